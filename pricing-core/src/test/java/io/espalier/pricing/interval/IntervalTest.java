package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Interval WHOLE = new Interval(-INFINITY, INFINITY);

    @Test
    void refusesWhatHoldsNoRealNumber() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2.0, 1.0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1.0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0.0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Interval(INFINITY, INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new Interval(-INFINITY, -INFINITY));
    }

    @Test
    void knowsOneZero() {
        assertEquals(new Interval(0.0, 0.0), new Interval(-0.0, -0.0));
        assertEquals(Interval.of(0.0), Interval.of(0.0).negate());
    }

    @Test
    void inexactResultsAreOneNeighbourWide() {
        Interval tenth = Interval.of(0.1);

        Interval sum = tenth.plus(Interval.of(0.2));
        Interval product = tenth.times(Interval.of(0.3));

        assertEquals(Math.nextUp(sum.lo()), sum.hi());
        assertEquals(Math.nextUp(product.lo()), product.hi());
    }

    @Test
    void unboundedSidesStayUnbounded() {
        Interval half = new Interval(1.0, INFINITY);

        assertEquals(new Interval(3.0, INFINITY), half.plus(2.0));
        assertEquals(WHOLE, half.minus(half));
        assertEquals(new Interval(-INFINITY, -2.0), half.times(-2.0));
        assertEquals(WHOLE, half.times(new Interval(-1.0, 1.0)));
        assertEquals(Interval.of(0.0), WHOLE.times(Interval.of(0.0)));
        assertEquals(Interval.of(0.0), WHOLE.times(0.0));
        assertEquals(INFINITY, half.width());
        assertFalse(WHOLE.contains(INFINITY));
    }

    @Test
    void overflowWidensToInfinityOnItsSideOnly() {
        Interval largest = Interval.of(Double.MAX_VALUE);

        assertEquals(new Interval(Double.MAX_VALUE, INFINITY), largest.plus(largest));
        assertEquals(new Interval(Double.MAX_VALUE, INFINITY), largest.times(2.0));
        assertEquals(new Interval(-INFINITY, -Double.MAX_VALUE), largest.times(Interval.of(-2.0)));
    }

    @Test
    void underflowKeepsTheExactProductInside() {
        Interval tiny = Interval.of(Double.MIN_VALUE);

        Interval square = tiny.times(tiny);

        assertTrue(square.lo() <= 0.0 && square.hi() >= Double.MIN_VALUE);
    }

    @Test
    void midpointIsAFiniteMember() {
        assertEquals(2.0, new Interval(1.0, 3.0).midpoint());
        assertEquals(0.0, new Interval(-Double.MAX_VALUE, Double.MAX_VALUE).midpoint());
        assertTrue(new Interval(0.5 * Double.MAX_VALUE, Double.MAX_VALUE).midpoint() < Double.MAX_VALUE);
        assertEquals(0.0, WHOLE.midpoint());
        assertEquals(Double.MAX_VALUE, new Interval(1.0, INFINITY).midpoint());
        assertEquals(-Double.MAX_VALUE, new Interval(-INFINITY, 1.0).midpoint());
    }

    @Test
    void comparisonsSayForAllOrForSome() {
        Interval low = new Interval(0.0, 1.0);
        Interval high = new Interval(2.0, 3.0);
        Interval across = new Interval(0.5, 2.5);

        assertTrue(low.certainlyLess(high) && low.possiblyLess(high));
        assertFalse(low.certainlyLess(across));
        assertTrue(low.possiblyLess(across) && across.possiblyLess(low));
        assertFalse(high.possiblyLess(low));
        assertFalse(low.certainlyLess(low));
        Interval touching = new Interval(1.0, 2.0);
        assertTrue(low.certainlyAtMost(touching) && !low.certainlyLess(touching));
        assertTrue(touching.possiblyAtMost(low) && !touching.possiblyLess(low));
        assertTrue(low.possiblyEqual(touching) && !low.possiblyEqual(high));
        assertTrue(Interval.of(1.0).certainlyEqual(Interval.of(1.0)));
        assertFalse(low.certainlyEqual(low));
    }

    @Test
    void magnitudeWidthHullAndIntersection() {
        Interval x = new Interval(-3.0, 1.0);
        Interval y = new Interval(0.0, 5.0);

        assertEquals(3.0, x.magnitude());
        assertEquals(4.0, x.width());
        assertEquals(new Interval(-3.0, 5.0), x.hull(y));
        assertEquals(Optional.of(new Interval(0.0, 1.0)), x.intersect(y));
        assertEquals(Optional.empty(), x.intersect(new Interval(2.0, 3.0)));
        assertTrue(y.contains(new Interval(1.0, 5.0)) && !y.contains(x));
    }
}
