package io.espalier.surrogate.certify;

import java.util.List;

/**
 * The fit of every output, in order: {@code value}, {@code d_<column>} per column, {@code deltas}, {@code gamma}.
 *
 * <p>{@code deltas} is flattened over points and levels; {@code gamma} is the sum of the Hessian block of the levels.
 * {@code points} were drawn or given; at {@code refused} of them one of the two had no answer.
 */
public record ValidationReport(int points, int refused, long seed, List<OutputFit> outputs) {
    /** The name of the value. */
    public static final String VALUE = "value";
    /** The name of the gradient in all levels together. */
    public static final String DELTAS = "deltas";
    /** The name of the summed Hessian block of the levels. */
    public static final String GAMMA = "gamma";
    /** What stands before a column's name in the name of its derivative. */
    public static final String DERIVATIVE_PREFIX = "d_";

    /** Copies the list. */
    public ValidationReport {
        outputs = List.copyOf(outputs);
    }

    /**
     * The fit of the output of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public OutputFit output(String name) {
        return outputs.stream()
                .filter(fit -> fit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an output must be one that was compared: name=" + name
                        + ", outputs=" + outputs.stream().map(OutputFit::name).toList()));
    }

    /** The fit of the value. */
    public OutputFit value() {
        return output(VALUE);
    }

    /** The fit of all deltas together. */
    public OutputFit deltas() {
        return output(DELTAS);
    }

    /** The fit of the summed gamma. */
    public OutputFit gamma() {
        return output(GAMMA);
    }
}
