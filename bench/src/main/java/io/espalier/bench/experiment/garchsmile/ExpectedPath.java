package io.espalier.bench.experiment.garchsmile;

/** The expected variance of each step, its root, and their derivatives to h1, omega, alpha, beta, lambda. */
final class ExpectedPath {
    private final double[] variance;
    private final double[][] dot;
    private final double[] beforeDot = new double[SmileLanes.PARAMETERS];
    private double before;

    ExpectedPath(SmilePoint point) {
        this.variance = new double[point.steps()];
        this.dot = new double[point.steps()][SmileLanes.PARAMETERS];
        final double p = point.persistence();
        variance[0] = point.h1();
        dot[0][0] = 1.0;
        for (int t = 1; t < variance.length; t++) {
            final double previous = variance[t - 1];
            final double[] source = {
                0.0, 1.0, previous * point.persistenceByAlpha(), previous, previous * point.persistenceByLambda()
            };
            before += previous;
            variance[t] = point.omega() + p * previous;
            for (int j = 0; j < source.length; j++) {
                beforeDot[j] += dot[t - 1][j];
                dot[t][j] = p * dot[t - 1][j] + source[j];
            }
        }
    }

    private int last() {
        return variance.length - 1;
    }

    /** Square root of E h of step {@code t}, from 0. */
    double root(int t) {
        return Math.sqrt(variance[t]);
    }

    /** Its derivative to parameter {@code j}. */
    double rootDot(int t, int j) {
        return 0.5 * dot[t][j] / root(t);
    }

    /** E h of the last step. */
    double lastVariance() {
        return variance[last()];
    }

    /** Its derivative to parameter {@code j}. */
    double lastDot(int j) {
        return dot[last()][j];
    }

    /** Sum of E h over all steps but the last. */
    double sumBeforeLast() {
        return before;
    }

    /** Its derivative to parameter {@code j}. */
    double sumDotBeforeLast(int j) {
        return beforeDot[j];
    }
}
