package io.espalier.adapters.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which engine the caller wants. */
public enum EngineChoice {
    /** Surrogate where one is given and answers there, else closed form, else Monte Carlo. */
    AUTO,
    /** Closed form. */
    CLOSED,
    /** Monte Carlo. */
    MC,
    /** The given surrogate and nothing else. */
    SURROGATE;

    /** The engine of that name, if there is one. */
    public static Optional<EngineChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names there are. */
    public static String words() {
        return Arrays.stream(values()).map(EngineChoice::word).collect(Collectors.joining("|"));
    }
}
