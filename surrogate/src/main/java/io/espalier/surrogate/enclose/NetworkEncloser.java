package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Network;

/** Encloses every node and every adjoint of a network over a box; implementations differ in tightness and cost. */
@FunctionalInterface
public interface NetworkEncloser {

    /**
     * The enclosures of {@code network} over {@code box}.
     *
     * @throws IllegalArgumentException if the box has not one side per input, or an infinite one
     */
    NetworkEnclosure enclose(Network network, Box box);

    /** Plain interval propagation over the box as a whole: the paper's. */
    static NetworkEncloser plain() {
        return IntervalPass::enclose;
    }

    /**
     * Linear bands over about {@code cells} pieces of the box, cut along the network's leading gradient direction and across.
     *
     * @param threads that work on it; the result has the same bits on any number
     * @throws IllegalArgumentException if there is no cell or no thread
     */
    static NetworkEncloser banded(int cells, int threads) {
        return new BandedEncloser(cells, threads);
    }
}
