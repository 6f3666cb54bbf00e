package io.espalier.pricing;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;

/**
 * Values one instrument at a point of its factors.
 *
 * <p>Shape: {@code x} has one entry per factor of {@link #layout()}, in that order and in that unit. A pricer keeps
 * scratch space and belongs to one thread. Closed form and surrogate allocate nothing per call; a simulation may.
 */
public interface Pricer {

    /** The factors that {@code x} holds, column by column. */
    FactorLayout layout();

    /** The points that this pricer answers for; the whole space for an exact model. */
    Box domain();

    /** The column that counts whole steps, between which there is no answer; -1 where there is none. */
    default int stepColumn() {
        return -1;
    }

    /**
     * Writes value, gradient and, where {@code out} asks for it, curvature.
     *
     * @param x a point, {@code layout().size()} long
     * @param out the caller's, made for the same layout; untouched where the answer is {@code false}
     * @return {@code false}, never an exception, where {@code x} is not finite or lies outside {@link #domain()}
     */
    boolean tryPrice(double[] x, Valuation out);
}
