package io.espalier.adapters.report.png;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void theInnermostCauseIsToldBecauseTheJdkWrapsIt() {
        final Exception cause = new IllegalStateException("Fontconfig head is null");

        final Optional<String> why = Fonts.whyFailing(() -> {
            throw new InternalError(new InvocationTargetException(cause));
        });

        assertEquals(Optional.of("java.lang.IllegalStateException: Fontconfig head is null"), why);
    }

    @Test
    void missingLibrariesAreMissingFonts() {
        final Optional<String> why = Fonts.whyFailing(() -> {
            throw new UnsatisfiedLinkError("libfreetype.so.6");
        });

        assertEquals(Optional.of("java.lang.UnsatisfiedLinkError: libfreetype.so.6"), why);
    }

    @Test
    void anErrorThatIsNotAboutFontsIsNotHidden() {
        assertThrows(
                OutOfMemoryError.class,
                () -> Fonts.whyFailing(() -> {
                    throw new OutOfMemoryError();
                }));
    }
}
