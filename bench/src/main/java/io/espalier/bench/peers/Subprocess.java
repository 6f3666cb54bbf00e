package io.espalier.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end in a folder; what it printed. */
public final class Subprocess {
    private static final long MOST_MINUTES = 5;

    private Subprocess() {}

    /** @throws PeerUnavailableException if there is no such program, it failed, or took too long */
    public static List<String> run(Path folder, List<String> command)
            throws PeerUnavailableException, InterruptedException {
        final Path out = folder.resolve("out.txt");
        final Path err = folder.resolve("err.txt");
        try {
            final Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try {
                if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                    throw new PeerUnavailableException(command.get(0) + " took more than " + MOST_MINUTES + " minutes");
                }
            } finally {
                process.destroyForcibly();
            }
            if (process.exitValue() != 0) {
                throw new PeerUnavailableException(command.get(0) + " failed with " + process.exitValue() + ": "
                        + firstLine(err) + firstLine(out));
            }
            return Files.readAllLines(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new PeerUnavailableException(command.get(0) + " cannot be run: " + e.getMessage());
        }
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readString(file).lines().findFirst().orElse("");
    }
}
