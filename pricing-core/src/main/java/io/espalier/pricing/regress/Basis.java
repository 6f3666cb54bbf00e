package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/** Functions of a few variables with their slopes, written once over {@link Real}. Immutable. */
public interface Basis {

    /** Number of variables. */
    int variables();

    /** Number of functions. */
    int size();

    /** Every function at x. */
    <T extends Real<T>> List<T> values(List<T> x);

    /** Every function's derivative to one variable at x. */
    <T extends Real<T>> List<T> slopes(List<T> x, int variable);
}
