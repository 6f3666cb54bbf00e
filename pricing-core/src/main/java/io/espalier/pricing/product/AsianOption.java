package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An option on the arithmetic average A of the basket sum over fixings, paid at expiry T.
 *
 * <p>A = (count average + sum of future fixings)/(count + n). With a fixed strike a call pays max(A - K, 0), with a
 * floating one (strike NaN) max(x(T) - A, 0); puts pay the other side. State: the part of A that is known.
 */
public record AsianOption(
        PutCall type,
        double strike,
        Schedule fixings,
        PastFixings past,
        double expiry,
        double[] weights,
        double notional)
        implements Product {

    /** @throws IllegalArgumentException if a number is not finite, T is negative or a fixing lies after it */
    public AsianOption {
        Terms.check(expiry, weights, notional);
        if (!Double.isNaN(strike)) {
            Terms.finite("strike", strike);
        }
        fixings.requireWithin("fixings", expiry);
    }

    /** Average against a strike, with notional 1 and no fixing in the past. */
    public static AsianOption fixed(PutCall type, double strike, Schedule fixings, double expiry, double... weights) {
        Terms.finite("strike", strike);
        return new AsianOption(type, strike, fixings, PastFixings.NONE, expiry, weights, 1.0);
    }

    /** Level at expiry against the average, with notional 1 and no fixing in the past. */
    public static AsianOption floating(PutCall type, Schedule fixings, double expiry, double... weights) {
        return new AsianOption(type, Double.NaN, fixings, PastFixings.NONE, expiry, weights, 1.0);
    }

    /** Whether the average itself is the strike. */
    public boolean isFloating() {
        return Double.isNaN(strike);
    }

    @Override
    public String label() {
        return "asian_" + type.label();
    }

    @Override
    public AsianOption withStrike(double newStrike) {
        if (isFloating()) {
            Terms.noStrike(label(), newStrike);
            return this;
        }
        Terms.finite("strike", newStrike);
        return new AsianOption(type, newStrike, fixings, past, expiry, weights, notional);
    }

    @Override
    public AsianOption withExpiry(double newExpiry) {
        return new AsianOption(type, strike, fixings.moved(expiry, newExpiry), past, newExpiry, weights, notional);
    }

    @Override
    public boolean isOnBasketSum() {
        return true;
    }

    @Override
    public boolean jumps() {
        return false;
    }

    @Override
    public List<PathDate> dates() {
        return fixings.datesThrough(expiry);
    }

    /** What one fixing, past or future, counts in the average. */
    public double share() {
        return 1.0 / (past.count() + fixings.count());
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of(past.count() == 0 ? zero : zero.plus(past.average() * past.count() * share()));
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return List.of(terms.constant(date < fixings.count() ? share() : 0.0));
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return List.of(state.get(0).plus(Basket.sum(weights, levels).times(arguments.get(0))));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.strike(), atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        final T average = state.get(0);
        final T above = isFloating() ? Basket.sum(weights, levels).minus(average) : average.minus(endArguments.get(0));
        return type.payoff(above).times(endArguments.get(1)).times(notional);
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AsianOption that
                && type == that.type
                && fixings.equals(that.fixings)
                && past.equals(that.past)
                && Double.compare(strike, that.strike) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, fixings, past, strike, expiry, notional, Arrays.hashCode(weights));
    }
}
