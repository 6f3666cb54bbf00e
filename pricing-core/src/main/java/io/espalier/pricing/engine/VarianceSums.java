package io.espalier.pricing.engine;

/**
 * What a mean-reverting variance adds up to over n steps, h1 G + omega E, and how both sums move: G = sum of p^k, E = sum of (n - 1 - k) p^k,
 * k = 0 .. n - 1.
 *
 * <p>In closed form, G = (1 - p^n)/(1 - p), E = (n - G)/(1 - p), whose rounding is 1e-16 n/(1 - p); term by term where p is within 1e-3 of 1.
 * Derivatives in n are those of the closed form. Belongs to one thread, allocates nothing.
 */
final class VarianceSums {
    private static final double NEAR_ONE = 1e-3;
    private static final double AT_ONE = 1e-8;

    double g;
    double e;
    double gByP;
    double eByP;
    double gByN;
    double eByN;

    /** Moves to n steps and persistence p >= 0. */
    void moveTo(double n, double p) {
        final double rest = 1.0 - p;
        if (Math.abs(rest) < NEAR_ONE) {
            termByTerm(n, p);
        } else {
            inClosedForm(n, p, rest);
        }
    }

    private void inClosedForm(double n, double p, double rest) {
        final double before = p == 0.0 ? (n > 1.0 ? 0.0 : 1.0) : Math.pow(p, n - 1.0);
        final double power = p * before;
        g = (1.0 - power) / rest;
        e = (n - g) / rest;
        gByP = (g - n * before) / rest;
        eByP = (e - gByP) / rest;
        gByN = p == 0.0 ? 0.0 : -power * Math.log(p) / rest;
        eByN = (1.0 - gByN) / rest;
    }

    private void termByTerm(double n, double p) {
        g = 0.0;
        e = 0.0;
        gByP = 0.0;
        eByP = 0.0;
        double power = 1.0;
        double slope = 0.0;
        for (double k = 0.0; k < n; k++) {
            g += power;
            gByP += slope;
            e += (n - 1.0 - k) * power;
            eByP += (n - 1.0 - k) * slope;
            slope = slope * p + power;
            power *= p;
        }
        final double rest = 1.0 - p;
        final boolean atOne = Math.abs(rest) < AT_ONE;
        gByN = atOne ? 1.0 : -power * Math.log1p(-rest) / rest;
        eByN = atOne ? n - 0.5 : (1.0 - gByN) / rest;
    }
}
