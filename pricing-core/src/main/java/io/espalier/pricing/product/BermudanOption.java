package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * A call or put on the basket sum that may be exercised on each date of a schedule, once.
 *
 * <p>What it pays along a path depends on who holds it: {@link #exercisedBy} makes it a product that can be simulated,
 * whose value is a lower bound. Left to itself it has terms and dates, and no path behaviour.
 */
public record BermudanOption(
        PutCall type, double strike, Schedule exercise, double expiry, double[] weights, double notional)
        implements Product {

    /** @throws IllegalArgumentException if a number is not finite, T is negative or a date of exercise lies after it */
    public BermudanOption {
        Terms.check(expiry, weights, notional);
        Terms.finite("strike", strike);
        exercise.requireWithin("exercise", expiry);
    }

    /** The option in the hands of a holder who keeps to a rule. */
    public Product exercisedBy(ExercisePolicy policy) {
        return new ExercisedBermudan(this, policy);
    }

    /** What exercise pays at these levels, of either sign, in payoff currency per unit of notional. */
    public <T extends Real<T>> T exerciseValue(List<T> levels, T strike) {
        return type.exercise(Basket.sum(weights, levels).minus(strike));
    }

    @Override
    public String label() {
        return "bermudan_" + type.label();
    }

    @Override
    public BermudanOption withStrike(double newStrike) {
        return new BermudanOption(type, newStrike, exercise, expiry, weights, notional);
    }

    @Override
    public BermudanOption withExpiry(double newExpiry) {
        return new BermudanOption(type, strike, exercise.moved(expiry, newExpiry), newExpiry, weights, notional);
    }

    @Override
    public boolean isOnBasketSum() {
        return true;
    }

    @Override
    public boolean jumps() {
        return false;
    }

    /** The dates of exercise, and expiry after them where it is none of them: nothing is paid there then. */
    @Override
    public List<PathDate> dates() {
        return exercise.datesThrough(expiry);
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        throw needsPolicy();
    }

    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        throw needsPolicy();
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        throw needsPolicy();
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        throw needsPolicy();
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        throw needsPolicy();
    }

    private IllegalStateException needsPolicy() {
        return new IllegalStateException("an exercise policy is wanted (exercisedBy): type=" + label());
    }
}
