package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A European option on the basket sum w_i x_i, paid at expiry.
 *
 * <p>Units: strike in price units, expiry in years (0 = now), weights of any sign, notional multiplies everything.
 * Smoothing is offered for call and put. The weights are not copied: do not write them.
 */
public record BasketOption(
        PayoffType type, double strike, double expiry, double[] weights, double notional, Optional<Smoothing> smoothing)
        implements JumpingProduct {

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
    public boolean isOnBasketSum() {
        return true;
    }

    @Override
    public boolean jumps() {
        return type.isDigital();
    }

    @Override
    public List<PathDate> dates() {
        return List.of(PathDate.EXPIRY);
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
    public <T extends Real<T>> List<T> observe(
            List<T> state, List<T> levels, List<T> arguments, UnaryOperator<T> step) {
        return state;
    }

    @Override
    public int jumpDates() {
        return 1;
    }

    @Override
    public double deviation(LevelDeviation levels, double years) {
        return levels.over(weights, years);
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.strike(), atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(
            List<T> state, List<T> levels, List<T> endArguments, UnaryOperator<T> step) {
        return payoff(levels, endArguments.get(0), step).times(endArguments.get(1));
    }

    /**
     * The payment in payoff currency, not discounted.
     *
     * @param levels the underlyings at expiry
     */
    public <T extends Real<T>> T payoff(List<T> levels, T strike) {
        return payoff(levels, strike, Real::step);
    }

    private <T extends Real<T>> T payoff(List<T> levels, T strike, UnaryOperator<T> step) {
        final T above = Basket.sum(weights, levels).minus(strike);
        final T paid =
                switch (type) {
                    case CALL -> excess(above);
                    case PUT -> excess(above.negate());
                    case STRADDLE -> above.abs();
                    case DIGITAL_CALL -> step.apply(above);
                    case DIGITAL_PUT -> step.apply(above.negate());
                };
        return paid.times(notional);
    }

    private <T extends Real<T>> T excess(T above) {
        return smoothing.isPresent() ? smoothing.get().positivePart(above) : above.positivePart();
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BasketOption that
                && type == that.type
                && smoothing.equals(that.smoothing)
                && Double.compare(strike, that.strike) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, smoothing, strike, expiry, notional, Arrays.hashCode(weights));
    }
}
