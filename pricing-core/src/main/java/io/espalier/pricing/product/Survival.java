package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Whether, or with what chance, a basket sum has stayed inside its boundary.
 *
 * <p>State: the chance so far, and the level on the date before where the boundary is watched at every moment.
 */
record Survival(Boundary boundary, Monitoring monitoring) {

    <T extends Real<T>> List<T> start(T level, T zero) {
        return monitoring.isContinuous() ? List.of(zero.plus(1.0), level) : List.of(zero.plus(1.0));
    }

    <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        return monitoring.isContinuous()
                ? boundary.bridge(terms)
                : List.of(terms.constant(monitoring.watches(date) ? 1.0 : 0.0));
    }

    <T extends Real<T>> List<T> observe(List<T> state, T level, List<T> arguments, UnaryOperator<T> step) {
        final T chance = state.get(0);
        if (monitoring.isContinuous()) {
            return List.of(chance.times(boundary.stays(state.get(1), level, arguments)), level);
        }
        final T watched = arguments.get(0);
        return List.of(watched.select(chance.times(boundary.inside(level, step)), chance));
    }
}
