package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.peers.PeerUnavailableException;

/** Work whose evaluations are timed in rounds. */
@FunctionalInterface
interface TimedWork {

    /** Nanoseconds per evaluation of one round. */
    double round() throws PeerUnavailableException, InterruptedException;
}
