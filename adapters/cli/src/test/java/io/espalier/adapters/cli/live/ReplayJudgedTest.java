package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.risk.tick.RuleOracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawn days, replayed by the command and judged by {@link DayJudge}. */
class ReplayJudgedTest {
    private static final long HALF_PAST_NINE = 34_200_000_000_000L;

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String text(List<String> rows) {
        return rows.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Of rows of every fate, in any order, some twice. */
    private static List<Long> someSeqs(DayBook book, List<String> file, long seed) {
        RuleOracle rules = book.rules();
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> seqs = new ArrayList<>();
        for (String line : file.subList(1, file.size())) {
            RuleOracle.Row row = DayJudge.row(line);
            int oneIn = rules.take(row).equals("applied") ? 400 : 40;
            if (seqs.isEmpty() || random.nextInt(oneIn) == 0) {
                seqs.add(row.seq());
            }
        }
        seqs.add(DayJudge.row(file.get(file.size() - 1)).seq());
        seqs.add(seqs.get(0));
        Collections.reverse(seqs);
        return seqs;
    }

    private static String list(List<Long> seqs) {
        return seqs.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 200, 0, 1",
        "20, 200, 34200000000000, 2",
        "3, 12, 1000000000, 3",
        "1, 3, 0, 4",
        "5, 30, 1764000000123456789, 5"
    })
    void everyCheckpointIsWhatTheRulesAndTheClosedFormSay(int underlyings, int positions, long asof, long seed)
            throws IOException {
        DayBook book = DayBook.draw(underlyings, positions, asof, seed);
        List<String> file = DayFeed.rows(book, 3_000, seed);
        List<Long> seqs = someSeqs(book, file, seed);

        CliRun run = CliRun.of(
                "replay",
                "--book",
                write("book.json", book.json()),
                "--ticks",
                write("ticks.csv", text(file)),
                "--checkpoints",
                list(seqs),
                "--json");

        assertTrue(seqs.size() > 10, "checkpoints: " + seqs.size());
        assertEquals(List.of(), fatesThatNoRowMet(book, file));
        DayJudge.judge(book, file, seqs, run);
        assertEquals("", run.codes("warnings"));
    }

    private static List<String> fatesThatNoRowMet(DayBook book, List<String> file) {
        RuleOracle rules = book.rules();
        file.stream().skip(1).map(DayJudge::row).forEach(rules::take);
        return Stream.concat(DayJudge.COUNTED.stream(), Stream.of("status"))
                .filter(fate -> rules.count(fate) == 0)
                .toList();
    }

    /** Stopped after any row, that is, started anew on a longer file: no checkpoint and no count tells of it. */
    @Test
    void aReplayThatWasStoppedAndGoesOnAnswersAsOneThatWasNot() throws IOException {
        DayBook book = DayBook.draw(6, 20, HALF_PAST_NINE, 5);
        List<String> file = DayFeed.rows(book, 1_500, 5);
        String seqs = list(someSeqs(book, file, 5));
        String whole = replay(book, file, seqs).out();

        for (int rows : new int[] {0, 1, 255, 256, 257, 700, 1_499, file.size() - 1}) {
            String journal = folder.resolve("journal-" + rows).toString();
            replay(book, file.subList(0, rows + 1), seqs, "--journal", journal);

            CliRun goneOn = replay(book, file, seqs, "--journal", journal);
            CliRun again = replay(book, file, seqs, "--journal", journal);

            assertEquals(whole, goneOn.out(), "stopped after " + rows);
            assertEquals(whole, again.out(), "complete, stopped after " + rows);
            assertEquals(rows > 0, goneOn.err().contains("journal: " + rows + " rows"), goneOn.err());
        }
    }

    private CliRun replay(DayBook book, List<String> file, String seqs, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "replay",
                "--book",
                write("book.json", book.json()),
                "--ticks",
                write("ticks.csv", text(file)),
                "--checkpoints",
                seqs,
                "--json"));
        args.addAll(List.of(more));
        CliRun run = CliRun.of(args.toArray(String[]::new));
        assertEquals(0, run.status(), run.out() + run.err());
        return run;
    }

    /** A table of other programs: columns in another order and more of them, quotes, a byte order mark, other line ends. */
    @Test
    void theHeaderSaysWhichColumnIsWhich() throws IOException {
        DayBook book = DayBook.draw(4, 10, 0, 6);
        List<String> file = DayFeed.rows(book, 400, 6);
        String seqs = list(someSeqs(book, file, 6));
        List<String> turned = file.stream()
                .map(line -> line.split(",", -1))
                .map(cell -> "\"" + cell[4] + "\"," + cell[2] + ",x, " + cell[0] + " ," + cell[3] + "," + cell[1])
                .toList();

        String plain = replay(book, file, seqs).out();
        List<String> marked = new ArrayList<>(turned);
        marked.set(0, "\uFEFF" + turned.get(0));
        String other = replay(book, List.of(String.join("\r\n", marked)), seqs).out();

        assertEquals(plain, other);
    }

    @Test
    void withoutAskedCheckpointsThereIsOneAfterTheLastRow() throws IOException {
        DayBook book = DayBook.draw(4, 10, 0, 7);
        List<String> file = DayFeed.rows(book, 300, 7);
        long last = DayJudge.row(file.get(file.size() - 1)).seq();
        String[] files = {"--book", write("book.json", book.json()), "--ticks", write("ticks.csv", text(file)), "--json"
        };

        CliRun run = CliRun.of("replay", files[0], files[1], files[2], files[3], files[4], "--engine", "auto");

        assertEquals(0, run.status(), run.err());
        assertEquals(last, run.number("checkpoints[0].seq"));
        assertEquals(
                file.size() - 1.0 - statusRows(book, file),
                run.number("checkpoints[0].counts.applied")
                        + run.number("checkpoints[0].counts.late_or_dup")
                        + run.number("checkpoints[0].counts.rejected")
                        + run.number("checkpoints[0].counts.quarantined")
                        + run.number("checkpoints[0].counts.halted_ignored")
                        + run.number("checkpoints[0].counts.unknown"));
    }

    private static long statusRows(DayBook book, List<String> file) {
        RuleOracle rules = book.rules();
        file.stream().skip(1).map(DayJudge::row).forEach(rules::take);
        return rules.count("status");
    }
}
