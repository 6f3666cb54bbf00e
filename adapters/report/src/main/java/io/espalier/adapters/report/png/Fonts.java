package io.espalier.adapters.report.png;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/** Whether this machine can draw letters: a bare one has no fonts, or not the libraries that read them. */
public final class Fonts {
    private Fonts() {}

    /** Why no letter can be drawn here; empty if they can. */
    public static Optional<String> whyMissing() {
        try {
            final FontRenderContext plain = new FontRenderContext(null, true, true);
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("R²", plain);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            // The JDK tells of missing fonts by InternalError, LinkageError or RuntimeException, depending on its
            // version.
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
