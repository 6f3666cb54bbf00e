package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Laws of IEEE 1788 on random intervals; containment is judged in exact decimal arithmetic. */
class IntervalLawsTest {
    /** Wide exponents, so that rounding, overflow and underflow all occur. */
    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Double> bound = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e3, 1e3).ofScale(15),
                Arbitraries.doubles().between(-1e300, 1e300),
                Arbitraries.of(0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-160, -1e-160, 1e200, -1e200));
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    /** Bounds whose sums and products are exact, so that laws of real sets hold without rounding. */
    @Provide
    Arbitrary<Interval> integers() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(-100_000, 100_000);
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    private static double member(Interval x, double share) {
        double inside = x.lo() + share * (x.hi() - x.lo());
        return Double.isFinite(inside) ? Math.max(x.lo(), Math.min(x.hi(), inside)) : x.midpoint();
    }

    private static void assertHolds(Interval x, BigDecimal exact) {
        assertTrue(Double.isInfinite(x.lo()) || new BigDecimal(x.lo()).compareTo(exact) <= 0, () -> x + " " + exact);
        assertTrue(Double.isInfinite(x.hi()) || new BigDecimal(x.hi()).compareTo(exact) >= 0, () -> x + " " + exact);
    }

    @Property
    void everyResultOfMembersIsAMember(
            @ForAll("intervals") Interval x,
            @ForAll("intervals") Interval y,
            @ForAll @DoubleRange(min = 0.0, max = 1.0) double shareOfX,
            @ForAll @DoubleRange(min = 0.0, max = 1.0) double shareOfY) {
        double a = member(x, shareOfX);
        double b = member(y, shareOfY);
        BigDecimal exactA = new BigDecimal(a);
        BigDecimal exactB = new BigDecimal(b);

        assertHolds(x.plus(y), exactA.add(exactB));
        assertHolds(x.minus(y), exactA.subtract(exactB));
        assertHolds(x.times(y), exactA.multiply(exactB));
        assertHolds(x.times(b), exactA.multiply(exactB));
        assertTrue(x.magnitude() >= Math.abs(a));
        assertTrue(x.contains(a) && x.contains(x.midpoint()));
    }

    @Property
    void widerOperandsGiveWiderResults(
            @ForAll("intervals") Interval x, @ForAll("intervals") Interval more, @ForAll("intervals") Interval y) {
        Interval wide = x.hull(more);

        assertTrue(wide.plus(y).contains(x.plus(y)));
        assertTrue(wide.minus(y).contains(x.minus(y)));
        assertTrue(wide.times(y).contains(x.times(y)));
        assertTrue(wide.times(y.lo()).contains(x.times(y.lo())));
    }

    @Property
    void sumsAndProductsCommuteAndHaveNeutralElements(
            @ForAll("intervals") Interval x, @ForAll("intervals") Interval y) {
        assertEquals(x.plus(y), y.plus(x));
        assertEquals(x.times(y), y.times(x));
        assertEquals(x, x.plus(Interval.of(0.0)));
        assertEquals(x, x.negate().negate());
        assertEquals(Interval.of(0.0), x.times(Interval.of(0.0)));
        assertEquals(x.times(Interval.of(y.lo())), x.times(y.lo()));
    }

    @Property
    void exactBoundsAreNotWidenedAndProductsDistributeBelow(
            @ForAll("integers") Interval x, @ForAll("integers") Interval y, @ForAll("integers") Interval z) {
        assertEquals(new Interval(x.lo() + y.lo(), x.hi() + y.hi()), x.plus(y));
        assertEquals(x, x.times(Interval.of(1.0)));
        assertEquals(x.plus(y).plus(z), x.plus(y.plus(z)));
        assertTrue(x.times(y).plus(x.times(z)).contains(x.times(y.plus(z))));
        assertEquals(x.width() + y.width(), x.plus(y).width());
    }

    @Property
    void certainImpliesPossible(@ForAll("intervals") Interval x, @ForAll("intervals") Interval y) {
        assertTrue(!x.certainlyLess(y) || x.possiblyLess(y));
        assertTrue(!x.certainlyLess(y) || !y.possiblyLess(x));
        assertTrue(!x.certainlyLess(y) || x.intersect(y).isEmpty());
        assertTrue(!x.certainlyAtMost(y) || x.possiblyAtMost(y));
        assertTrue(!x.certainlyEqual(y) || x.possiblyEqual(y));
    }

    /** What is certain is what the opposite cannot possibly be. */
    @Property
    void certainIsTheOppositeOfThePossibleContrary(
            @ForAll("fewIntegers") Interval x, @ForAll("fewIntegers") Interval y) {
        assertEquals(x.certainlyLess(y), !y.possiblyAtMost(x));
        assertEquals(x.certainlyAtMost(y), !y.possiblyLess(x));
        assertEquals(x.possiblyEqual(y), x.intersect(y).isPresent());
        assertEquals(x.certainlyEqual(y), x.certainlyAtMost(y) && y.certainlyAtMost(x));
    }

    /** So few that ends often meet. */
    @Provide
    Arbitrary<Interval> fewIntegers() {
        Arbitrary<Integer> bound = Arbitraries.integers().between(-2, 2);
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    /** 10.5: the product of signed bounds is the least and the greatest of the four. */
    @Property
    void productsOfExactBoundsAreTheExtremesOfTheFour(@ForAll("integers") Interval x, @ForAll("integers") Interval y) {
        double[] products = {x.lo() * y.lo(), x.lo() * y.hi(), x.hi() * y.lo(), x.hi() * y.hi()};
        Arrays.sort(products);

        assertEquals(new Interval(products[0], products[3]), x.times(y));
        assertEquals(x.negate(), x.times(-1.0));
        assertEquals(x.plus(y.negate()), x.minus(y));
        assertTrue(x.minus(x).contains(0.0));
    }
}
