package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.Optional;

/**
 * A European option on the basket sum w_i x_i, paid at expiry.
 *
 * <p>Units: strike in price units, expiry in years (0 = now), weights of any sign, notional multiplies everything.
 * Smoothing is offered for call and put. The weights are not copied: do not write them.
 */
public record BasketOption(
        PayoffType type, double strike, double expiry, double[] weights, double notional, Optional<Smoothing> smoothing)
        implements Product {

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

    @Override
    public BasketOption withStrike(double newStrike) {
        return new BasketOption(type, newStrike, expiry, weights, notional, smoothing);
    }

    @Override
    public BasketOption withExpiry(double newExpiry) {
        return new BasketOption(type, strike, newExpiry, weights, notional, smoothing);
    }

    /** The same option paid with its kink or jump. */
    public BasketOption withoutSmoothing() {
        return new BasketOption(type, strike, expiry, weights, notional, Optional.empty());
    }

    @Override
    public String label() {
        return type.label();
    }

    @Override
    public boolean jumps() {
        return type.isDigital();
    }

    @Override
    public List<PathDate> dates() {
        return List.of(new PathDate(1.0, 0.0));
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.strike(), atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return payoff(levels, endArguments.get(0)).times(endArguments.get(1));
    }

    /**
     * The payment in payoff currency, not discounted.
     *
     * @param levels the underlyings at expiry
     */
    public <T extends Real<T>> T payoff(List<T> levels, T strike) {
        final T above = basket(levels).minus(strike);
        final T paid =
                switch (type) {
                    case CALL -> excess(above);
                    case PUT -> excess(above.negate());
                    case STRADDLE -> above.abs();
                    case DIGITAL_CALL -> above.step();
                    case DIGITAL_PUT -> above.negate().step();
                };
        return paid.times(notional);
    }

    /** sum of w_i x_i. */
    private <T extends Real<T>> T basket(List<T> levels) {
        T sum = levels.get(0).times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(levels.get(i).times(weights[i]));
        }
        return sum;
    }

    private <T extends Real<T>> T excess(T above) {
        return smoothing.isPresent() ? smoothing.get().positivePart(above) : above.positivePart();
    }
}
