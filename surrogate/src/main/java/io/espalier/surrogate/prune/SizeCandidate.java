package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;

/** A trained network and how it was judged. */
record SizeCandidate(Network network, SizeTrial trial) {

    boolean passed() {
        return trial.passed();
    }

    /** The one with the smaller largest error; of equals, this. */
    SizeCandidate better(SizeCandidate other) {
        return other.trial.over() < trial.over() ? other : this;
    }
}
