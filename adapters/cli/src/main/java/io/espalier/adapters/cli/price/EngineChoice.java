package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which engine the caller wants. */
enum EngineChoice {
    /** Surrogate where one is given and answers there, else closed form, else Monte Carlo. */
    AUTO,
    /** Closed form. */
    CLOSED,
    /** Monte Carlo. */
    MC,
    /** The given surrogate and nothing else. */
    SURROGATE;

    static EngineChoice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> InputException.of(ErrorCode.E_ENGINE, "engine", "one of " + words() + ", not " + word));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
        return Arrays.stream(values()).map(EngineChoice::word).collect(Collectors.joining("|"));
    }
}
