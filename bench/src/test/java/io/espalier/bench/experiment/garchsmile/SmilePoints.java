package io.espalier.bench.experiment.garchsmile;

/** Points inside the box that tests look at. */
final class SmilePoints {
    private SmilePoints() {}

    /** alpha 0.08, p 0.93, variance that starts at 1.6 times its long-run value; logarithmic: 25 % a year, lambda 0.3. */
    static SmilePoint of(SmileDynamics dynamics, int steps) {
        return dynamics == SmileDynamics.ADDITIVE
                ? new SmilePoint(steps, 1.6, 0.07, 0.08, 0.85, 0.0)
                : new SmilePoint(steps, 1.6 * 2.5e-4, 0.07 * 2.5e-4, 0.08, 0.93 - 0.08 * 1.09, 0.3);
    }

    /** With raw parameter j of h1, omega, alpha, beta, lambda moved by {@code by} times {@link #size}. */
    static SmilePoint bumped(SmilePoint x, int j, double by) {
        final double step = by * size(x, j);
        return new SmilePoint(
                x.steps(),
                x.h1() + (j == 0 ? step : 0.0),
                x.omega() + (j == 1 ? step : 0.0),
                x.alpha() + (j == 2 ? step : 0.0),
                x.beta() + (j == 3 ? step : 0.0),
                x.lambda() + (j == 4 ? step : 0.0));
    }

    /** Variances are bumped relative to themselves. */
    static double size(SmilePoint x, int j) {
        return j == 0 ? x.h1() : j == 1 ? x.omega() : 1.0;
    }
}
