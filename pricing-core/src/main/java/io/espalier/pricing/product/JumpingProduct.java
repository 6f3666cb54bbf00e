package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A product whose payment may jump, written for any step function in place of its jumps.
 *
 * <p>For the smooth step to keep its order, what is paid must be linear in the steps of one date: a product of two of
 * them is not the smooth step of their overlap.
 */
interface JumpingProduct extends Product {

    @Override
    JumpingProduct withStrike(double newStrike);

    @Override
    JumpingProduct withExpiry(double newExpiry);

    /** {@link Product#observe} with {@code step} for 1{x > 0}. */
    <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments, UnaryOperator<T> step);

    /** {@link Product#presentValue} with {@code step} for 1{x > 0}. */
    <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments, UnaryOperator<T> step);

    /** Number of dates, counted from the first, that have jumps; the dates after have none. */
    int jumpDates();

    /** Standard deviation of what jumps over that many years; 0 where it does not move. */
    double deviation(LevelDeviation levels, double years);

    @Override
    default <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return observe(state, levels, arguments, Real::step);
    }

    @Override
    default <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return presentValue(state, levels, endArguments, Real::step);
    }

    @Override
    default Product smoothedJumps(JumpSmoothing smoothing, LevelDeviation deviation) {
        return jumps() ? SmoothedJumps.of(this, smoothing, deviation) : this;
    }
}
