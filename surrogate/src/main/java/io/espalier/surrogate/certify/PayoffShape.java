package io.espalier.surrogate.certify;

import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Smoothing;

/**
 * What is known of a payment for notional 1 without pricing it.
 *
 * @param least every derivative of the payment in the level it is written on is at least that
 * @param most and at most that; both NaN where nothing is known
 * @param convex whether it is convex in today's levels
 * @param positive whether it is never below 0
 * @param european whether it is paid on the basket sum at expiry, so that the discounted intrinsic value is a lower bound if it is convex
 * @param largest it never pays more
 */
record PayoffShape(double least, double most, boolean convex, boolean positive, boolean european, double largest) {
    private static final double ANY = Double.POSITIVE_INFINITY;

    static PayoffShape of(Product product) {
        if (product instanceof BasketOption option) {
            return of(option);
        }
        if (product instanceof AsianOption asian) {
            boolean fixed = !Double.isNaN(asian.strike());
            return fixed ? vanilla(asian.type(), true, false) : unknown(true, true);
        }
        if (product instanceof ExtremeOption extreme) {
            // The largest of linear functions is convex, and so is what a call pays on it; the smallest is concave.
            boolean best = extreme.extreme() == ExtremeOption.Extreme.BEST;
            return vanilla(extreme.type(), best == (extreme.type() == PutCall.CALL), false);
        }
        // Worst-of redemption at a negative level is a negative payment, which normal levels allow.
        return unknown(false, !(product instanceof Autocallable));
    }

    private static PayoffShape of(BasketOption option) {
        // x/(1 + exp(-x/e)) falls before it rises, and is negative there.
        if (option.smoothing().filter(by -> by.kind() == Smoothing.Kind.SIGMOID).isPresent()) {
            return unknown(false, false);
        }
        return switch (option.type()) {
            case CALL -> vanilla(PutCall.CALL, true, true);
            case PUT -> vanilla(PutCall.PUT, true, true);
            case STRADDLE -> new PayoffShape(-1.0, 1.0, true, true, true, ANY);
            case DIGITAL_CALL -> new PayoffShape(0.0, ANY, false, true, true, 1.0);
            case DIGITAL_PUT -> new PayoffShape(-ANY, 0.0, false, true, true, 1.0);
        };
    }

    private static PayoffShape vanilla(PutCall type, boolean convex, boolean european) {
        return type == PutCall.CALL
                ? new PayoffShape(0.0, 1.0, convex, true, european, ANY)
                : new PayoffShape(-1.0, 0.0, convex, true, european, ANY);
    }

    private static PayoffShape unknown(boolean convex, boolean positive) {
        return new PayoffShape(Double.NaN, Double.NaN, convex, positive, false, ANY);
    }

    boolean hasSlopes() {
        return !Double.isNaN(least);
    }

    /** What a convex payment on the basket sum pays at least on average, given the forward: the intrinsic value of its two slopes. */
    double intrinsic(double above) {
        return Math.max(least * above, most * above);
    }
}
