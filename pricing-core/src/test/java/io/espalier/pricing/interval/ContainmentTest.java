package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a function does inside an interval leaves its range: many samples, each decided beyond doubt. */
class ContainmentTest {
    private static final int INTERVALS = 100_000;
    private static final int MEMBERS = 10;
    private static final int POINTS = 100_000;

    /** Where some function of the house turns or changes its formula. */
    private static final double[] SPECIAL = {
        0.0,
        -1.2784645427610738,
        2.3993572805154677,
        3.4358409935351107,
        1.0319582417807491,
        4.429235100557228,
        1.3169578969248168,
        0.6584789484624084,
        2.2924316695611777,
        1.1462158347805889,
        2.0
    };

    /**
     * An estimate in doubles decides wherever it is farther from the bounds than its own error is at most; the rest, few,
     * are left to 55 digits. So a million are checked as if all had 55 digits.
     */
    @ParameterizedTest
    @EnumSource
    void aMillionRandomMembersHaveTheirValuesInTheRange(EnclosedFunction function) {
        SplittableRandom random = new SplittableRandom(7001);
        for (int k = 0; k < INTERVALS; k++) {
            Interval x = interval(random, function.reach());
            Interval range = function.range(x);
            for (int m = 0; m < MEMBERS; m++) {
                double a = Math.min(x.lo() + random.nextDouble() * (x.hi() - x.lo()), x.hi());
                double estimate = function.estimate(a);
                double error = function.error(a);
                if (!(range.lo() <= estimate - error && estimate + error <= range.hi())) {
                    assertHolds(function, range, function.truth(a), a);
                }
            }
        }
    }

    /** Missing outward rounding shows only here: a point's range has no room but that of its roundings. */
    @Test
    void pointsHaveTheirValuesOfFiftyDigitsInTheRangeOfEachFunction() {
        SplittableRandom random = new SplittableRandom(7002);
        for (int k = 0; k < POINTS; k++) {
            double a = point(random, 700.0);
            LogisticTruth truth = new LogisticTruth(a);
            assertHolds(EnclosedFunction.EXP, a, truth.exp());
            assertHolds(EnclosedFunction.SILU, a, truth.silu());
            assertHolds(EnclosedFunction.SILU_SLOPE, a, truth.siluSlope());
            assertHolds(EnclosedFunction.SILU_CURVATURE, a, truth.siluCurvature());
            assertHolds(EnclosedFunction.SILU_THIRD, a, truth.siluThird());
            assertHolds(EnclosedFunction.SOFTPLUS, a, truth.softplus());
            assertHolds(EnclosedFunction.SOFTPLUS_SLOPE, a, truth.softplusSlope());
            assertHolds(EnclosedFunction.SOFTPLUS_CURVATURE, a, truth.softplusCurvature());
            assertHolds(EnclosedFunction.SOFTPLUS_THIRD, a, truth.softplusThird());
            assertHolds(EnclosedFunction.TANH, a, truth.tanh());
            assertHolds(EnclosedFunction.TANH_SLOPE, a, truth.tanhSlope());
            assertHolds(EnclosedFunction.TANH_CURVATURE, a, truth.tanhCurvature());
            assertHolds(EnclosedFunction.TANH_THIRD, a, truth.tanhThird());
        }
    }

    @Test
    void pointsHaveTheirNormalDensityAndDistributionOfFiftyDigitsInTheRange() {
        SplittableRandom random = new SplittableRandom(7003);
        for (int k = 0; k < POINTS; k++) {
            double a = point(random, 38.9);
            NormalTruth truth = new NormalTruth(a);
            assertHolds(EnclosedFunction.NORMAL_DENSITY, a, truth.density());
            assertHolds(EnclosedFunction.NORMAL_DISTRIBUTION, a, truth.distribution());
        }
    }

    /** The parts that other roundings outward would cover: the normal law's expansions, and e^x - 1. */
    @Test
    void expansionsAndDifferencesHaveTheirValuesOfFiftyDigitsBetweenTheirBounds() {
        SplittableRandom random = new SplittableRandom(7004);
        for (int k = 0; k < 20_000; k++) {
            double near = Math.max(1e-3, 2.0 * random.nextDouble());
            double far = 2.0 + 35.0 * random.nextDouble();
            NormalTruth atNear = new NormalTruth(near);
            NormalTruth atFar = new NormalTruth(-far);
            BigFloat fromMiddle = atNear.distribution().minus(BigFloat.of(0.5));
            assertBetween(NormalTail.series(near), fromMiddle.over(atNear.density()), near);
            assertBetween(NormalTail.inverseMills(far), atFar.density().over(atFar.distribution()), far);
            Interval difference = new Interval(DirectedRounding.expm1Down(-near), DirectedRounding.expm1Up(-near));
            assertBetween(difference, BigFloat.of(-near).exp().minus(BigFloat.ONE), near);
        }
    }

    private static void assertBetween(Interval bounds, BigFloat truth, double a) {
        assertTrue(
                BigFloat.of(bounds.lo()).compareTo(truth) <= 0
                        && BigFloat.of(bounds.hi()).compareTo(truth) >= 0,
                () -> bounds + " at " + a + " misses " + truth);
    }

    private static void assertHolds(EnclosedFunction function, double a, BigFloat truth) {
        assertHolds(function, function.range(Interval.of(a)), truth, a);
    }

    private static void assertHolds(EnclosedFunction function, Interval range, BigFloat truth, double a) {
        boolean above = Double.isInfinite(range.lo()) || BigFloat.of(range.lo()).compareTo(truth) <= 0;
        boolean below = Double.isInfinite(range.hi()) || BigFloat.of(range.hi()).compareTo(truth) >= 0;
        assertTrue(above && below, () -> function + " at " + a + ": " + range + " misses " + truth);
    }

    /** Three in four where functions bend, some at and beside turning points, some far out, some tiny. */
    private static double point(SplittableRandom random, double reach) {
        double side = random.nextBoolean() ? 1.0 : -1.0;
        return switch (random.nextInt(16)) {
            case 0 -> side * special(random);
            case 1 -> side * reach * random.nextDouble();
            case 2 -> side * Math.pow(10.0, -6.0 * random.nextDouble());
            case 3 -> side * Math.min(40.0, reach) * random.nextDouble();
            default -> side * 6.0 * random.nextDouble();
        };
    }

    private static double special(SplittableRandom random) {
        double at = SPECIAL[random.nextInt(SPECIAL.length)];
        double beside = at + random.nextInt(-4, 5) * Math.ulp(at);
        // Nearer to 0 than this the oracle's differences lose digits.
        return Math.abs(beside) < 1e-7 ? 0.0 : beside;
    }

    private static Interval interval(SplittableRandom random, double reach) {
        double from = point(random, reach);
        double width = 10.0 * Math.pow(10.0, -7.0 * random.nextDouble());
        return new Interval(from, Math.min(from + width, Math.max(from, reach)));
    }
}
