package io.espalier.pricing.graph;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/**
 * A simulated present value in segments, written once over {@link Real}: what is taped, or recorded once and replayed.
 *
 * <p>Parameters p are the same for every path. {@link #init}, {@link #arguments} and {@link #endArguments} depend on them alone
 * and are done once; {@link #step} and {@link #payoff} are done for every path and see parameters only through their arguments.
 * All lists are in a fixed order and of a fixed length: states alike before and after every step, arguments alike in every set.
 * Immutable.
 */
public interface PathProgram {

    /** Length of p. */
    int parameters();

    /** Independent standard normals per step. */
    int shocks();

    /** Number of steps. */
    int steps();

    /** Number of different step functions: 1, or more where dates that a product looks at are rarer than steps. */
    int kinds();

    /** Which step function step {@code step} is. */
    int kind(int step);

    /** Number of different sets of arguments: 1 where all steps are alike. */
    int argumentSets();

    /** Which set of arguments step {@code step} takes. */
    int argumentSet(int step);

    /** The state before the first step. */
    <T extends Real<T>> List<T> init(List<T> p);

    /** The arguments of set {@code set}. */
    <T extends Real<T>> List<T> arguments(int set, List<T> p);

    /** The state one step later. */
    <T extends Real<T>> List<T> step(int kind, List<T> state, List<T> shock, List<T> arguments);

    /** What the payoff needs of the parameters. */
    <T extends Real<T>> List<T> endArguments(List<T> p);

    /** Outputs of the path: the first is what derivatives are taken of, the others are values only. */
    <T extends Real<T>> List<T> payoff(List<T> state, List<T> endArguments);
}
