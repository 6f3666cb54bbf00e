package io.espalier.bench.experiment.garchsmile;

import org.hipparchus.analysis.differentiation.Gradient;

/**
 * Variance and excess kurtosis of S_T - S_0 under additive GARCH(1,1), exact, as functions of (h1, omega, alpha, beta).
 *
 * <p>With X the sum before a step and h its variance: E X'^4 = E X^4 + 6 E X^2 h + 3 E h^2, E X'^2 h' = omega (E X^2 + E h) +
 * (alpha + beta) E X^2 h + (3 alpha + beta) E h^2, E h'^2 = omega^2 + 2 omega (alpha + beta) E h + (3 alpha^2 + 2 alpha beta +
 * beta^2) E h^2.
 */
record AdditiveKurtosis(Gradient variance, Gradient excess) {

    static AdditiveKurtosis of(int steps, double h1, double omega, double alpha, double beta) {
        return of(
                steps,
                Gradient.variable(4, 0, h1),
                Gradient.variable(4, 1, omega),
                Gradient.variable(4, 2, alpha),
                Gradient.variable(4, 3, beta));
    }

    private static AdditiveKurtosis of(int steps, Gradient h1, Gradient omega, Gradient alpha, Gradient beta) {
        final Gradient p = alpha.add(beta);
        final Gradient tilt = alpha.multiply(3.0).add(beta);
        final Gradient growth = alpha.multiply(tilt).add(p.multiply(beta));
        Gradient h = h1;
        Gradient hh = h1.multiply(h1);
        Gradient xx = h1.newInstance(0.0);
        Gradient xxh = xx;
        Gradient xxxx = xx;
        for (int t = 0; t < steps; t++) {
            xxxx = xxxx.add(xxh.multiply(6.0)).add(hh.multiply(3.0));
            xxh = omega.multiply(xx.add(h)).add(p.multiply(xxh)).add(tilt.multiply(hh));
            xx = xx.add(h);
            hh = omega.multiply(omega.add(p.multiply(h).multiply(2.0))).add(growth.multiply(hh));
            h = omega.add(p.multiply(h));
        }
        return new AdditiveKurtosis(xx, xxxx.divide(xx.multiply(xx)).subtract(3.0));
    }
}
