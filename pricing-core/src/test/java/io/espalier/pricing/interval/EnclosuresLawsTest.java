package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/** Enclosures against forty-digit values: they hold every sample, and are no wider than they must be. */
class EnclosuresLawsTest {
    private static final DfpField FIELD = new DfpField(40);

    /** Some ten roundings at a point, among them two exponentials widened by two neighbours on either side. */
    private static final double POINT_WIDTH = 5e-15;

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Double> bound = Arbitraries.oneOf(
                Arbitraries.doubles().between(-6.0, 6.0).ofScale(15),
                Arbitraries.doubles().between(-900.0, 900.0).ofScale(10),
                Arbitraries.of(-1.2784645427610738, -1.2784645427610736, 2.3993572805154677, -2.3993572805154677, 0.0));
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    private static double member(Interval x, double share) {
        return Math.max(x.lo(), Math.min(x.hi(), x.lo() + share * (x.hi() - x.lo())));
    }

    private static Dfp sigmoid(Dfp x) {
        return FIELD.getOne().divide(FIELD.getOne().add(x.negate().exp()));
    }

    private static Dfp siluSlope(Dfp x) {
        return sigmoid(x).multiply(FIELD.getOne().add(x.multiply(sigmoid(x.negate()))));
    }

    private static void assertHolds(Interval range, Dfp exact) {
        boolean above =
                Double.isInfinite(range.lo()) || !FIELD.newDfp(range.lo()).greaterThan(exact);
        boolean below =
                Double.isInfinite(range.hi()) || !FIELD.newDfp(range.hi()).lessThan(exact);
        assertTrue(above && below, () -> range + " " + exact);
    }

    @Property
    void everySampleLiesInside(
            @ForAll("intervals") Interval x, @ForAll @DoubleRange(min = 0.0, max = 1.0) double share) {
        double a = member(x, share);
        Dfp exact = FIELD.newDfp(a);

        assertHolds(Enclosures.exp(x), exact.exp());
        assertHolds(SoftplusEnclosures.slope(x), sigmoid(exact));
        assertHolds(SiluEnclosures.value(x), exact.multiply(sigmoid(exact)));
        assertHolds(SiluEnclosures.slope(x), siluSlope(exact));
        assertHolds(ReluEnclosures.value(x), FIELD.newDfp(Math.max(a, 0.0)));
        assertHolds(SoftplusEnclosures.value(x), softplus(exact));
        assertHolds(TanhEnclosures.value(x), tanh(exact));
        assertHolds(
                TanhEnclosures.slope(x),
                sigmoid(exact.add(exact))
                        .multiply(sigmoid(exact.add(exact).negate()))
                        .multiply(4));
    }

    /** log(1 + t), t = e^x; forty digits of 1 + t lose a tiny t, whose series then has two terms to forty digits. */
    private static Dfp softplus(Dfp x) {
        Dfp t = x.exp();
        return t.lessThan(FIELD.newDfp(1e-15))
                ? t.subtract(t.multiply(t).divide(2))
                : FIELD.getOne().add(t).log();
    }

    /** 2 sigmoid(2x) - 1, as (1 - u)/(1 + u) with u = e^-2|x| so that no digit is lost far out. */
    private static Dfp tanh(Dfp x) {
        Dfp u = x.abs().multiply(-2).exp();
        Dfp size = FIELD.getOne().subtract(u).divide(FIELD.getOne().add(u));
        return x.lessThan(FIELD.getZero()) ? size.negate() : size;
    }

    @Property
    void aPointsRangeIsAFewRoundingsWide(@ForAll @DoubleRange(min = -30.0, max = 30.0) double a) {
        Interval point = Interval.of(a);

        assertTrue(Enclosures.exp(point).width() <= POINT_WIDTH * Math.exp(a));
        assertTrue(SoftplusEnclosures.slope(point).width()
                <= POINT_WIDTH * SoftplusEnclosures.slope(point).hi());
        assertTrue(SiluEnclosures.value(point).width()
                <= POINT_WIDTH * SiluEnclosures.value(point).magnitude());
        // Around its own zero the slope is a difference of numbers of order |a| s.
        double terms = SoftplusEnclosures.slope(point).hi() * (1.0 + Math.abs(a));
        assertTrue(SiluEnclosures.slope(point).width() <= POINT_WIDTH * terms);
    }

    @Provide
    Arbitrary<Interval> positiveIntervals() {
        Arbitrary<Double> bound = Arbitraries.oneOf(
                Arbitraries.doubles().between(1e-3, 1e3).ofScale(12),
                Arbitraries.doubles().between(-300.0, 300.0).ofScale(10).map(Math::exp),
                Arbitraries.of(1.0, Math.nextUp(1.0), Math.nextDown(1.0), 4.0, 0.25));
        return Combinators.combine(bound, bound).as((a, b) -> new Interval(Math.min(a, b), Math.max(a, b)));
    }

    @Property
    void logarithmsRootsAndReciprocalsHoldEverySample(
            @ForAll("positiveIntervals") Interval x, @ForAll @DoubleRange(min = 0.0, max = 1.0) double share) {
        Dfp exact = FIELD.newDfp(member(x, share));

        assertHolds(Enclosures.log(x), exact.log());
        assertHolds(Enclosures.sqrt(x), exact.sqrt());
        assertHolds(Enclosures.reciprocal(x), FIELD.getOne().divide(exact));
    }

    /** Two neighbours on either side of what is itself one rounding off. */
    @Property
    void aPointsLogarithmRootAndReciprocalAreNarrow(@ForAll("positiveIntervals") Interval x) {
        for (Interval range : List.of(
                Enclosures.log(Interval.of(x.lo())),
                Enclosures.sqrt(Interval.of(x.lo())),
                Enclosures.reciprocal(Interval.of(x.lo())))) {
            assertTrue(range.width() <= 5.0 * Math.ulp(range.magnitude()), () -> range.toString());
        }
    }
}
