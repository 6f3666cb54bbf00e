package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;

/** The range of a response and of its slope over an interval of pre-activations. */
final class ActivationEnclosure {
    private static final Interval ONE = Interval.of(1.0);

    private ActivationEnclosure() {}

    /** All of {@code activation}'s values over {@code z}. */
    static Interval value(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> Enclosures.silu(z);
            case SOFTPLUS -> Enclosures.softplus(z);
            case TANH -> Enclosures.tanh(z);
            case RELU -> Enclosures.relu(z);
            case IDENTITY -> z;
        };
    }

    /** All of its slopes over {@code z}. */
    static Interval slope(Activation activation, Interval z) {
        return switch (activation) {
            case SILU -> Enclosures.siluSlope(z);
            case SOFTPLUS -> Enclosures.sigmoid(z);
            case TANH -> Enclosures.tanhSlope(z);
            case RELU -> Enclosures.reluSlope(z);
            case IDENTITY -> ONE;
        };
    }
}
