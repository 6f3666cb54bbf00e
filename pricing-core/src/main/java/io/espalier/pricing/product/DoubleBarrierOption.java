package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A European call or put that ends when the basket sum touches either of two barriers. */
public record DoubleBarrierOption(
        PutCall type,
        double strike,
        double lower,
        double upper,
        Monitoring monitoring,
        double expiry,
        double[] weights,
        double notional)
        implements WatchedBasket {

    /**
     * @throws IllegalArgumentException if a number is not finite, lower >= upper, T is negative or a date lies after it
     */
    public DoubleBarrierOption {
        Terms.check(expiry, weights, notional);
        Terms.finite("strike", strike);
        Terms.finite("lower", lower);
        Terms.finite("upper", upper);
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must be below upper: lower=" + lower + ", upper=" + upper);
        }
        monitoring.requireWithin(expiry);
    }

    @Override
    public Boundary boundary() {
        return new Corridor(lower, upper);
    }

    @Override
    public String label() {
        return "double_barrier_" + type.label();
    }

    @Override
    public DoubleBarrierOption withStrike(double newStrike) {
        return new DoubleBarrierOption(type, newStrike, lower, upper, monitoring, expiry, weights, notional);
    }

    @Override
    public DoubleBarrierOption withExpiry(double newExpiry) {
        return with(monitoring.moved(expiry, newExpiry), newExpiry);
    }

    @Override
    public DoubleBarrierOption bridged(int bridges) {
        return with(monitoring.bridged(bridges), expiry);
    }

    private DoubleBarrierOption with(Monitoring newMonitoring, double newExpiry) {
        return new DoubleBarrierOption(type, strike, lower, upper, newMonitoring, newExpiry, weights, notional);
    }

    @Override
    public <T extends Real<T>> T presentValue(
            List<T> state, List<T> levels, List<T> endArguments, UnaryOperator<T> step) {
        final T payoff = type.payoff(Basket.sum(weights, levels).minus(endArguments.get(0)));
        return payoff.times(state.get(0)).times(endArguments.get(1)).times(notional);
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DoubleBarrierOption that
                && type == that.type
                && monitoring.equals(that.monitoring)
                && Double.compare(strike, that.strike) == 0
                && Double.compare(lower, that.lower) == 0
                && Double.compare(upper, that.upper) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, monitoring, strike, lower, upper, expiry, notional, Arrays.hashCode(weights));
    }
}
