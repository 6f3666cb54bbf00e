package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Extremes of each function by root finding in 63 digits: the ranges over the whole line reach them, and no further than
 * two neighbouring doubles.
 */
class ExtremesTest {
    private static final Interval WHOLE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    @Test
    void siluHasTheDocumentedExtremes() {
        assertMinimum(
                SiluEnclosures::value, -1.5, -1.0, Jet::silu, Jet::siluSlope, "-1.27846454276107379510935873902298");
        assertMinimum(
                SiluEnclosures::slope,
                -2.5,
                -2.0,
                Jet::siluSlope,
                Jet::siluCurvature,
                "-2.39935728051546766783273969728228");
        assertMaximum(
                SiluEnclosures::slope,
                2.0,
                2.5,
                Jet::siluSlope,
                Jet::siluCurvature,
                "2.39935728051546766783273969728228");
        assertMinimum(
                SiluEnclosures::curvature,
                3.0,
                4.0,
                Jet::siluCurvature,
                Jet::siluThird,
                "3.43584099353511068895164134385212");
        assertMinimum(
                SiluEnclosures::curvature,
                -4.0,
                -3.0,
                Jet::siluCurvature,
                Jet::siluThird,
                "-3.43584099353511068895164134385212");
        assertMinimum(
                SiluEnclosures::third, 0.5, 1.5, Jet::siluThird, Jet::siluFourth, "1.03195824178074912340126591594192");
        assertMaximum(
                SiluEnclosures::third,
                -1.5,
                -0.5,
                Jet::siluThird,
                Jet::siluFourth,
                "-1.03195824178074912340126591594192");
        assertEquals(0.5, SiluEnclosures.curvature(WHOLE).hi());
    }

    /** To the digits that the class prints, and the acceptance's 1e-15. */
    @Test
    void siluReachesItsKnownExtremesToTheLastDouble() {
        assertEquals(
                -0.27846454276107379510935873902298, SiluEnclosures.value(WHOLE).lo(), 1e-15);
        assertEquals(
                -0.09983932012886691695818492432057, SiluEnclosures.slope(WHOLE).lo(), 1e-15);
        assertEquals(
                1.09983932012886691695818492432057, SiluEnclosures.slope(WHOLE).hi(), 1e-15);
        assertEquals(
                -0.03691437319989318563829177977224,
                SiluEnclosures.curvature(WHOLE).lo(),
                1e-15);
        assertEquals(
                -0.30818151579647912041726522865605, SiluEnclosures.third(WHOLE).lo(), 1e-15);
        assertEquals(
                0.30818151579647912041726522865605, SiluEnclosures.third(WHOLE).hi(), 1e-15);
    }

    /** The third derivative turns again farther out, where neither end of an interval nor the global extreme shows it. */
    @Test
    void siluThirdDerivativeTurnsAgain() {
        assertTurns(
                SiluEnclosures::third,
                new Interval(3.5, 6.0),
                4.0,
                5.0,
                true,
                Jet::siluThird,
                Jet::siluFourth,
                "4.42923510055722797956641652198302");
        assertTurns(
                SiluEnclosures::third,
                new Interval(-6.0, -3.5),
                -5.0,
                -4.0,
                false,
                Jet::siluThird,
                Jet::siluFourth,
                "-4.42923510055722797956641652198302");
    }

