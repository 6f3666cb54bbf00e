package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Cell;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;

/**
 * Linear bands of a network over cells, many times tighter than plain intervals.
 *
 * <p>Thread-safe. Cost of a cell, with L hidden layers of n nodes: about L^2/2 products of n x n matrices for the value, L^2 more for the
 * derivatives. Containment holds for the network in exact arithmetic; how far the serving arithmetic may lie from it is
 * {@link ServingError}'s.
 */
public final class BandPass {
    private final NetworkArrays network;

    /** @throws IllegalArgumentException if the output is not linear */
    public BandPass(Network network) {
        this.network = new NetworkArrays(network);
        Activation last = this.network.activation[this.network.hidden];
        if (last != Activation.IDENTITY) {
            throw new IllegalArgumentException(
                    "the output of a network must be linear to be enclosed: activation=" + last);
        }
    }

    /** Whether the network has a second derivative everywhere: a rectifier's is unbounded at its kink, and has no band. */
    public boolean isSmooth() {
        return !Arrays.asList(network.activation).contains(Activation.RELU);
    }

    /**
     * The network over {@code cell}.
     *
     * @throws IllegalArgumentException if the cell has not one coordinate per input, or numbers overflow
     */
    public CellBands enclose(Cell cell) {
        if (cell.size() != network.inputs()) {
            throw new IllegalArgumentException("a cell must have one coordinate per input: cell.size=" + cell.size()
                    + ", network.inputs=" + network.inputs());
        }
        return new CellBands(network, cell);
    }
}
