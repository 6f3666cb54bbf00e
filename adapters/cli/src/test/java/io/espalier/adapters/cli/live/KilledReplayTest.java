package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A replay in a process of its own, killed as kill -9 does: who starts it again gets the answer that nobody interrupted. */
@DisabledOnOs(OS.WINDOWS)
class KilledReplayTest {
    private static final int ROWS = 120_000;
    /** The first and the last commits: a process is not killed within an instant. */
    private static final int MARGIN = 10_000;

    private static final int ROUNDS = 25;
    /** A replay may come to its end between two looks. */
    private static final int ATTEMPTS = 10;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(1);
    private String[] command;
    private String whole;
    private int rows;
    /** Where kills landed. */
    private int betweenFirstAndLast;

    private int withinRoll;
    private int withinReplay;

    @BeforeEach
    void replayWithoutInterruption() throws IOException {
        DayBook book = DayBook.draw(8, 12, 0, 1);
        List<String> file = DayFeed.rows(book, ROWS, 1);
        rows = file.size() - 1;
        List<String> seqs = new ArrayList<>();
        for (int row = 1; row < rows; row += rows / 20) {
            seqs.add(Long.toString(DayJudge.row(file.get(row)).seq()));
        }
        command = new String[] {
            "replay",
            "--book",
            Files.writeString(folder.resolve("book.json"), book.json()).toString(),
            "--ticks",
            Files.write(folder.resolve("ticks.csv"), file).toString(),
            "--checkpoints",
            String.join(",", seqs),
            "--json"
        };
        CliRun run = CliRun.of(command);
        assertEquals(0, run.status(), run.err());
        whole = run.out();
    }

    private ReplayProcess start(Path journal) throws IOException {
        return ReplayProcess.start(journal, folder.resolve("child.log"), command);
    }

    /** Kills a replay that has begun, at any of its rows. */
    private void killBetweenRows(Path journal) throws IOException, InterruptedException {
        ReplayProcess replay = start(journal);
        replay.awaitRows(random.nextInt(MARGIN, rows - MARGIN));
        replay.kill();
        count(journal);
    }

    /** Kills one that is about to begin a segment: its draft is there, its name is not. */
    private void killWithinARoll(Path journal) throws IOException, InterruptedException {
        boolean stands = false;
        for (int attempt = 0; attempt < ATTEMPTS && !stands; attempt++) {
            remove(journal);
            ReplayProcess replay = start(journal);
            replay.awaitRows(random.nextInt(MARGIN, rows / 2));
            stands = replay.standStillWithinARoll(random);
            replay.kill();
        }
        assertTrue(stands, "no stop fell within a roll");
        withinRoll += ReplayProcess.hasDraft(journal) ? 1 : 0;
        count(journal);
    }

    private static void remove(Path journal) throws IOException {
        if (Files.exists(journal)) {
            try (Stream<Path> files = Files.list(journal)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Kills one that runs the rows that its journal has again, or has just gone on behind them. */
    private void killWithinItsReplay(Path journal) throws IOException, InterruptedException {
        long kept = ReplayProcess.rows(journal);
        ReplayProcess replay = start(journal);
        replay.awaitOpenJournal();
        LockSupport.parkNanos(random.nextLong(60_000_000));
        replay.kill();
        withinReplay += ReplayProcess.rows(journal) == kept ? 1 : 0;
        count(journal);
    }

    private void count(Path journal) {
        long kept = ReplayProcess.rows(journal);
        betweenFirstAndLast += kept > 0 && kept < rows ? 1 : 0;
    }

    private void requireTheSameAnswer(Path journal) {
        long kept = ReplayProcess.rows(journal);
        List<String> again = new ArrayList<>(List.of(command));
        again.addAll(List.of("--journal", journal.toString()));

        CliRun run = CliRun.of(again.toArray(String[]::new));

        assertEquals(whole, run.out(), "killed after row " + kept);
        assertTrue(run.err().contains("journal: " + kept + " rows"), run.err());
    }

    private Path copy(Path journal) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(journal.getFileName() + "-copy"));
        try (Stream<Path> files = Files.list(journal)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aReplayThatWasKilledTwiceAnswersAsOneThatWasNot() throws Exception {
        Path journal = folder.resolve("journal");

        killBetweenRows(journal);
        killWithinItsReplay(journal);

        requireTheSameAnswer(journal);
        assertEquals(2, betweenFirstAndLast);
    }

    /** Fifty kills: half of them of a new replay, every other one within a roll; half of one that goes on after a kill. */
    @Test
    @Tag("training")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void fiftyKillsLeaveNoTrace() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path journal = folder.resolve("journal-" + round);
            if (round % 2 == 0) {
                killBetweenRows(journal);
            } else {
                killWithinARoll(journal);
            }
            requireTheSameAnswer(copy(journal));
            killWithinItsReplay(journal);
            requireTheSameAnswer(journal);
        }

        String landed = "between first and last=" + betweenFirstAndLast + ", within a roll=" + withinRoll
                + ", within a replay=" + withinReplay;
        assertTrue(betweenFirstAndLast >= 40, landed);
        assertTrue(withinRoll >= 5, landed);
        assertTrue(withinReplay >= 5, landed);
    }
}
