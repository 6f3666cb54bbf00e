package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import java.util.Optional;

/**
 * A step of a basket sum that is normal by itself: w.x' = growth w.x + deviation z.
 *
 * @param growth empty where the mean stands still
 * @param deviation in price units
 */
public record BasketStep<T extends Real<T>>(Optional<T> growth, T deviation) {

    /** What a basket sum is on average after the step. */
    public T mean(T basket) {
        return growth.map(basket::times).orElse(basket);
    }
}