    @Test
    void softplusAndTanhHaveTheExtremesOfTheSigmoid() {
        assertMinimum(
                SoftplusEnclosures::third, 1.0, 2.0, Jet::second, Jet::third, "1.31695789692481670862504634730797");
        assertMaximum(
                SoftplusEnclosures::third, -2.0, -1.0, Jet::second, Jet::third, "-1.31695789692481670862504634730797");
        assertEquals(new Interval(0.0, 0.25), SoftplusEnclosures.curvature(WHOLE));
        assertEquals(new Interval(0.0, 1.0), TanhEnclosures.slope(WHOLE));
        // 4/(3 sqrt 3) = 0.769800358919501019...
        assertEquals(0.7698003589195010193, TanhEnclosures.curvature(WHOLE).hi(), 3e-16);
        assertEquals(-0.7698003589195010193, TanhEnclosures.curvature(WHOLE).lo(), 3e-16);
        assertEquals(-2.0, TanhEnclosures.third(WHOLE).lo());
        assertEquals(2.0 / 3.0, TanhEnclosures.third(WHOLE).hi(), 3e-16);
        assertEquals(2.0 / 3.0, TanhEnclosures.third(new Interval(1.0, 1.3)).hi(), 3e-16);
        BigFloat thrice = BigFloat.of(TanhEnclosures.third(WHOLE).hi()).times(3);
        assertTrue(thrice.compareTo(BigFloat.of(2.0)) >= 0, () -> thrice + " does not reach 2");
    }

    private static void assertMinimum(
            UnaryOperator<Interval> range,
            double from,
            double to,
            Function<Jet, BigFloat> f,
            Function<Jet, BigFloat> slope,
            String at) {
        assertTurns(range, WHOLE, from, to, false, f, slope, at);
    }

    private static void assertMaximum(
            UnaryOperator<Interval> range,
            double from,
            double to,
            Function<Jet, BigFloat> f,
            Function<Jet, BigFloat> slope,
            String at) {
        assertTurns(range, WHOLE, from, to, true, f, slope, at);
    }

    private static void assertTurns(
            UnaryOperator<Interval> range,
            Interval x,
            double from,
            double to,
            boolean maximum,
            Function<Jet, BigFloat> f,
            Function<Jet, BigFloat> slope,
            String at) {
        BigFloat root = root(BigFloat.of(from), BigFloat.of(to), slope);
        BigFloat extreme = f.apply(new Jet(root));
        assertTrue(root.minus(BigFloat.of(at)).abs().compareTo(BigFloat.of(1e-31)) < 0, () -> "turns at " + root);

        double bound = maximum ? range.apply(x).hi() : range.apply(x).lo();
        BigFloat room = BigFloat.of(bound).minus(extreme);
        BigFloat outwards = maximum ? room : room.negate();
        assertTrue(outwards.signum() >= 0, () -> bound + " does not reach " + extreme);
        assertTrue(outwards.compareTo(BigFloat.of(2.0 * Math.ulp(bound))) <= 0, () -> bound + " is beyond " + extreme);
    }

    /** Bisection: the sign alone counts. */
    private static BigFloat root(BigFloat from, BigFloat to, Function<Jet, BigFloat> f) {
        int sign = f.apply(new Jet(from)).signum();
        BigFloat low = from;
        BigFloat high = to;
        for (int k = 0; k < 150; k++) {
            BigFloat middle = low.plus(high).half();
            if (f.apply(new Jet(middle)).signum() == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The sigmoid and its derivatives as polynomials in s, at any argument: the plain road. */
    private static final class Jet {
        private final BigFloat x;
        private final BigFloat s;
        private final BigFloat first;

        Jet(BigFloat x) {
            this.x = x;
            s = BigFloat.ONE.over(BigFloat.ONE.plus(x.negate().exp()));
            first = s.times(BigFloat.ONE.minus(s));
        }

        BigFloat second() {
            return first.times(BigFloat.ONE.minus(s.times(2)));
        }

        BigFloat third() {
            return first.times(BigFloat.ONE.minus(first.times(6)));
        }

        BigFloat silu() {
            return x.times(s);
        }

        BigFloat siluSlope() {
            return s.plus(x.times(first));
        }

        BigFloat siluCurvature() {
            return first.times(2).plus(x.times(second()));
        }

        BigFloat siluThird() {
            return second().times(3).plus(x.times(third()));
        }

        /** 4 s''' + x s'''', s'''' = s'' (1 - 12 s'). */
        BigFloat siluFourth() {
            BigFloat fourth = second().times(BigFloat.ONE.minus(first.times(12)));
            return third().times(4).plus(x.times(fourth));
        }
    }
}
