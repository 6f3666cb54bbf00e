package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * Terms of a trade, and what it pays along a path, written once over {@link Real}.
 *
 * <p>A path is looked at on {@link #dates()}, the last of which is expiry. What the payment needs to remember is a state: {@link
 * #start} makes it, {@link #observe} moves it on each date (the same function on all of them: what differs from date to date is an
 * argument), {@link #presentValue} pays. Lists are of a fixed length. Immutable.
 */
public interface Product {

    /** The word for it in documents. */
    String label();

    /** One weight per underlying, not copied. */
    double[] weights();

    /** Years to the last date. */
    double expiry();

    /** Strike in price units; NaN for a product that has none. */
    double strike();

    /** What every payment is multiplied by. */
    double notional();

    /** The same with another strike. */
    Product withStrike(double newStrike);

    /** The same with another expiry; dates move as {@link PathDate} says. */
    Product withExpiry(double newExpiry);

    /** Whether the payment jumps somewhere, so that a pathwise derivative of it misses mass. */
    boolean jumps();

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
