package io.espalier.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** finmath-lib with its adjoint differentiation, in a JVM of its own; Maven fetches it on first use. */
final class FinmathPeer implements Peer {
    private static final String CLASS_PATH = "class-path.txt";

    private final PeerFolder folder;
    private final String repeats;

    /** @param repeats of which the least counts; the first ones warm up */
    FinmathPeer(int repeats) throws PeerUnavailableException, InterruptedException, IOException {
        this.folder = new PeerFolder(List.of("finmath/pom.xml", "finmath/FinmathPeer.java"));
        this.repeats = Integer.toString(repeats);
        Subprocess.run(
                folder.path(),
                List.of("mvn", "-q", "-B", "-ntp", "dependency:build-classpath", "-Dmdep.outputFile=" + CLASS_PATH));
    }

    @Override
    public List<PeerTime> run() throws PeerUnavailableException, InterruptedException {
        final String java =
                Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Subprocess.run(folder.path(), List.of(java, "-Xmx2g", "-cp", classPath(), "FinmathPeer.java", repeats))
                .stream()
                .map(PeerTime::parse)
                .toList();
    }

    private String classPath() throws PeerUnavailableException {
        try {
            return Files.readString(folder.path().resolve(CLASS_PATH)).strip();
        } catch (IOException e) {
            throw new PeerUnavailableException("Maven left no class path: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
