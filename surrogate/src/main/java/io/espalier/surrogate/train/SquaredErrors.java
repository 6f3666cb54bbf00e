package io.espalier.surrogate.train;

import java.util.Arrays;

/**
 * Sums over rows: the loss, and squared errors of values and of each entry of gradients and of Hessians times directions.
 */
final class SquaredErrors {
    double loss;
    double value;
    final double[] gradient;
    final double[] curvature;

    SquaredErrors(int inputs) {
        gradient = new double[inputs];
        curvature = new double[inputs];
    }

    void clear() {
        loss = 0.0;
        value = 0.0;
        Arrays.fill(gradient, 0.0);
        Arrays.fill(curvature, 0.0);
    }

    void add(SquaredErrors other) {
        loss += other.loss;
        value += other.value;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += other.gradient[j];
            curvature[j] += other.curvature[j];
        }
    }

    /** Over whole gradients. */
    double gradientSum() {
        return Arrays.stream(gradient).sum();
    }

    /** Over whole Hessians times directions. */
    double curvatureSum() {
        return Arrays.stream(curvature).sum();
    }
}
