package io.espalier.pricing.interval;

/**
 * Values of SiLU, softplus, tanh and their derivatives at a double, to 55 digits and more for 1e-7 < |x| < 800.
 *
 * <p>All from t = e^-|x|, by x s^(n) + n s^(n-1) for SiLU's n-th derivative; the sigmoid's own are s' = s (1 - s),
 * s'' = s' (1 - 2s), s''' = s' (1 - 6 s').
 */
final class LogisticTruth {
    private final BigFloat x;
    private final BigFloat t;
    private final Sigmoid single;
    private Sigmoid twofold;

    LogisticTruth(double at) {
        x = BigFloat.of(at);
        t = x.abs().negate().exp();
        single = new Sigmoid(t, x.signum());
    }

    BigFloat exp() {
        return x.signum() < 0 ? t : BigFloat.ONE.over(t);
    }

    BigFloat silu() {
        return x.times(single.value);
    }

    BigFloat siluSlope() {
        return x.times(single.first).plus(single.value);
    }

    BigFloat siluCurvature() {
        return x.times(single.second).plus(single.first.times(2));
    }

    BigFloat siluThird() {
        return x.times(single.third).plus(single.second.times(3));
    }

    BigFloat softplus() {
        BigFloat bend = BigFloat.log1p(t);
        return x.signum() < 0 ? bend : x.plus(bend);
    }

    BigFloat softplusSlope() {
        return single.value;
    }

    BigFloat softplusCurvature() {
        return single.first;
    }

    BigFloat softplusThird() {
        return single.second;
    }

    BigFloat tanh() {
        return twofold().value.times(2).minus(BigFloat.ONE);
    }

    BigFloat tanhSlope() {
        return twofold().first.times(4);
    }

    BigFloat tanhCurvature() {
        return twofold().second.times(8);
    }

    BigFloat tanhThird() {
        return twofold().third.times(16);
    }

    /** The sigmoid at 2x. */
    private Sigmoid twofold() {
        if (twofold == null) {
            twofold = new Sigmoid(t.times(t), x.signum());
        }
        return twofold;
    }

    /** The sigmoid and its derivatives, from e^-|x| and the sign of x. */
    private static final class Sigmoid {
        final BigFloat value;
        final BigFloat first;
        final BigFloat second;
        final BigFloat third;

        Sigmoid(BigFloat t, int sign) {
            BigFloat ofSize = BigFloat.ONE.over(BigFloat.ONE.plus(t));
            BigFloat ofOpposite = t.times(ofSize);
            value = sign < 0 ? ofOpposite : ofSize;
            first = ofSize.times(ofOpposite);
            BigFloat fall = first.times(ofOpposite.minus(ofSize));
            second = sign < 0 ? fall.negate() : fall;
            third = first.times(BigFloat.ONE.minus(first.times(6)));
        }
    }
}
