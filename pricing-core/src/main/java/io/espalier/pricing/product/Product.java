package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * Terms of a trade, and what it pays along a path, written once over {@link Real}.
 *
 * <p>A path is looked at on {@link #dates()}, the last of which is expiry. What the payment needs to remember is a
 * state: {@link #start} makes it, {@link #observe} moves it on each date (the same function on all of them: what
 * differs from date to date is an argument), {@link #presentValue} pays. Lists are of a fixed length. Immutable.
 */
public interface Product {

    /** The word for it in documents. */
    String label();

    /** One weight per underlying, not copied. */
    double[] weights();

    /** Whether levels enter through the basket sum w_i x_i alone, on every date. */
    boolean isOnBasketSum();

    /** Years to the last date. */
    double expiry();

    /** Strike in price units; NaN for a product that has none. */
    double strike();

    /** What every payment is multiplied by. */
    double notional();

    /**
     * The same with another strike; NaN, and nothing else, for a product that has none.
     *
     * @throws IllegalArgumentException if the strike is not legal for the product
     */
    Product withStrike(double newStrike);

    /**
     * The same with another expiry; dates move as {@link PathDate} says.
     *
     * @throws IllegalArgumentException if a date that is held lies after it
     */
    Product withExpiry(double newExpiry);

    /** Whether the payment jumps somewhere, so that a pathwise derivative of it misses mass. */
    boolean jumps();

    /**
     * The same product with a smooth step in place of every jump, so that pathwise derivatives of it miss nothing but a
     * small bias; itself where nothing jumps, or where it knows nothing of its jumps and so still {@link #jumps}.
     *
     * @param deviation sets the width of each step; the widths are numbers, which no parameter moves
     */
    default Product smoothedJumps(JumpSmoothing smoothing, LevelDeviation deviation) {
        return this;
    }

    /**
     * The same product, looked at on that number of equally spaced dates where it is watched at every moment; itself
     * where it is watched on dates only. One is enough, and exact, where the basket sum has no drift
     * ({@link Monitoring}).
     */
    default Product bridged(int bridges) {
        return this;
    }

    /** The dates, increasing, after today; the last is expiry. */
    List<PathDate> dates();

    /** The state today; a constant c is {@code zero.plus(c)}. */
    <T extends Real<T>> List<T> start(List<T> levels, T zero);

    /** What {@link #observe} needs on a date, the same for every path. */
    <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms);

    /** The state after a date on which the underlyings stand at {@code levels}. */
    <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments);

    /** What {@link #presentValue} needs, the same for every path. */
    <T extends Real<T>> List<T> endArguments(DateTerms<T> expiry);

    /** Present value of all payments, in payoff currency; {@code levels} are those at expiry. */
    <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments);
}
