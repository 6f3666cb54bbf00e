package io.espalier.surrogate.select;

/**
 * Errors of a trained network on rows that it did not learn from: root mean squares over the root mean square of what is to be explained, so
 * that a constant has 1.
 *
 * @param value of values
 * @param gradient of whole gradients
 */
public record CandidateErrors(double value, double gradient) {

    /** @throws IllegalArgumentException if one is negative or not finite */
    public CandidateErrors {
        if (!isError(value) || !isError(gradient)) {
            throw new IllegalArgumentException(
                    "errors must be finite and >= 0: value=" + value + ", gradient=" + gradient);
        }
    }

    /** Of the best constant: what a network has that learnt nothing. */
    public static CandidateErrors ofConstant() {
        return new CandidateErrors(1.0, 1.0);
    }

    private static boolean isError(double error) {
        return error >= 0.0 && error <= Double.MAX_VALUE;
    }

    /** Values and gradients together, as both ship: the root of their mean square. */
    public double shipped() {
        return Math.sqrt(0.5 * (value * value + gradient * gradient));
    }
}
