package io.espalier.surrogate.serve;

import io.espalier.pricing.emit.StraightLine;
import io.espalier.pricing.emit.StraightLineCompiler;
import io.espalier.surrogate.network.Network;
import java.util.Optional;

/**
 * Straight-line code of one network. Threads may share it.
 *
 * <p>HotSpot compiles no method beyond 8000 bytes well, so there is code for small networks only: for the gradient up to some 450 weights
 * (7-16-16-1 fits, 5-20-20-1 does not), for the whole Hessian of seven levels up to 7-4-4-4-4-1 or 7-5-5-1, of one level up to 5-12-12-1. Far
 * beyond that it would gain nothing: 5-20-20-20-1 as one long method was measured to be as slow as the pass.
 *
 * @param sloped value and gradient, if that is short enough
 * @param curved both with the Hessian block of some columns, if that is short enough
 */
record ServingCode(Optional<StraightLine> sloped, Optional<StraightLine> curved) {
    /** Beyond these no method is short enough, and to record them would be a waste. */
    private static final int MOST_PARAMETERS = 600;

    /** The code of {@code network} with the block of these columns. */
    static ServingCode of(Network network, int[] columns) {
        if (network.parameters() > MOST_PARAMETERS) {
            return new ServingCode(Optional.empty(), Optional.empty());
        }
        return new ServingCode(
                StraightLineCompiler.compile(NetworkFormula.sloped(network)),
                StraightLineCompiler.compile(NetworkFormula.curved(network, columns)));
    }
}
