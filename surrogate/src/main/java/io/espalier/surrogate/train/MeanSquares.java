package io.espalier.surrogate.train;

import java.util.Arrays;

/** Mean squares over rows: of values about their mean or of what is left of them, and of each entry of gradients and curvatures. */
record MeanSquares(double value, double[] gradient, double[] curvature) {

    static MeanSquares of(SquaredErrors sums, int rows) {
        return new MeanSquares(sums.value / rows, divide(sums.gradient, rows), divide(sums.curvature, rows));
    }

    private static double[] divide(double[] sums, int rows) {
        return Arrays.stream(sums).map(sum -> sum / rows).toArray();
    }

    int inputs() {
        return gradient.length;
    }

    /** The size of output m's term per entry: m = 0 is the value, then the gradient, then the curvature. */
    double scale(int m) {
        if (m == 0) {
            return value;
        }
        double[] term = m <= inputs() ? gradient : curvature;
        return Arrays.stream(term).sum() / inputs();
    }

    boolean hasGradient() {
        return Arrays.stream(gradient).anyMatch(square -> square > 0.0);
    }

    boolean hasCurvature() {
        return Arrays.stream(curvature).anyMatch(square -> square > 0.0);
    }
}
