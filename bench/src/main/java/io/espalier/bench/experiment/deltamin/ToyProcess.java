package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.form.Examples;

/**
 * A function with exact gradients that networks of several sizes learn.
 *
 * <p>Neighbouring seeds are those of neighbouring draws, and a draw's first weights have its seed too: points come from a generator that mixes
 * its seed and is not that of the weights.
 */
public interface ToyProcess {

    /** In tables. */
    String name();

    /** Hidden layers of the networks that learn it, all of one width. */
    int layers();

    /**
     * Random points with their exact values and gradients; a column whose gradient is not known to learners has zeros there.
     *
     * @param seed the same seed gives the same points
     */
    Examples examples(int rows, long seed);
}
