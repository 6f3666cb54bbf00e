package com.example.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.math.NormalDistribution;
import org.junit.jupiter.api.Test;

class CappedCliquetTest {
    private static final double[] FORWARDS = {101.0, 99.0};

    /** Moves of quarters are independent normals with deviation s/2 of the basket: each is a spread of two normal calls. */
    private static double exact(double[] forwards, double[] vols) {
        double level = 0.5 * (forwards[0] + forwards[1]);
        double variance = 0.25 * (vols[0] * vols[0] + vols[1] * vols[1] + 2.0 * 0.3 * vols[0] * vols[1]);
        double deviation = 0.5 * Math.sqrt(variance) / level;
        double quarter = -0.05 + call(-0.05, deviation) - call(0.08, deviation);
        return 1e6 * Math.exp(-0.02) * 4.0 * quarter;
    }

    /** E[max(s Z - strike, 0)]. */
    private static double call(double strike, double s) {
        double d = strike / s;
        return s * Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI) - strike * NormalDistribution.cdf(-d);
    }

    /** Four standard errors: once in 16000 seeds by chance, and the seed is fixed. */
    @Test
    void valueAndGreeksAreTheClosedFormsWithinTheirErrors() {
        double[] vols = {20.0, 15.0};

        Valuation out = CappedCliquet.price(FORWARDS, vols, 100_000);

        assertEquals(exact(FORWARDS, vols), out.value(), 4.0 * out.error());
        double h = 1e-3;
        for (int i = 0; i < 2; i++) {
            double[] up = FORWARDS.clone();
            double[] down = FORWARDS.clone();
            up[i] += h;
            down[i] -= h;
            double delta = (exact(up, vols) - exact(down, vols)) / (2.0 * h);
            assertEquals(delta, out.gradient()[i], 4.0 * out.gradientError()[i], "delta " + i);
            double[] more = vols.clone();
            double[] less = vols.clone();
            more[i] += h;
            less[i] -= h;
            double vega = (exact(FORWARDS, more) - exact(FORWARDS, less)) / (2.0 * h);
            assertEquals(vega, out.gradient()[2 + i], 4.0 * out.gradientError()[2 + i], "vega " + i);
        }
    }
}
