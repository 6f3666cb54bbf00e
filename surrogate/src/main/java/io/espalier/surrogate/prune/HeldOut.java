package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/** How well a network gives the values of rows that no training saw. */
@FunctionalInterface
public interface HeldOut {

    /** R squared of values: 1 - mean square error by the variance of the labels; NaN where nobody measures. */
    double r2(Network network);

    /** Nobody measures. */
    static HeldOut none() {
        return network -> Double.NaN;
    }
}
