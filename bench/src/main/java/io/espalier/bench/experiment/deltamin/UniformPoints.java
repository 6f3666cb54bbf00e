package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Points uniform over a box that begins at 0, with a formula's values and gradients there.
 *
 * @param high the box's upper ends, one per input
 */
record UniformPoints(double... high) {

    /** A value and its gradient at a point of a row-major array. */
    @FunctionalInterface
    interface Formula {

        /**
         * The value.
         *
         * @param x points
         * @param at where the point's inputs begin, in {@code x} and {@code dy} alike
         * @param dy to leave the gradient in; zeros before
         */
        double value(double[] x, int at, double[] dy);
    }

    Examples examples(int rows, long seed, Formula formula) {
        final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        final double[] x = new double[rows * high.length];
        final double[] y = new double[rows];
        final double[] dy = new double[x.length];
        for (int row = 0; row < rows; row++) {
            final int at = row * high.length;
            for (int j = 0; j < high.length; j++) {
                x[at + j] = high[j] * random.nextDouble();
            }
            y[row] = formula.value(x, at, dy);
        }
        return Examples.firstOrder(high.length, x, y, dy);
    }
}
