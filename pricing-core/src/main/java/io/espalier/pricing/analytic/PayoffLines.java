package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PayoffType;

/**
 * A payoff as its two straight lines over m = x - K: slope and value at m = 0, below the strike and above it.
 *
 * <p>A digital pays strictly beyond its strike: a call 1 where x > K, a put 1 where x < K, neither at x = K.
 */
record PayoffLines(double slopeBelow, double slopeAbove, double valueBelow, double valueAbove) {

    static PayoffLines of(PayoffType type) {
        return switch (type) {
            case CALL -> new PayoffLines(0.0, 1.0, 0.0, 0.0);
            case PUT -> new PayoffLines(-1.0, 0.0, 0.0, 0.0);
            case STRADDLE -> new PayoffLines(-1.0, 1.0, 0.0, 0.0);
            case DIGITAL_CALL -> new PayoffLines(0.0, 0.0, 0.0, 1.0);
            case DIGITAL_PUT -> new PayoffLines(0.0, 0.0, 1.0, 0.0);
        };
    }

    /** Writes the line of one side, with nothing over it. */
    void write(boolean above, Partials out) {
        if (above) {
            out.set(slopeAbove, valueAbove);
        } else {
            out.set(slopeBelow, valueBelow);
        }
    }

    /** Writes what holds at the strike without variance: mean slope, value 0 even for a digital, no curvature. */
    void writeAtKink(Partials out) {
        out.set(0.5 * (slopeBelow + slopeAbove), 0.0);
        out.curvature = Double.NaN;
    }
}
