package io.espalier.bench.peers;

import java.io.IOException;
import java.util.List;

/** The C++ loops, compiled for this machine. */
final class CppPeer implements Peer {
    private final PeerFolder folder;
    private final String seconds;

    /**
     * Compiles.
     *
     * @param seconds about how long each loop is timed
     */
    CppPeer(double seconds) throws PeerUnavailableException, InterruptedException, IOException {
        this.folder = new PeerFolder(List.of("cpp/peers.cpp"));
        this.seconds = Double.toString(seconds);
        Subprocess.run(folder.path(), List.of("g++", "-O3", "-march=native", "-std=c++17", "-o", "peers", "peers.cpp"));
    }

    @Override
    public List<PeerTime> run() throws PeerUnavailableException, InterruptedException {
        final String program = folder.path().resolve("peers").toString();
        return Subprocess.run(folder.path(), List.of(program, seconds)).stream()
                .map(PeerTime::parse)
                .toList();
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
