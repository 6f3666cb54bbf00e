package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.peers.PeerFolder;
import io.espalier.bench.peers.PeerUnavailableException;
import io.espalier.bench.peers.Subprocess;
import java.io.IOException;
import java.util.List;

/** {@link MatchedVariance} with all Greeks in C++, compiled for this machine. */
final class CppMatchedVariance implements TimedWork, AutoCloseable {
    private final PeerFolder folder;
    private final String dynamics;

    CppMatchedVariance(SmileDynamics dynamics) throws PeerUnavailableException, InterruptedException, IOException {
        this.dynamics = dynamics.label();
        this.folder = new PeerFolder(List.of("cpp/garch_smile.cpp"));
        try {
            Subprocess.run(
                    folder.path(),
                    List.of("g++", "-O3", "-march=native", "-std=c++17", "-o", "smile", "garch_smile.cpp"));
        } catch (PeerUnavailableException | InterruptedException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public double round() throws PeerUnavailableException, InterruptedException {
        final String program = folder.path().resolve("smile").toString();
        final String line =
                Subprocess.run(folder.path(), List.of(program, dynamics)).get(0);
        return Double.parseDouble(line.split(" ")[1]);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
