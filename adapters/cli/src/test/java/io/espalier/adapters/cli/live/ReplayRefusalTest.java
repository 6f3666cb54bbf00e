package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.risk.journal.JournalOptions;
import io.espalier.risk.pipeline.JournalledMarket;
import io.espalier.risk.tick.TickRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code replay} does not take: it says why, in its own words, and with the status that fits. */
class ReplayRefusalTest {
    private static final String BOOK = """
            {"market": {"names": ["A", "B"], "forwards": [100, 95], "vols": [20, 18], "corr": [[1, 0.4], [0.4, 1]]},
             "positions": [{"type": "call", "qty": 10, "T": 0.5, "strike": 98, "legs": {"A": 0.6, "B": 0.4}}]}
            """;
    private static final String HEADER = "seq,ts_ns,kind,und,price\n";
    private static final String ROWS = HEADER + "1,5,T,A,100.5\n2,6,T,B,95.5\n3,7,H,A,\n4,8,T,B,95.7\n";

    @TempDir
    private Path folder;

    private String book;
    private String journal;

    @BeforeEach
    void writeBook() throws IOException {
        book = write("book.json", BOOK);
        journal = folder.resolve("journal").toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CliRun replay(String book, String ticks, String... more) {
        List<String> args = new ArrayList<>(List.of("replay", "--book", book, "--ticks", ticks, "--json"));
        args.addAll(List.of(more));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun replayText(String text, String... more) throws IOException {
        return replay(book, write("ticks.csv", text), more);
    }

    private String message(CliRun run) {
        return run.text("errors[0].message");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String nowhere = folder.resolve("nowhere.csv").toString();

        CliRun run = replay(book, nowhere);

        assertEquals("E_FILE " + nowhere, run.refusal(3));
        assertEquals("E_FILE " + folder, replay(book, folder.toString()).refusal(3));
        assertEquals("E_FILE " + nowhere, replay(nowhere, nowhere).refusal(3));
    }

    @Test
    void aTableWithoutTheColumnsIsRefused() throws IOException {
        assertEquals("E_CSV", replayText("").refusal(2));
        assertEquals("E_CSV seq", replayText("1,5,T,A,100.5\n").refusal(2));
        assertEquals("E_CSV und", replayText("seq,ts_ns,kind,name,price\n").refusal(2));
        assertEquals("E_CSV price", replayText("seq,ts_ns,kind,und,PRICE\n").refusal(2));
    }

    @Test
    void aRowThatCannotBeReadIsNamedByItsLine() throws IOException {
        assertEquals(
                "line 3: seq must be a whole number, not \"x\"",
                message(replayText(HEADER + "1,5,T,A,100.5\nx,6,T,B,95.5\n")));
        assertEquals(
                "line 2: seq must be a whole number, not \"9223372036854775808\"",
                message(replayText(HEADER + "9223372036854775808,5,T,A,1\n")));
        assertEquals(
                "line 4: ts_ns must be a whole number, not \"1.5\"",
                message(replayText(HEADER + "1,5,T,A,100.5\n\n2,1.5,T,B,95.5\n")));
        assertEquals(
                "line 2: kind must be T (tick), H (halt) or R (resume), not \"t\"",
                message(replayText(HEADER + "1,5,t,A,100.5\n")));
        assertEquals("line 2: has 3 cells, the header has 5", message(replayText(HEADER + "1,5,T\n")));
        assertEquals("line 2: has 6 cells, the header has 5", message(replayText(HEADER + "1,5,T,A,1,2\n")));
    }

    @Test
    void everyRowThatCannotBeReadIsNamed() throws IOException {
        CliRun run =
                replayText(HEADER + "1,5,T,A,100.5\n?,5,T,A,1\n2,5,T,A,100.6\n3,5,Q,A,1\n4,5,T\n5,9,T,A,garbage\n");

        assertEquals("E_CSV, E_CSV, E_CSV", run.refusal(2));
        assertTrue(run.text("errors[1].message").startsWith("line 5: "), run.out());
        assertTrue(run.text("errors[2].message").startsWith("line 6: "), run.out());
    }

    @Test
    void bytesThatAreNoTextEndInAnAnswer() throws IOException {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise.csv"), noise);
        assertTrue(replay(book, file.toString()).refusal(2).startsWith("E_CSV"));

        Files.write(file, (HEADER + "1,5,T,\u00ff\u00fe,100.5\n").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1.0, replay(book, file.toString()).number("checkpoints[0].counts.unknown"));
    }

    @Test
    void aDayWithoutRowsHasNoCheckpoint() throws IOException {
        CliRun bare = replayText(HEADER);
        CliRun asked = replayText(HEADER, "--checkpoints", "3,1,3", "--journal", journal);

        assertEquals(
                "{\"ok\":true,\"checkpoints\":[],\"warnings\":[]}", bare.out().strip());
        assertEquals(0, asked.status(), asked.err());
        assertEquals("W_NO_SUCH_SEQ --checkpoints, W_NO_SUCH_SEQ --checkpoints", asked.codes("warnings"));
    }

    @Test
    void aSequenceNumberThatNoRowHasIsTold() throws IOException {
        CliRun run = replayText(ROWS, "--checkpoints", "4,-7,2,99");

        assertEquals(0, run.status(), run.err());
        assertEquals(2.0, run.number("checkpoints[0].seq"));
        assertEquals(4.0, run.number("checkpoints[1].seq"));
        assertEquals("W_NO_SUCH_SEQ --checkpoints, W_NO_SUCH_SEQ --checkpoints", run.codes("warnings"));
        assertTrue(run.out().contains("no row has the sequence number -7"), run.out());
    }

    @Test
    void wordsThatMeanNothingAreRefused() throws IOException {
        for (String garbage : List.of("x", "1,x", "", "1,,2", "9223372036854775808", "1.5")) {
            assertEquals("E_USAGE", replayText(ROWS, "--checkpoints", garbage).refusal(2), garbage);
        }
        assertEquals("E_ENUM --engine", replayText(ROWS, "--engine", "magic").refusal(2));
    }

    @Test
    void aJournalOfAnotherBookIsRefused() throws IOException {
        replayText(ROWS, "--journal", journal);
        String other = write("other.json", BOOK.replace("95", "96"));

        CliRun run = replay(other, folder.resolve("ticks.csv").toString(), "--journal", journal);

        assertEquals("E_JOURNAL_OTHER_BOOK --journal", run.refusal(4));
    }

    @Test
    void aJournalOfOtherTicksIsRefused() throws IOException {
        replayText(ROWS, "--journal", journal);

        assertEquals(
                "E_JOURNAL_OTHER_FEED --journal",
                replayText(ROWS.replace("95.7", "95.8"), "--journal", journal).refusal(4));
        // A price that another one came after, so that nothing is left of it.
        assertEquals(
                "E_JOURNAL_OTHER_FEED --journal",
                replayText(ROWS.replace("95.5", "95.6"), "--journal", journal).refusal(4));
        assertEquals(
                "E_JOURNAL_OTHER_FEED --journal",
                replayText(HEADER + "1,5,T,A,100.5\n", "--journal", journal).refusal(4));
        assertEquals(0, replayText(ROWS, "--journal", journal).status());
    }

    /** A byte turned round in a row that others stand behind. */
    @Test
    void aDamagedJournalIsRefused() throws IOException {
        replayText(ROWS, "--journal", journal);
        Path segment;
        try (Stream<Path> files = Files.list(Path.of(journal))) {
            segment = files.filter(file -> file.toString().endsWith(".seg"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length - 2 * 48 - 10] ^= 1;
        Files.write(segment, bytes);

        assertEquals(
                "E_JOURNAL_CORRUPT --journal",
                replayText(ROWS, "--journal", journal).refusal(4));

        Files.write(segment, new byte[100]);
        assertEquals(
                "E_JOURNAL_FOREIGN --journal",
                replayText(ROWS, "--journal", journal).refusal(4));
    }

    @Test
    void aJournalThatSomebodyWritesIsRefused() throws Exception {
        TickRules rules = new TickRules(List.of("A", "B"), new double[] {100, 95}, new double[] {20, 18});
        JournalledMarket first = JournalledMarket.open(Path.of(journal), JournalOptions.defaults(), rules);
        try (first) {
            assertEquals(
                    "E_JOURNAL_LOCKED --journal",
                    replayText(ROWS, "--journal", journal).refusal(1));
        }

        assertEquals(0, replayText(ROWS, "--journal", journal).status());
    }

    @Test
    void aJournalThatIsNoFolderIsRefused() throws IOException {
        assertEquals("E_FILE --journal", replayText(ROWS, "--journal", book).refusal(3));
    }

    /** What was kept before the bad row stays kept: the mended file goes on behind it. */
    @Test
    void aFileThatIsMendedGoesOnWhereItBroke() throws IOException {
        String whole = replayText(ROWS).out();
        assertEquals(
                "E_CSV",
                replayText(ROWS.replace("3,7,H", "3,7,?"), "--journal", journal).refusal(2));

        assertEquals(whole, replayText(ROWS, "--journal", journal).out());
    }
}
