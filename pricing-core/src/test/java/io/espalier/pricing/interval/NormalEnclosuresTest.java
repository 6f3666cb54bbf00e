package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormalEnclosuresTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Interval WHOLE = new Interval(-INFINITY, INFINITY);

    @Test
    void overTheWholeLineTheRangesAreTheKnownOnes() {
        assertEquals(new Interval(0.0, 0.3989422804014327), NormalEnclosures.density(WHOLE));
        assertEquals(new Interval(0.0, 1.0), NormalEnclosures.distribution(WHOLE));
    }

    @Test
    void theDensityIsGreatestNearestToZero() {
        Interval across = NormalEnclosures.density(new Interval(-1.0, 3.0));

        assertEquals(0.00443184841193800718, across.lo(), 1e-17);
        assertEquals(0.3989422804014327, across.hi());
        assertEquals(
                0.24197072451914334980,
                NormalEnclosures.density(new Interval(-3.0, -1.0)).hi(),
                1e-15);
    }

    @Test
    void farOutNothingIsLeftButTheSmallestDouble() {
        Interval least = new Interval(0.0, Double.MIN_VALUE);

        assertEquals(least, NormalEnclosures.density(new Interval(39.5, INFINITY)));
        assertEquals(least, NormalEnclosures.distribution(new Interval(-INFINITY, -39.5)));
        assertEquals(
                new Interval(Math.nextDown(1.0), 1.0), NormalEnclosures.distribution(new Interval(39.5, INFINITY)));
    }

    /**
     * Some ten outward roundings of a density and, of the fraction, 112 whose errors fade; below 2 the difference from 1/2
     * makes them count up to 22 times.
     */
    @Test
    void pointsAreNarrowRelativelyAsFarOutAsThirtySeven() {
        for (double a = 0.0; a <= 37.0; a += 0.0078125 / 3.0) {
            assertWidth(4e-15, NormalEnclosures.density(Interval.of(-a)), a);
            assertWidth(a < 2.0 ? 2e-13 : 1e-14, NormalEnclosures.distribution(Interval.of(-a)), a);
            assertWidth(1e-14, NormalEnclosures.distribution(Interval.of(a)), a);
        }
    }

    private static void assertWidth(double relative, Interval range, double a) {
        assertTrue(range.width() <= relative * range.magnitude(), () -> range + " at " + a);
    }
}
