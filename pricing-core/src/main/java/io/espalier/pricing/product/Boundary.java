package io.espalier.pricing.product;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a level must not touch. */
interface Boundary {

    /** 1 where the level is inside, 0 where it touches or is beyond; linear in {@code step}. */
    <T extends Real<T>> T inside(T level, UnaryOperator<T> step);

    /** What {@link #stays} needs for a bridge of that variance. */
    <T extends Real<T>> List<T> bridge(DateTerms<T> terms);

    /** Chance that a Brownian bridge from one level to the other never touches; 0 where either is not inside. */
    <T extends Real<T>> T stays(T from, T to, List<T> bridge);
}
