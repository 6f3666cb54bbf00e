package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.function.UnaryOperator;

/** A European payment on the basket sum that depends on whether the sum stayed within a boundary: what such products share. */
interface WatchedBasket extends JumpingProduct {

    /** When the boundary is watched. */
    Monitoring monitoring();

    /** What the basket sum must not touch. */
    Boundary boundary();

    private Survival survival() {
        return new Survival(boundary(), monitoring());
    }

    @Override
    default boolean isOnBasketSum() {
        return true;
    }

    @Override
    default boolean jumps() {
        return !monitoring().isContinuous();
    }

    @Override
    default int jumpDates() {
        return monitoring().schedule().map(Schedule::count).orElse(0);
    }

    @Override
    default double deviation(LevelDeviation levels, double years) {
        return levels.over(weights(), years);
    }

    @Override
    default List<PathDate> dates() {
        return monitoring().dates(expiry());
    }

    @Override
    default <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return survival().start(Basket.sum(weights(), levels), zero);
    }

    @Override
    default <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return survival().arguments(date, terms);
    }

    @Override
    default <T extends Real<T>> List<T> observe(
            List<T> state, List<T> levels, List<T> arguments, UnaryOperator<T> step) {
        return survival().observe(state, Basket.sum(weights(), levels), arguments, step);
    }

    @Override
    default <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.strike(), atExpiry.discount());
    }
}
