package io.espalier.pricing.model;

import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import java.util.List;

/**
 * Dynamics of a path in a fixed number of steps: {@code init} makes the state, {@code step} moves it, {@code levels} reads
 * what a product is paid on.
 *
 * <p>All lists are in a fixed order and of a fixed length; p holds {@link #parameters()} in that order. What depends on
 * parameters alone belongs into {@code init}: it is done once, {@code step} for every path. Immutable.
 */
public interface PathModel {

    /** What p holds. */
    List<FactorId> parameters();

    /** Number of steps to expiry. */
    int steps();

    /** Independent standard normals per step. */
    int shocks();

    /** The state today. */
    <T extends Real<T>> List<T> init(List<T> p);

    /** The state one step later. */
    <T extends Real<T>> List<T> step(List<T> state, List<T> shock, List<T> p);

    /** The levels of the underlyings in that state. */
    <T extends Real<T>> List<T> levels(List<T> state);
}
