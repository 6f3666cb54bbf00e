package io.espalier.pricing.engine;

/**
 * What a mean-reverting variance adds up to over n steps, h1 G + omega E, and how both sums move: G = sum of p^k, E = sum of (n - 1 - k) p^k,
 * k = 0 .. n - 1.
 *
 * <p>Smooth in n too: G = (1 - p^n)/(1 - p), E = (n - G)/(1 - p), whose rounding is 1e-16 n/(1 - p); within 1e-3 of p = 1 by their binomial
 * series in p - 1. Belongs to one thread, allocates nothing.
 */
final class VarianceSums {
    private static final double NEAR_ONE = 1e-3;
    private static final double NEGLIGIBLE = 1e-18;

    double g;
    double e;
    double gByP;
    double eByP;
    double gByN;
    double eByN;

    /** Moves to n >= 1 steps and persistence p >= 0. */
    void moveTo(double n, double p) {
        final double rest = 1.0 - p;
        if (Math.abs(rest) < NEAR_ONE) {
            bySeries(n, -rest);
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

    /** (1 + u)^n = sum of c_k u^k, u = p - 1: G = sum of c_k u^(k-1) from k = 1, E = sum of c_k u^(k-2) from k = 2. */
    private void bySeries(double n, double u) {
        clear();
        double coefficient = n;
        double slope = 1.0;
        double power = 1.0;
        double before = 0.0;
        double twoBefore = 0.0;
        for (int k = 1; k <= 4 || (Math.abs(coefficient) + Math.abs(slope)) * Math.abs(twoBefore) > NEGLIGIBLE; k++) {
            // power = u^(k-1), before u^(k-2), twoBefore u^(k-3).
            g += coefficient * power;
            gByN += slope * power;
            gByP += coefficient * (k - 1) * before;
            e += k > 1 ? coefficient * before : 0.0;
            eByN += k > 1 ? slope * before : 0.0;
            eByP += k > 2 ? coefficient * (k - 2) * twoBefore : 0.0;
            slope = (slope * (n - k) + coefficient) / (k + 1);
            coefficient *= (n - k) / (k + 1);
            twoBefore = before;
            before = power;
            power *= u;
        }
    }

    private void clear() {
        g = 0.0;
        e = 0.0;
        gByP = 0.0;
        eByP = 0.0;
        gByN = 0.0;
        eByN = 0.0;
    }
}
