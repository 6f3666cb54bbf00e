package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;

/**
 * The eight-parameter process y = b1 x0 + b2 b3 exp[b4 (x1 - alpha)] + b5 b6 exp[b7 (x2 - eta)] + b8.
 *
 * <p>Source: Eq. 12 of the gradient-information paper, which leaves the ranges of the parameters open. As read here: each b uniform on [0, 2],
 * x uniform on [0, 1]^3, alpha = eta = 0.5. The network sees all eleven; gradients are known to the eight b only.
 */
record ExponentialProcess() implements ToyProcess {
    private static final int BETAS = 8;
    private static final double CENTRE = 0.5;
    private static final UniformPoints INPUTS =
            new UniformPoints(2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0);

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
        return INPUTS.examples(rows, seed, ExponentialProcess::value);
    }

    private static double value(double[] x, int at, double[] dy) {
        dy[at] = x[at + BETAS];
        final double first = exponential(x, at + 1, x[at + BETAS + 1] - CENTRE, dy);
        final double second = exponential(x, at + 4, x[at + BETAS + 2] - CENTRE, dy);
        dy[at + 7] = 1.0;
        return x[at] * x[at + BETAS] + first + second + x[at + 7];
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
