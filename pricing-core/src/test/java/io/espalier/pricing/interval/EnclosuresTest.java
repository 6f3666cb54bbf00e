package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EnclosuresTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Interval WHOLE = new Interval(-INFINITY, INFINITY);

    /** Extremes by Lambert's function and by root finding at 60 digits (mpmath 1.3): value to the last double. */
    @Test
    void overTheWholeLineTheRangesAreTheKnownOnes() {
        assertEquals(-0.278464542761073795, SiluEnclosures.value(WHOLE).lo(), 2e-16);
        assertEquals(INFINITY, SiluEnclosures.value(WHOLE).hi());
        assertEquals(-0.0998393201288669170, SiluEnclosures.slope(WHOLE).lo(), 5e-17);
        assertEquals(1.0998393201288669170, SiluEnclosures.slope(WHOLE).hi(), 5e-16);
        assertEquals(new Interval(0.0, 1.0), SoftplusEnclosures.slope(WHOLE));
        assertEquals(new Interval(0.0, INFINITY), Enclosures.exp(WHOLE));
        assertEquals(new Interval(0.0, INFINITY), ReluEnclosures.value(WHOLE));
        assertEquals(new Interval(0.0, 1.0), ReluEnclosures.slope(WHOLE));
    }

    @Test
    void anIntervalAcrossTheMinimumReachesDownToIt() {
        Interval range = SiluEnclosures.value(new Interval(-3.0, 0.5));

        assertEquals(-0.2784645427610738, range.lo(), 2e-16);
        assertEquals(0.5 / (1.0 + Math.exp(-0.5)), range.hi(), 2e-16);
    }

    @Test
    void onEachMonotonePieceTheEndsDecide() {
        assertEquals(
                -2.0 / (1.0 + Math.exp(2.0)),
                SiluEnclosures.value(new Interval(-3.0, -2.0)).lo(),
                2e-16);
        assertEquals(
                -3.0 / (1.0 + Math.exp(3.0)),
                SiluEnclosures.value(new Interval(-3.0, -2.0)).hi(),
                2e-16);
        assertEquals(
                -1.0 / (1.0 + Math.exp(1.0)),
                SiluEnclosures.value(new Interval(-1.0, -0.5)).lo(),
                2e-16);
        // Slope at 0 is 1/2, rising to its maximum at 2.399 and falling from there to 1.
        assertEquals(0.5, SiluEnclosures.slope(new Interval(0.0, 3.0)).lo(), 4e-16);
        assertEquals(
                1.099839320128867, SiluEnclosures.slope(new Interval(0.0, 3.0)).hi(), 5e-16);
        assertTrue(SiluEnclosures.slope(new Interval(3.0, 9.0)).hi() < 1.0899);
    }

    @Test
    void farOutTheRangesAreTheLimitsNotGarbage() {
        Interval left = new Interval(-INFINITY, -1e300);

        assertEquals(new Interval(-Double.MIN_VALUE, 0.0), SiluEnclosures.value(left));
        assertEquals(new Interval(-Double.MIN_VALUE, 0.0), SiluEnclosures.slope(left));
        assertEquals(new Interval(1.0, Math.nextUp(1.0)), SiluEnclosures.slope(new Interval(1e300, INFINITY)));
        assertTrue(SiluEnclosures.value(new Interval(1e300, INFINITY)).lo() > 0.99e300);
        assertEquals(INFINITY, Enclosures.exp(new Interval(0.0, 710.0)).hi());
    }

    @Test
    void theKinkOfReluHasBothSlopes() {
        assertEquals(new Interval(0.0, 1.0), ReluEnclosures.slope(Interval.of(0.0)));
        assertEquals(Interval.of(1.0), ReluEnclosures.slope(new Interval(Double.MIN_VALUE, 2.0)));
        assertEquals(Interval.of(0.0), ReluEnclosures.slope(new Interval(-2.0, -Double.MIN_VALUE)));
        assertEquals(new Interval(0.0, 2.0), ReluEnclosures.value(new Interval(-1.0, 2.0)));
    }

    /** A slope that jumps has no finite curvature; an interval that leaves the kink out has none at all. */
    @Test
    void theKinkOfReluHasNoBoundedCurvature() {
        for (Interval touching : new Interval[] {Interval.of(0.0), new Interval(-1.0, 0.0), new Interval(0.0, 1.0)}) {
            assertEquals(new Interval(0.0, INFINITY), ReluEnclosures.curvature(touching));
            assertEquals(WHOLE, ReluEnclosures.third(touching));
        }
        for (Interval clear : new Interval[] {new Interval(-2.0, -1.0), new Interval(1.0, 2.0)}) {
            assertEquals(Interval.of(0.0), ReluEnclosures.curvature(clear));
            assertEquals(Interval.of(0.0), ReluEnclosures.third(clear));
        }
    }

    @Test
    void farOutDerivativesAreTheirLimits() {
        Interval right = new Interval(1e300, INFINITY);
        Interval left = new Interval(-INFINITY, -1e300);

        assertEquals(new Interval(-Double.MIN_VALUE, 0.0), SiluEnclosures.curvature(right));
        assertEquals(new Interval(0.0, Double.MIN_VALUE), SiluEnclosures.third(right));
        assertEquals(new Interval(-Double.MIN_VALUE, 0.0), SiluEnclosures.third(left));
        for (Interval far : new Interval[] {left, right, Interval.of(Double.MAX_VALUE)}) {
            assertTrue(SoftplusEnclosures.curvature(far).magnitude() < 1e-322);
            assertTrue(SoftplusEnclosures.third(far).magnitude() < 1e-322);
            assertTrue(TanhEnclosures.slope(far).magnitude() < 1e-322);
            assertTrue(TanhEnclosures.curvature(far).magnitude() < 1e-321);
            assertTrue(TanhEnclosures.third(far).magnitude() < 1e-321);
        }
    }

    @Test
    void whatMayNotBePositiveHasNoLogarithmRootOrReciprocal() {
        for (double low : new double[] {0.0, -1.0}) {
            Interval x = new Interval(low, 2.0);
            assertThrows(IllegalArgumentException.class, () -> Enclosures.log(x));
            assertThrows(IllegalArgumentException.class, () -> Enclosures.sqrt(x));
            assertThrows(IllegalArgumentException.class, () -> Enclosures.reciprocal(x));
        }
        assertEquals(Interval.of(0.0), Enclosures.log(Interval.of(1.0)));
        assertEquals(INFINITY, Enclosures.log(new Interval(1.0, INFINITY)).hi());
    }

    @Test
    void softplusAndTanhHaveTheirKnownRanges() {
        assertEquals(new Interval(0.0, INFINITY), SoftplusEnclosures.value(WHOLE));
        assertEquals(Math.log(2.0), SoftplusEnclosures.value(Interval.of(0.0)).lo(), 1e-15);
        assertEquals(new Interval(-1.0, 1.0), TanhEnclosures.value(WHOLE));
        assertEquals(Interval.of(0.0), TanhEnclosures.value(Interval.of(0.0)));
        assertEquals(new Interval(0.0, 1.0), TanhEnclosures.slope(WHOLE));
        // Even, greatest at 0: over [-1, 3] from its value at 3 to 1.
        double atThree = 1.0 - Math.tanh(3.0) * Math.tanh(3.0);
        assertEquals(atThree, TanhEnclosures.slope(new Interval(-1.0, 3.0)).lo(), 1e-15);
        assertEquals(1.0, TanhEnclosures.slope(new Interval(-1.0, 3.0)).hi());
    }
}
