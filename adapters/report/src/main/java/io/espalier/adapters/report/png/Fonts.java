package io.espalier.adapters.report.png;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Whether this machine can draw letters: a bare one has no fonts, or not the libraries that read them. */
public final class Fonts {
    private Fonts() {}

    /** Why no letter can be drawn here; empty if they can. Found out by drawing one. */
    public static Optional<String> whyMissing() {
        return whyFailing(Fonts::drawLetter);
    }

    static Optional<String> whyFailing(Runnable drawing) {
        try {
            drawing.run();
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
            // The JDK tells of missing fonts by any of these, depending on its version and on what is missing.
            return Optional.of(root(e).toString());
        }
    }

    private static void drawLetter() {
        final Graphics2D pen = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB).createGraphics();
        pen.setFont(HouseStyle.font(Font.PLAIN, 12));
        pen.drawString("R", 2, 14);
        pen.dispose();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
