package io.espalier.bench.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with sources of a peer; gone when closed. */
public final class PeerFolder implements AutoCloseable {
    private final Path folder;

    /** @param sources files below {@code bench/peers} */
    public PeerFolder(List<String> sources) throws IOException {
        this.folder = Files.createTempDirectory("espalier-peer");
        for (String source : sources) {
            try (InputStream in = PeerFolder.class.getResourceAsStream("/peers/" + source)) {
                Files.copy(in, folder.resolve(Path.of(source).getFileName()));
            }
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(PeerFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
