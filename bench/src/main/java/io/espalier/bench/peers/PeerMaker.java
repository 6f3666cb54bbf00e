package io.espalier.bench.peers;

import java.io.IOException;

/** Builds a peer. */
interface PeerMaker {

    /** @throws PeerUnavailableException if this machine cannot */
    Peer make() throws PeerUnavailableException, InterruptedException, IOException;
}
