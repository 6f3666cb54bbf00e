package io.espalier.bench.peers;

import java.io.IOException;
import java.util.List;

/** A program that can be run several times. */
interface Peer extends AutoCloseable {

    /** Its times now. */
    List<PeerTime> run() throws PeerUnavailableException, InterruptedException;

    @Override
    void close() throws IOException;
}
