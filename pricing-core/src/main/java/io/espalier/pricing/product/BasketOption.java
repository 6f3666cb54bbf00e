package io.espalier.pricing.product;

import java.util.Optional;

/**
 * A European option on the basket sum w_i x_i, paid at expiry.
 *
 * <p>Units: strike in price units, expiry in years (0 = now), weights of any sign, notional multiplies everything.
 * Smoothing is offered for call and put. The weights are not copied: do not write them.
 */
public record BasketOption(
        PayoffType type,
        double strike,
        double expiry,
        double[] weights,
        double notional,
        Optional<Smoothing> smoothing) {

    /** @throws IllegalArgumentException if expiry is negative, or a straddle or digital is smoothed */
    public BasketOption {
        if (!(expiry >= 0.0)) {
            throw new IllegalArgumentException("expiry must be >= 0: expiry=" + expiry);
        }
        if (smoothing.isPresent() && type != PayoffType.CALL && type != PayoffType.PUT) {
            throw new IllegalArgumentException("smoothing is for call and put: type=" + type.label());
        }
    }

    /** A plain option with notional 1. */
    public static BasketOption of(PayoffType type, double strike, double expiry, double... weights) {
        return new BasketOption(type, strike, expiry, weights, 1.0, Optional.empty());
    }

    /** The same option with another strike. */
    public BasketOption withStrike(double newStrike) {
        return new BasketOption(type, newStrike, expiry, weights, notional, smoothing);
    }

    /** The same option with another time to expiry. */
    public BasketOption withExpiry(double newExpiry) {
        return new BasketOption(type, strike, newExpiry, weights, notional, smoothing);
    }
}
