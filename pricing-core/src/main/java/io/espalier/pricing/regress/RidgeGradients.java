package io.espalier.pricing.regress;

import java.util.Arrays;

/**
 * Ridge regression whose coefficients are tied to those fitted to derivatives alone, in two steps:
 * b_slope = argmin |dy - D b|^2 + ridge |b|^2, then b = argmin |y - A b|^2 + ridge |b|^2 + tie |E (b - b_slope)|^2.
 *
 * <p>A published rival of {@link DifferentialRegression}, which does better on what both were tried on. E leaves out what no derivative
 * sees, the constant above all: its column of D is zero, b_slope knows nothing of it, and to tie it would pull it to 0. {@code
 * shrinkConstant} false also leaves the constant, a function that is the same at every value, out of the second ridge, so that the level
 * of y may be any; whatever else no derivative sees is shrunk. Source: Eq. 16 to 18 of
 * McDonagh and Chen, "Leveraging Intrinsic Gradient Information for Further Training of Differentiable Machine Learning Models",
 * with D the derivatives of the basis functions themselves (a Gaussian's is -2 (x - c)/r^2 times it).
 */
public record RidgeGradients(double ridge, double tie, boolean shrinkConstant) implements Regression {

    /** @throws IllegalArgumentException if a weight is negative or not finite */
    public RidgeGradients {
        requireWeights(ridge, tie);
    }

    static void requireWeights(double ridge, double tie) {
        if (!(ridge >= 0.0 && ridge <= Double.MAX_VALUE && tie >= 0.0 && tie <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("weights must be finite and >= 0: ridge=" + ridge + ", tie=" + tie);
        }
    }

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        final double[] bySlopes = fitSlopes(samples).coefficients();
        final TallSystem system = new TallSystem(samples.functions());
        for (int i = 0; i < samples.values().length; i++) {
            system.add(samples.values()[i], samples.y()[i], 1.0);
        }
        for (int j = 0; j < samples.functions(); j++) {
            final boolean seen = isSeenBySlopes(samples, j);
            if (seen || shrinkConstant || !isConstant(samples, j)) {
                system.addPull(j, 0.0, Math.sqrt(ridge));
            }
            if (seen) {
                system.addPull(j, bySlopes[j], Math.sqrt(tie));
            }
        }
        return system.solve();
    }

    /** b_slope: the function, up to a constant, by its derivatives alone. */
    public RegressionFit fitSlopes(DifferentialSamples samples) {
        final TallSystem system = new TallSystem(samples.functions());
        for (int i = 0; i < samples.slopes().length; i++) {
            system.add(samples.slopes()[i], samples.dy()[i], 1.0);
        }
        for (int j = 0; j < samples.functions(); j++) {
            system.addPull(j, 0.0, Math.sqrt(ridge));
        }
        return system.solve();
    }

    private static boolean isConstant(DifferentialSamples samples, int j) {
        return Arrays.stream(samples.values()).allMatch(row -> row[j] == samples.values()[0][j]);
    }

    private static boolean isSeenBySlopes(DifferentialSamples samples, int j) {
        return Arrays.stream(samples.slopes()).anyMatch(row -> row[j] != 0.0);
    }
}
