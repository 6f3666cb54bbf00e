package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.DateTerms;
import io.espalier.pricing.product.PathDate;
import io.espalier.pricing.product.Product;
import java.util.List;

/**
 * A Bermudan option in the hands of a holder who knows the path: the best of its exercise values, discounted, and 0.
 *
 * <p>An upper bound on any path; the value where there is one path only. State: the best so far.
 */
record Foresight(BermudanOption option) implements Product {

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of(zero);
    }

    /** Strike, discount factor, and whether the date is one of exercise. */
    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        final double isExercise = date < option.exercise().count() ? 1.0 : 0.0;
        return List.of(terms.strike(), terms.discount(), terms.constant(isExercise));
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        final T best = state.get(0);
        final T paid = option.exerciseValue(levels, arguments.get(0)).times(arguments.get(1));
        return List.of(arguments.get(2).select(best.max(paid), best));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return state.get(0).times(option.notional());
    }

    @Override
    public Product withStrike(double newStrike) {
        return new Foresight(option.withStrike(newStrike));
    }

    @Override
    public Product withExpiry(double newExpiry) {
        return new Foresight(option.withExpiry(newExpiry));
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
    public String label() {
        return option.label();
    }

    @Override
    public double[] weights() {
        return option.weights();
    }

    @Override
    public double expiry() {
        return option.expiry();
    }

    @Override
    public double strike() {
        return option.strike();
    }

    @Override
    public double notional() {
        return option.notional();
    }

    @Override
    public List<PathDate> dates() {
        return option.dates();
    }
}
