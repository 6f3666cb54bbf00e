package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.ReluEnclosures;
import io.espalier.pricing.interval.SiluEnclosures;
import io.espalier.pricing.interval.SoftplusEnclosures;
import io.espalier.pricing.interval.TanhEnclosures;
import io.espalier.surrogate.network.Activation;

/** The ranges of a response and of its derivatives over an interval of pre-activations. */
final class ActivationEnclosure {
    private static final Interval ZERO = Interval.of(0.0);
    private static final Interval ONE = Interval.of(1.0);

    private ActivationEnclosure() {}

    /** All of {@code activation}'s values over {@code z}. */
    static Interval value(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> SiluEnclosures.value(z);
            case SOFTPLUS -> SoftplusEnclosures.value(z);
            case TANH -> TanhEnclosures.value(z);
            case RELU -> ReluEnclosures.value(z);
            case IDENTITY -> z;
        };
    }

    /** All of its slopes over {@code z}. */
    static Interval slope(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> SiluEnclosures.slope(z);
            case SOFTPLUS -> SoftplusEnclosures.slope(z);
            case TANH -> TanhEnclosures.slope(z);
            case RELU -> ReluEnclosures.slope(z);
            case IDENTITY -> ONE;
        };
    }

    /** All of its second derivatives over {@code z}; over a rectifier's kink [0, infinity), see {@link ReluEnclosures}. */
    static Interval curvature(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> SiluEnclosures.curvature(z);
            case SOFTPLUS -> SoftplusEnclosures.curvature(z);
            case TANH -> TanhEnclosures.curvature(z);
            case RELU -> ReluEnclosures.curvature(z);
            case IDENTITY -> ZERO;
        };
    }

    /** All of its third derivatives over {@code z}; over a rectifier's kink the whole line. */
    static Interval third(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> SiluEnclosures.third(z);
            case SOFTPLUS -> SoftplusEnclosures.third(z);
            case TANH -> TanhEnclosures.third(z);
            case RELU -> ReluEnclosures.third(z);
            case IDENTITY -> ZERO;
        };
    }

    /**
     * A number above every absolute fourth derivative, a rectifier's away from its kink.
     *
     * <p>Attained: SiLU 1/2 at 0, softplus 1/8 at 0, tanh 4.0858855029696561646 at +-0.42131647406468832 (60 digits,
     * mpmath 1.3).
     */
    static double fourthMagnitude(Activation activation) {
        return switch (activation) {
            case SILU -> Math.nextUp(0.5);
            case SOFTPLUS -> Math.nextUp(0.125);
            case TANH -> Math.nextUp(4.085885502969656);
            case RELU, IDENTITY -> 0.0;
        };
    }
}
