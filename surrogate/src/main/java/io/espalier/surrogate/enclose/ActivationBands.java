package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Band;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;

/** A response, its slope and its curvature between two parallel lines over an interval of pre-activations. */
final class ActivationBands {
    private ActivationBands() {}

    /** Of the response. */
    static Band value(Activation activation, Interval z) {
        return switch (activation) {
            case IDENTITY -> new Band(1.0, Interval.of(0.0));
            case RELU -> relu(z);
            default ->
                Band.of(
                        z,
                        point -> ActivationEnclosure.value(activation, point),
                        ActivationEnclosure.curvature(activation, z).magnitude());
        };
    }

    /** Convex with its kink at 0: no curvature to bound the sampling by, but ends and kink tell all. */
    private static Band relu(Interval z) {
        if (z.lo() >= 0.0 || z.hi() <= 0.0) {
            return new Band(z.lo() >= 0.0 ? 1.0 : 0.0, Interval.of(0.0));
        }
        double slope = z.hi() / (z.hi() - z.lo());
        Interval below = Interval.of(-slope).times(z.lo());
        Interval above = Interval.of(z.hi()).minus(Interval.of(slope).times(z.hi()));
        return new Band(slope, Interval.of(0.0).hull(below).hull(above));
    }

    /** Of its derivative. */
    static Band slope(Activation activation, Interval z) {
        return isBent(activation)
                ? Band.of(
                        z,
                        point -> ActivationEnclosure.slope(activation, point),
                        ActivationEnclosure.third(activation, z).magnitude())
                : new Band(0.0, ActivationEnclosure.slope(activation, z));
    }

    /** Of its second derivative. */
    static Band curvature(Activation activation, Interval z) {
        return isBent(activation)
                ? Band.of(
                        z,
                        point -> ActivationEnclosure.curvature(activation, point),
                        ActivationEnclosure.fourthMagnitude(activation))
                : new Band(0.0, ActivationEnclosure.curvature(activation, z));
    }

    private static boolean isBent(Activation activation) {
        return activation != Activation.IDENTITY && activation != Activation.RELU;
    }
}
