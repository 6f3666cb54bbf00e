package io.espalier.pricing.regress;

import java.util.Arrays;

/**
 * {@link RidgeGradients} for any number of samples in any units: slopes are first brought to the size of the values, as {@link
 * DifferentialRegression} does at weight 1, both weights count per value, and the constant is left free.
 */
public record NormalisedRidgeGradients(double ridge, double tie) implements Regression {

    /** @throws IllegalArgumentException if a weight is negative or not finite */
    public NormalisedRidgeGradients {
        RidgeGradients.requireWeights(ridge, tie);
    }

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        final int n = samples.values().length;
        return new RidgeGradients(ridge * n, tie * n, false).fit(normalised(samples));
    }

    private static DifferentialSamples normalised(DifferentialSamples samples) {
        final double root =
                new DifferentialRegression(1.0, 0.0).rootOfWeight(samples.spreadOfValues(), samples.sizeOfSlopes());
        return new DifferentialSamples(
                samples.values(),
                samples.y(),
                Arrays.stream(samples.slopes()).map(row -> times(row, root)).toArray(double[][]::new),
                times(samples.dy(), root),
                samples.points());
    }

    private static double[] times(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> number * factor).toArray();
    }
}
