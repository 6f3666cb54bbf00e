package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.Moments;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InnerExpectationTest {
    private static final int LANES = 512;

    private static double[] of(Function<List<Lanes>, Lanes> f, int normals) {
        return new InnerExpectation(new NormalSource(3L, 9), LANES).of(f, normals, 0L);
    }

    private static Lanes power(Lanes z, int n) {
        Lanes power = Lanes.uniform(1.0, LANES);
        for (int k = 0; k < n; k++) {
            power = power.times(z);
        }
        return power;
    }

    /**
     * Moments of a normal are 1, 0, 1, 0, 3, 0, 15. What lies beyond the last node, 5.9 on average, weighs 5.9^(n-1) phi(5.9) on either
     * side to first order in 1/5.9^2; a tenth more.
     */
    @Test
    void momentsOfOneNormalAreExactInEveryLane() {
        double[] moments = {1.0, 0.0, 1.0, 0.0, 3.0, 0.0, 15.0};
        for (int n = 0; n < moments.length; n++) {
            int order = n;
            double tail = 2.2 * Math.pow(5.9, Math.max(n - 1, 0)) * 1.1e-8;
            for (double found : of(z -> power(z.get(0), order), 1)) {
                assertEquals(moments[n], found, tail + 1e-13, "order " + n);
            }
        }
    }

    /** E z^2 y^2 = 1, E z y = 0, E z^4 y^2 = 3: the coarse grid errs by 2 exp(-2 pi^2/1.5^2) = 3e-4, times (2 pi/1.5)^2 in y^2. */
    @Test
    void momentsOfTwoNormalsAreNearlyExact() {
        double coarse = 2.0 * Math.exp(-2.0 * Math.PI * Math.PI / 2.25);
        double inSquares = coarse * Math.pow(2.0 * Math.PI / 1.5, 2);
        for (double found : of(z -> power(z.get(0), 2).times(power(z.get(1), 2)), 2)) {
            assertEquals(1.0, found, inSquares);
        }
        for (double found : of(z -> z.get(0).times(z.get(1)), 2)) {
            assertEquals(0.0, found, coarse);
        }
        for (double found : of(z -> power(z.get(0), 4).times(power(z.get(1), 2)), 2)) {
            assertEquals(3.0, found, 3.0 * inSquares + 1e-4);
        }
    }

    /** A kink of slope 1: a lane errs by h^2/12 phi at most, and their mean, over random shifts, by nothing but chance. */
    @Test
    void aKinkCostsLittleAndNothingOnAverage() {
        double expected = 0.39894228040143265;
        double[] found = of(z -> z.get(0).positivePart(), 1);
        Moments moments = new Moments();
        moments.add(found, LANES);

        double most = 0.125 * 0.125 / 12.0 * 0.4;
        assertTrue(Arrays.stream(found).allMatch(value -> Math.abs(value - expected) <= most));
        assertEquals(expected, moments.mean(), 4.0 * moments.standardError());
        assertTrue(moments.standardError() > 0.0);
    }

    /** Three normals: sampled; E z1^2 z2^2 z3^2 = 1 and odd moments vanish exactly by mirroring. */
    @Test
    void moreNormalsAreSampledWithoutBias() {
        double[] found = of(z -> power(z.get(0), 2).times(power(z.get(1), 2)).times(power(z.get(2), 2)), 3);
        Moments moments = new Moments();
        moments.add(found, LANES);

        assertEquals(1.0, moments.mean(), 4.0 * moments.standardError());
        assertTrue(moments.standardError() < 0.1);
        for (double odd : of(z -> z.get(0).times(z.get(1)).times(z.get(2)), 3)) {
            assertEquals(0.0, odd, 1e-15);
        }
    }
}
