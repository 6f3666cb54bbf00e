package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The eight-parameter process y = b1 x0 + b2 b3 exp[b4 (x1 - alpha)] + b5 b6 exp[b7 (x2 - eta)] + b8.
 *
 * <p>Source: Eq. 12 of the gradient-information paper, which leaves the ranges of the parameters open. As read here: each b uniform on [0, 2],
 * x uniform on [0, 1]^3, alpha = eta = 0.5. The network sees all eleven; gradients are known to the eight b only.
 */
record ExponentialProcess() implements ToyProcess {
    private static final int BETAS = 8;
    private static final int INPUTS = BETAS + 3;
    private static final double HIGH = 2.0;
    private static final double CENTRE = 0.5;

    @Override
    public String name() {
        return "8-D exponential";
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public Examples examples(int rows, long seed) {
        final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        final double[] x = new double[rows * INPUTS];
        final double[] y = new double[rows];
        final double[] dy = new double[rows * INPUTS];
        for (int row = 0; row < rows; row++) {
            final int at = row * INPUTS;
            for (int j = 0; j < INPUTS; j++) {
                x[at + j] = (j < BETAS ? HIGH : 1.0) * random.nextDouble();
            }
            dy[at] = x[at + BETAS];
            final double first = exponential(x, at + 1, x[at + BETAS + 1] - CENTRE, dy);
            final double second = exponential(x, at + 4, x[at + BETAS + 2] - CENTRE, dy);
            dy[at + 7] = 1.0;
            y[row] = x[at] * x[at + BETAS] + first + second + x[at + 7];
        }
        return Examples.firstOrder(INPUTS, x, y, dy);
    }

    /** One term a b exp(c u), its three coefficients from {@code at} on; leaves its gradient there. */
    private static double exponential(double[] x, int at, double u, double[] dy) {
        final double e = Math.exp(x[at + 2] * u);
        dy[at] = x[at + 1] * e;
        dy[at + 1] = x[at] * e;
        dy[at + 2] = x[at] * x[at + 1] * u * e;
        return x[at] * x[at + 1] * e;
    }
}
