package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.model.BasketStep;

/** A step of the basket sum with the reciprocal of its deviation, which every path divides by. */
public record SurvivalStep<T extends Real<T>>(BasketStep<T> basket, T perDeviation) {

    /** The step with its reciprocal taken. */
    static <T extends Real<T>> SurvivalStep<T> of(BasketStep<T> basket) {
        return new SurvivalStep<>(basket, basket.deviation().reciprocal());
    }
}
