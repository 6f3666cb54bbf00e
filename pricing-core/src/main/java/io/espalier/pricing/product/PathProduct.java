package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A product made of terms and a payoff of the user's, which sees all levels from today to expiry.
 *
 * <p>A payoff that takes a {@link Real#step} or {@link Real#select} counts as one that {@link #jumps}, and has no
 * pathwise derivatives: for derivatives write a smooth step of your own ({@link JumpSmoothing#step} of the distance
 * over a width). No strike: a payoff holds its own.
 *
 * <p>State: the levels from today to the last date, the latest last; an observation moves them up by one date. That is
 * work of the square of the number of dates: some dozens cost little, at 250 of them on three underlyings the moving is
 * thirty times the rest. For so many write a {@link Product} that keeps what it needs, as {@link AsianOption} keeps a
 * sum.
 *
 * @param label the word for it in messages
 * @param schedule when levels are looked at; expiry is added where it is none of its dates
 * @param underlyings how many there are
 */
public record PathProduct(
        String label, int underlyings, Schedule schedule, double expiry, double notional, PathPayoff payoff)
        implements Product {

    /** @throws IllegalArgumentException if there is no underlying, T is negative or a date lies after it */
    public PathProduct {
        if (underlyings < 1) {
            throw new IllegalArgumentException("underlyings must be >= 1: underlyings=" + underlyings);
        }
        Terms.check(expiry, new double[underlyings], notional);
        schedule.requireWithin("schedule", expiry);
    }

    /** 1 each: the payoff has weights of its own, if any. */
    @Override
    public double[] weights() {
        final double[] ones = new double[underlyings];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    @Override
    public double strike() {
        return Double.NaN;
    }

    @Override
    public PathProduct withStrike(double newStrike) {
        Terms.noStrike(label, newStrike);
        return this;
    }

    @Override
    public PathProduct withExpiry(double newExpiry) {
        return new PathProduct(label, underlyings, schedule.moved(expiry, newExpiry), newExpiry, notional, payoff);
    }

    @Override
    public boolean isOnBasketSum() {
        return false;
    }

    @Override
    public boolean jumps() {
        return JumpFinder.jumps(payoff, underlyings, dates().size());
    }

    @Override
    public List<PathDate> dates() {
        return schedule.datesThrough(expiry);
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        final List<T> state = new ArrayList<>();
        dates().forEach(date -> state.addAll(levels));
        state.addAll(levels);
        return state;
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        final List<T> next = new ArrayList<>(state.subList(underlyings, state.size()));
        next.addAll(levels);
        return next;
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        final List<List<T>> byDate = new ArrayList<>();
        for (int at = 0; at < state.size(); at += underlyings) {
            byDate.add(state.subList(at, at + underlyings));
        }
        return payoff.pay(byDate).times(endArguments.get(0)).times(notional);
    }
}
