package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Kills writers at random moments while this process reads, and holds the store to what it promises. */
public final class KillCampaign {
    private static final long LONGEST_RESTART_NANOS = 10_000_000_000L;
    private static final int LONGEST_LIFE_MILLIS = 60;

    private final QuoteStoreProvider provider;
    private final Path file;
    private final List<String> jvmFlags;
    private Process writer;
    private long longestRestart;
    private int lost;

    /** A campaign against stores of this kind; {@code jvmFlags} are the writers'. */
    public KillCampaign(QuoteStoreProvider provider, Path file, List<String> jvmFlags) {
        this.provider = provider;
        this.file = file;
        this.jvmFlags = jvmFlags;
    }

    /**
     * Kills {@code kills} writers, one after the other, and lets a last one show that the store still serves.
     */
    public void run(int kills, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        start(0);
        try (QuoteView view = provider.view(file)) {
            ReadingWatch watch = new ReadingWatch(view);
            try {
                for (int kill = 1; kill <= kills; kill++) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                    writer.destroyForcibly().waitFor();
                    start(kill);
                }
                awaitReading(watch);
            } finally {
                watch.close();
            }
            assertEquals(List.of(), watch.complaints());
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    /** The longest time in seconds from the start of a process to its quotes in every slot. */
    public double longestRestart() {
        return longestRestart / 1e9;
    }

    /** How many quotes were absent after the kills: those in flight. */
    public int lost() {
        return lost;
    }

    private static void awaitReading(ReadingWatch watch) throws InterruptedException {
        long before = watch.whole();
        long start = System.nanoTime();
        while (watch.whole() < before + 100) {
            assertTrue(System.nanoTime() - start < LONGEST_RESTART_NANOS, "the reader must read again after a restart");
            Thread.sleep(5);
        }
    }

    private void start(long life) throws IOException {
        long start = System.nanoTime();
        writer = start(WriterProcess.class, List.of(Long.toString(life)));
        int absent = Integer.parseInt(said(writer).substring("READY ".length()));
        if (life > 0) {
            assertTrue(absent <= 1, "only the quote in flight may be absent: absent=" + absent + ", life=" + life);
            lost += absent;
        }
        longestRestart = Math.max(longestRestart, System.nanoTime() - start);
        assertTrue(longestRestart < LONGEST_RESTART_NANOS, "seconds to restart: " + longestRestart());
    }

    /** Starts a process on this store. */
    public Process start(Class<?> main, List<String> further) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.addAll(jvmFlags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                provider.getClass().getName(),
                file.toString()));
        command.addAll(further);
        return new ProcessBuilder(command).redirectError(log().toFile()).start();
    }

    private Path log() {
        return StoreFiles.beside(file, ".log");
    }

    /** Waits for the line that a process prints when it is ready. */
    public String said(Process process) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertTrue(
                line != null && line.startsWith("READY"),
                "the process must start: it said " + line + ", " + Files.readString(log()));
        return line;
    }
}
