package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day that is served, conflated, on two threads, ends where the replay of its file does; either goes on from the other's journal. */
class ServeBesideReplayTest {
    private static final List<String> SAME = List.of("seq", "ts_ns", "last_good", "halted", "stale");
    private static final List<String> COUNTED =
            List.of("late_or_dup", "rejected", "quarantined", "halted_ignored", "unknown");
    /** Sums of some dozen terms: served ones may have been added up at other times to expiry. */
    private static final double RELATIVE = 1e-12;

    @TempDir
    private Path folder;

    private String book;
    private String whole;
    private String firstHalf;
    private CliRun replayed;

    @BeforeEach
    void writeADay() throws IOException {
        DayBook drawn = DayBook.draw(6, 20, 0, 9);
        List<String> file = DayFeed.rows(drawn, 2_000, 9);
        book = Files.writeString(folder.resolve("book.json"), drawn.json()).toString();
        whole = Files.write(folder.resolve("whole.csv"), file).toString();
        firstHalf =
                Files.write(folder.resolve("half.csv"), file.subList(0, 1_000)).toString();
        replayed = replay(whole);
    }

    private CliRun replay(String ticks, String... more) {
        return run(List.of("replay", "--book", book, "--ticks", ticks, "--json"), more);
    }

    private CliRun serve(String ticks, String... more) {
        return run(
                List.of("serve", book, "--feed", "csv:" + ticks, "--speed", "Infinity", "--engine", "closed", "--json"),
                more);
    }

    private static CliRun run(List<String> command, String... more) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of(more));
        CliRun run = CliRun.of(args.toArray(String[]::new));
        assertEquals(0, run.status(), run.out() + run.err());
        return run;
    }

    private void requireSameEnd(CliRun served) {
        for (String name : SAME) {
            assertEquals(replayed.at("checkpoints[0]." + name), served.at(name), name);
        }
        for (String count : COUNTED) {
            assertEquals(replayed.number("checkpoints[0].counts." + count), served.number("counts." + count), count);
        }
        assertEquals(
                replayed.number("checkpoints[0].counts.applied"),
                served.number("counts.applied") + served.number("counts.conflated"));
        double pv = replayed.number("checkpoints[0].pv");
        assertEquals(pv, served.number("pv"), RELATIVE * Math.abs(pv));
    }

    @Test
    void aReplayGoesOnFromTheJournalOfASessionThatWasServed() {
        String journal = folder.resolve("served").toString();

        serve(firstHalf, "--input", "conflate", "--stages", "chain", "--journal", journal);
        CliRun goneOn = replay(whole, "--journal", journal);

        assertEquals(replayed.out(), goneOn.out());
    }

    @Test
    void aSessionGoesOnFromTheJournalOfAReplay() {
        String journal = folder.resolve("replayed").toString();

        replay(firstHalf, "--journal", journal);
        CliRun served = serve(whole, "--input", "conflate", "--stages", "fused", "--journal", journal);

        requireSameEnd(served);
    }

    @Test
    void aSessionEndsWhereTheReplayDoes() {
        requireSameEnd(serve(whole, "--input", "block", "--stages", "chain"));
    }
}
