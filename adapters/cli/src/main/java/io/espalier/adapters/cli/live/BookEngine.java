package io.espalier.adapters.cli.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the positions of a live book are valued. */
public enum BookEngine {
    /** The closed form, whatever models there are; under GARCH where there is none, a simulation. */
    CLOSED,
    /** Whichever costs and errs less: for European options on a normal basket that is the closed form, under GARCH the surrogate. */
    AUTO,
    /** The surrogate that was trained for a position, where there is one; the closed form elsewhere. */
    SURROGATE;

    /** The engine of that name, if there is one. */
    public static Optional<BookEngine> of(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word().equals(word))
                .findFirst();
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names there are. */
    public static String words() {
        return Arrays.stream(values()).map(BookEngine::word).collect(Collectors.joining("|"));
    }
}
