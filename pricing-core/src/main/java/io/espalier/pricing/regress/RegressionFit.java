package io.espalier.pricing.regress;

/**
 * A fitted linear combination of basis functions.
 *
 * <p>{@code coefficients[k]}, not copied. {@code rank} is the number of combinations of basis functions that the samples could tell
 * apart; where it is below k the coefficients are the shortest of those that fit best, in units in which each function has one size.
 */
public record RegressionFit(double[] coefficients, int rank) {

    /** sum of c_j f_j. */
    public double at(double[] functions) {
        double sum = 0.0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += coefficients[j] * functions[j];
        }
        return sum;
    }
}
