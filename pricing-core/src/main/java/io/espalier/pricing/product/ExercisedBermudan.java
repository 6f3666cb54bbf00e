package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Bermudan option whose holder keeps to a policy.
 *
 * <p>State: 1 while it is not exercised; present value of what exercise paid. Exercised where that pays more than 0 and
 * more than going on is believed to be worth. Arguments: strike, discount factor, whether the date is one of exercise,
 * whether another follows, coefficients.
 */
record ExercisedBermudan(BermudanOption option, ExercisePolicy policy) implements Product {
    private static final int COEFFICIENTS = 4;

    private int last() {
        return option.exercise().count() - 1;
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of(zero.plus(1.0), zero);
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        final List<T> arguments = new ArrayList<>();
        arguments.add(terms.strike());
        arguments.add(terms.discount());
        arguments.add(terms.constant(date <= last() ? 1.0 : 0.0));
        arguments.add(terms.constant(date < last() ? 1.0 : 0.0));
        Arrays.stream(coefficients(date)).mapToObj(terms::constant).forEach(arguments::add);
        return arguments;
    }

    /** Where there is nothing to go on for, those of the first date stand in: they are not used. */
    private double[] coefficients(int date) {
        if (last() == 0) {
            return new double[0];
        }
        return policy.coefficients(date < last() ? date : 0);
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        final T alive = state.get(0);
        final T never = alive.times(0.0);
        final T pays = option.exerciseValue(levels, arguments.get(0));
        final T better = arguments.get(2).select(pays.minus(worthOfGoingOn(levels, arguments, never)), never);
        final T exercised = state.get(1).plus(alive.times(pays).times(arguments.get(1)));
        return List.of(better.select(never, alive), better.select(exercised, state.get(1)));
    }

    private <T extends Real<T>> T worthOfGoingOn(List<T> levels, List<T> arguments, T never) {
        if (last() == 0) {
            return never;
        }
        final T believed = policy.continuation(levels, arguments.subList(COEFFICIENTS, arguments.size()));
        return arguments.get(3).select(believed.max(never), never);
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of();
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return state.get(1).times(option.notional());
    }

    @Override
    public Product withStrike(double newStrike) {
        return option.withStrike(newStrike).exercisedBy(policy);
    }

    @Override
    public Product withExpiry(double newExpiry) {
        return option.withExpiry(newExpiry).exercisedBy(policy);
    }

    @Override
    public boolean isOnBasketSum() {
        return option.isOnBasketSum();
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
