package io.espalier.adapters.files.problem;

import java.util.Optional;

/**
 * One thing that is wrong with an input.
 *
 * <p>{@code field} is the path of the value in its document ({@code vols[1]}, {@code payoff_smoothing.eps}), empty where
 * the document as a whole is meant. The message can be acted upon without this program's source.
 */
public record Problem(ErrorCode code, Optional<String> field, String message) {

    /** A problem with the value at {@code field}. */
    public static Problem at(ErrorCode code, String field, String message) {
        return new Problem(code, field.isEmpty() ? Optional.empty() : Optional.of(field), message);
    }

    /** A problem with the input as a whole. */
    public static Problem of(ErrorCode code, String message) {
        return new Problem(code, Optional.empty(), message);
    }

    @Override
    public String toString() {
        return code + field.map(name -> " " + name).orElse("") + ": " + message;
    }
}
