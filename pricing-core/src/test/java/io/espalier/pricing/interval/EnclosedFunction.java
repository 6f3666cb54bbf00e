package io.espalier.pricing.interval;

import io.espalier.pricing.math.NormalDistribution;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Each function that has an enclosure on the whole line, with two other roads to its value: doubles and 55 digits.
 *
 * <p>{@code estimate} is by plain formulae in doubles, {@code size} the sum of the absolute values of its terms. Those take
 * at most 30 operations of one ulp at most (exp, expm1, log1p) or a half, on terms of one sign, tanh two and a half, the
 * normal law's a few more: the error is below 1e-13 size, unless numbers underflow. (Its argument counts x^2 times in a
 * tail, but the estimate takes the square in two parts.)
 */
enum EnclosedFunction {
    EXP(Enclosures::exp, Math::exp, Math::exp, x -> new LogisticTruth(x).exp()),
    SILU(SiluEnclosures::value, x -> x * s(x), x -> Math.abs(x) * s(x), x -> new LogisticTruth(x).silu()),
    SILU_SLOPE(
            SiluEnclosures::slope, x -> s(x) + x * first(x), x -> s(x) + Math.abs(x) * first(x), x -> new LogisticTruth(
                            x)
                    .siluSlope()),
    SILU_CURVATURE(
            SiluEnclosures::curvature,
            x -> 2.0 * first(x) + x * second(x),
            x -> first(x) * (2.0 + Math.abs(x)),
            x -> new LogisticTruth(x).siluCurvature()),
    SILU_THIRD(
            SiluEnclosures::third,
            x -> 3.0 * second(x) + x * third(x),
            x -> first(x) * (3.0 + 2.5 * Math.abs(x)),
            x -> new LogisticTruth(x).siluThird()),
    SOFTPLUS(
            SoftplusEnclosures::value, EnclosedFunction::softplus, EnclosedFunction::softplus, x -> new LogisticTruth(x)
                    .softplus()),
    SOFTPLUS_SLOPE(SoftplusEnclosures::slope, EnclosedFunction::s, EnclosedFunction::s, x -> new LogisticTruth(x)
            .softplusSlope()),
    SOFTPLUS_CURVATURE(
            SoftplusEnclosures::curvature, EnclosedFunction::first, EnclosedFunction::first, x -> new LogisticTruth(x)
                    .softplusCurvature()),
    SOFTPLUS_THIRD(
            SoftplusEnclosures::third, EnclosedFunction::second, EnclosedFunction::first, x -> new LogisticTruth(x)
                    .softplusThird()),
    TANH(TanhEnclosures::value, Math::tanh, x -> 1.0, x -> new LogisticTruth(x).tanh()),
    TANH_SLOPE(TanhEnclosures::slope, x -> 4.0 * first(2.0 * x), x -> 4.0 * first(2.0 * x), x -> new LogisticTruth(x)
            .tanhSlope()),
    TANH_CURVATURE(
            TanhEnclosures::curvature, x -> 8.0 * second(2.0 * x), x -> 8.0 * first(2.0 * x), x -> new LogisticTruth(x)
                    .tanhCurvature()),
    TANH_THIRD(TanhEnclosures::third, x -> 16.0 * third(2.0 * x), x -> 40.0 * first(2.0 * x), x -> new LogisticTruth(x)
            .tanhThird()),
    NORMAL_DENSITY(
            NormalEnclosures::density, NormalDistribution::density, NormalDistribution::density, x -> new NormalTruth(x)
                    .density()),
    NORMAL_DISTRIBUTION(
            NormalEnclosures::distribution, NormalDistribution::cdf, NormalDistribution::cdf, x -> new NormalTruth(x)
                    .distribution());

    private final UnaryOperator<Interval> range;
    private final DoubleUnaryOperator estimate;
    private final DoubleUnaryOperator size;
    private final Function<Double, BigFloat> truth;

    EnclosedFunction(
            UnaryOperator<Interval> range,
            DoubleUnaryOperator estimate,
            DoubleUnaryOperator size,
            Function<Double, BigFloat> truth) {
        this.range = range;
        this.estimate = estimate;
        this.size = size;
        this.truth = truth;
    }

    Interval range(Interval x) {
        return range.apply(x);
    }

    double estimate(double x) {
        return estimate.applyAsDouble(x);
    }

    /** Bound of the estimate's error; 1e-300 where numbers may underflow. */
    double error(double x) {
        return 1e-13 * size.applyAsDouble(x) + 1e-300;
    }

    BigFloat truth(double x) {
        return truth.apply(x);
    }

    /** Beyond it the estimate overflows or the truth loses digits. */
    double reach() {
        return this == NORMAL_DENSITY || this == NORMAL_DISTRIBUTION ? 37.5 : 700.0;
    }

    private static double s(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }

    private static double first(double x) {
        double t = Math.exp(-Math.abs(x));
        return t / ((1.0 + t) * (1.0 + t));
    }

    private static double second(double x) {
        return -first(x) * Math.tanh(0.5 * x);
    }

    private static double third(double x) {
        return first(x) * (1.0 - 6.0 * first(x));
    }

    private static double softplus(double x) {
        return Math.max(x, 0.0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
