package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A replay in a process of its own, to be stopped, looked at and killed. */
final class ReplayProcess {
    /** Each commit ends a segment: of 256 rows. */
    private static final int ROWS_PER_SEGMENT = 64;

    private static final int ROW_BYTES = 48;
    private static final int HEADER_BYTES = 40;
    private static final int SNAPSHOT_LENGTH_AT = 12;

    private final Process process;
    private final Path journal;
    private final Path log;

    private ReplayProcess(Process process, Path journal, Path log) {
        this.process = process;
        this.journal = journal;
        this.log = log;
    }

    /** Starts {@code replay} with these arguments and a journal of small segments. */
    static ReplayProcess start(Path journal, Path log, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It lives for a second: no time for the better compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-D" + JournalFolder.ROWS_PER_SEGMENT + "=" + ROWS_PER_SEGMENT,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(args));
        command.addAll(List.of("--journal", journal.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ReplayProcess(process, journal, log);
    }

    /** Waits until the journal has so many rows. */
    void awaitRows(long rows) throws IOException {
        await(() -> rows(journal) >= rows);
    }

    /** Waits until the journal is open, and the rows that it has are being run again. */
    void awaitOpenJournal() throws IOException {
        await(() -> logged().contains("journal: "));
    }

    private void await(BooleanSupplier condition) throws IOException {
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new AssertionError("the replay ended before it was killed: " + logged());
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it run on from moment to moment until it stands still within a roll; whether it came to that. */
    boolean standStillWithinARoll(SplittableRandom random) throws IOException, InterruptedException {
        while (process.isAlive()) {
            signal("STOP");
            if (hasDraft(journal) && isStillThereAfterTheStop()) {
                return true;
            }
            signal("CONT");
            LockSupport.parkNanos(random.nextLong(500_000));
        }
        return false;
    }

    /** The signal may come to the writing thread a moment after it was sent. */
    private boolean isStillThereAfterTheStop() {
        LockSupport.parkNanos(1_000_000);
        return hasDraft(journal);
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether a segment has begun to be written and has not its name yet. */
    static boolean hasDraft(Path journal) {
        return files(journal, ".seg.tmp").length > 0;
    }

    /** Rows that are whole on disk, by the newest segment's name and length. */
    static long rows(Path journal) {
        String[] segments = files(journal, ".seg");
        if (segments.length == 0) {
            return 0;
        }
        Path newest = journal.resolve(segments[segments.length - 1]);
        try (var in = Files.newInputStream(newest)) {
            byte[] header = in.readNBytes(HEADER_BYTES);
            int snapshot =
                    ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(SNAPSHOT_LENGTH_AT);
            long firstRow = Long.parseLong(segments[segments.length - 1].replaceAll("\\D", ""));
            return firstRow + (Files.size(newest) - HEADER_BYTES - snapshot) / ROW_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] files(Path journal, String suffix) {
        String[] names = journal.toFile().list((folder, name) -> name.endsWith(suffix));
        if (names == null) {
            return new String[0];
        }
        Arrays.sort(names);
        return names;
    }
}
