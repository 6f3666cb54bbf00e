package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A European call or put on the largest or the smallest of the w_i x_i, paid at expiry. */
public record ExtremeOption(
        Extreme extreme, PutCall type, double strike, double expiry, double[] weights, double notional)
        implements Product {

    /** Which of the w_i x_i counts. */
    public enum Extreme {
        /** The largest. */
        BEST("best_of"),
        /** The smallest. */
        WORST("worst_of");

        private final String label;

        Extreme(String label) {
            this.label = label;
        }

        /** The word for it in documents. */
        public String label() {
            return label;
        }
    }

    /** @throws IllegalArgumentException if a number is not finite or T is negative */
    public ExtremeOption {
        Terms.check(expiry, weights, notional);
        Terms.finite("strike", strike);
    }

    @Override
    public String label() {
        return extreme.label() + "_" + type.label();
    }

    @Override
    public ExtremeOption withStrike(double newStrike) {
        return new ExtremeOption(extreme, type, newStrike, expiry, weights, notional);
    }

    @Override
    public ExtremeOption withExpiry(double newExpiry) {
        return new ExtremeOption(extreme, type, strike, newExpiry, weights, notional);
    }

    @Override
    public boolean isOnBasketSum() {
        return false;
    }

    @Override
    public boolean jumps() {
        return false;
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
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.strike(), atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        final T level = extreme == Extreme.BEST ? Basket.best(weights, levels) : Basket.worst(weights, levels);
        return type.payoff(level.minus(endArguments.get(0)))
                .times(endArguments.get(1))
                .times(notional);
    }

    /** Equal where all terms are, number by number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExtremeOption that
                && extreme == that.extreme
                && type == that.type
                && Double.compare(strike, that.strike) == 0
                && Double.compare(expiry, that.expiry) == 0
                && Double.compare(notional, that.notional) == 0
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extreme, type, strike, expiry, notional, Arrays.hashCode(weights));
    }
}
