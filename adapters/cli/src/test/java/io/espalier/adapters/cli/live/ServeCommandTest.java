package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book is served by the models that were trained for its positions, and by the closed form elsewhere. */
class ServeCommandTest {
    /** TRAINED is what the sample model was trained for, OTHER has another strike. */
    private static final String BOOK = """
            {"market": {"names": ["A", "B"], "spots": [100, 100], "vols": [20, 15], "rate": 0.02,
                        "corr": [[1, 0.3], [0.3, 1]]},
             "positions": [
               {"id": "TRAINED", "type": "call", "qty": 3, "T": 1, "strike": 100, "legs": {"A": 0.5, "B": 0.5}},
               {"id": "OTHER", "type": "call", "qty": 1, "T": 1, "strike": 90, "legs": {"A": 0.5, "B": 0.5}}]}
            """;

    @TempDir
    private Path folder;

    private Path book;
    private Path models;

    @BeforeEach
    void writeBookAndModel() throws IOException {
        book = Files.writeString(folder.resolve("book.json"), BOOK);
        models = Files.createDirectory(folder.resolve("models"));
        SampleModel.write(models);
        Files.writeString(models.resolve("notes.txt"), "no model");
    }

    private CliRun serve(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "serve";
        args[1] = book.toString();
        args[2] = "--json";
        System.arraycopy(options, 0, args, 3, options.length);
        return CliRun.of(args);
    }

    @Test
    void eachPositionIsServedByWhatKnowsIt() {
        CliRun run = serve("--models", models.toString(), "--rate", "500", "--seconds", "1");

        assertEquals(0, run.status(), run.err());
        assertEquals("surrogate", run.text("sources.TRAINED"));
        assertEquals("closed", run.text("sources.OTHER"));
        assertEquals(500.0, run.number("offered"));
        assertEquals(500.0, run.number("counts.applied") + run.number("counts.conflated"));
        assertTrue(run.out().contains("\"accounted\":true"), run.out());
    }

    /** The clock stays where the last row put it: days after the opening, not at 0. */
    @Test
    void aSecondRunOnACompleteJournalAnswersWhatTheFirstDid() throws IOException {
        Path ticks = Files.writeString(
                folder.resolve("ticks.csv"),
                "seq,ts_ns,kind,und,price\n1,7776000000000000,T,A,100.5\n2,7776000000500000,T,B,99.5\n3,7776000001000000,H,A,\n");
        String[] options = {
            "--feed", "csv:" + ticks, "--journal", folder.resolve("journal").toString(), "--speed", "Infinity"
        };

        CliRun first = serve(options);
        CliRun second = serve(options);

        assertEquals(0, first.status(), first.err());
        assertEquals(7776000001000000.0, second.number("ts_ns"));
        assertEquals(first.number("pv"), second.number("pv"));
        assertEquals(first.number("theta_year"), second.number("theta_year"));
        assertEquals(2.0, second.number("offered"));
        assertTrue(second.out().contains("\"halted\":[\"A\"]"), second.out());
        assertTrue(second.out().contains("\"accounted\":true"), second.out());
    }

    /** It is a row that came in and ended as unknown. */
    @Test
    void aHaltOfAnUnderlyingThatNobodyHoldsIsAccountedFor() throws IOException {
        Path ticks = Files.writeString(
                folder.resolve("ticks.csv"), "seq,ts_ns,kind,und,price\n1,0,T,A,100.5\n2,1,H,ZZ,\n3,2,T,A,100.6\n");

        CliRun run = serve("--feed", "csv:" + ticks, "--speed", "Infinity");

        assertEquals(3.0, run.number("offered"));
        assertEquals(1.0, run.number("counts.unknown"));
        assertTrue(run.out().contains("\"accounted\":true"), run.out());
    }

    @Test
    void withoutModelsTheClosedFormServesAll() {
        CliRun run = serve("--rate", "500", "--seconds", "1");

        assertEquals("closed", run.text("sources.TRAINED"));
        assertEquals("closed", run.text("sources.OTHER"));
    }

    @Test
    void theSameSeedEndsAtTheSamePrices() {
        CliRun first = serve("--rate", "500", "--seconds", "1", "--seed", "9");
        CliRun again = serve("--rate", "500", "--seconds", "1", "--seed", "9");
        CliRun other = serve("--rate", "500", "--seconds", "1", "--seed", "10");

        assertEquals(first.number("last_good.A"), again.number("last_good.A"));
        assertEquals(first.number("pv"), again.number("pv"));
        assertTrue(first.number("pv") != other.number("pv"));
    }

    @Test
    void aFeedOrPaceThatIsNotThereIsRefused() {
        assertTrue(serve("--feed", "carrier-pigeon").refusal(2).startsWith("E_ENUM"));
        assertTrue(serve("--feed", "csv:").refusal(2).startsWith("E_ENUM"));
        assertTrue(serve("--rate", "0").refusal(2).startsWith("E_RANGE"));
        assertTrue(serve("--ring", "1073741824").refusal(2).startsWith("E_RANGE"));
    }

    /** More milliseconds, and more ticks, than there are whole numbers. */
    @Test
    void aSessionThatNeverEndsIsRefused() {
        assertTrue(serve("--seconds", Long.toString(Long.MAX_VALUE)).refusal(2).startsWith("E_RANGE"));
        assertTrue(serve("--seconds", "9223372036854775").refusal(2).startsWith("E_RANGE"));
    }

    /** A discount factor beyond the largest number; a quantity that makes a price such. */
    @Test
    void aPositionWithoutAPriceIsRefusedAndNotCountedAsNothing() throws IOException {
        Files.writeString(book, BOOK.replace("\"rate\": 0.02", "\"rate\": -800"));
        assertEquals(
                "E_RANGE positions[0], E_RANGE positions[1]",
                serve("--seconds", "1").refusal(2));

        Files.writeString(book, BOOK.replace("\"qty\": 3", "\"qty\": 1e308"));
        assertEquals("E_RANGE positions[0]", serve("--seconds", "1").refusal(2));
    }

    /** Legal among fifty, and indefinite by more than three alone may be. */
    @Test
    void aPositionOnAPartOfALegalMarketIsServed() throws IOException {
        Files.writeString(book, bookOnThreeOf(50));

        assertEquals(0, serve("--rate", "500", "--seconds", "1").status());
    }

    private static String bookOnThreeOf(int n) {
        String names = IntStream.range(0, n).mapToObj(i -> "\"N" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        String ones = IntStream.range(0, n).mapToObj(i -> "1").collect(Collectors.joining(",", "[", "]"));
        String corr = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, n)
                        .mapToObj(j -> i == j ? "1" : i < 3 && j < 3 ? "-0.500000002" : "0")
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"market\":{\"names\":" + names + ",\"forwards\":" + ones + ",\"vols\":" + ones + ",\"corr\":" + corr
                + "},\"positions\":[{\"qty\":1,\"T\":1,\"strike\":1,\"legs\":{\"N0\":1,\"N1\":0.5,\"N2\":0.2}}]}";
    }

    /** A delta of 3 options is beyond 1 all day; the sample model's domain is left by no price of one second. */
    @Test
    void limitsDriftAndModelsAreAnsweredFor() throws IOException {
        Files.writeString(
                book, BOOK.replace("\"positions\"", "\"limits\": {\"delta\": {\"A\": [-1, 0.01]}}, \"positions\""));

        CliRun run = serve("--models", models.toString(), "--watch", "--rate", "500", "--seconds", "1");

        assertEquals(0, run.status(), run.err());
        assertEquals(1.0, run.number("alerts.raised.delta_limit"));
        assertEquals("A", run.text("alerts.standing[0].subject"));
        assertEquals(
                1L,
                run.err()
                        .lines()
                        .filter(line -> line.startsWith("ALERT delta_limit A: "))
                        .count());
        assertEquals("TRAINED", run.text("drift[0].id"));
        assertEquals(SampleModel.surrogate().modelId(), run.text("drift[0].model_id"));
        assertEquals(0.0, run.number("drift[0].outside_share"));
        assertTrue(run.number("drift[0].least_edge") > 0.0);
        assertTrue(run.isNull("drift[1].model_id"));
        assertTrue(run.isNull("drift[1].edge"));
        assertTrue(run.has("swaps") && run.has("shadow"));
    }

    @Test
    void watchingNothingOrWithoutToleranceIsRefused() {
        assertEquals("E_MISSING --models", serve("--watch").refusal(2));
        assertEquals(
                "E_CONFLICT --watch",
                serve("--models", models.toString(), "--watch", "--engine", "closed")
                        .refusal(2));
        assertTrue(serve("--models", models.toString(), "--watch", "--swap-tolerance", "-1")
                .refusal(2)
                .startsWith("E_RANGE"));
    }

    @Test
    void aFolderOrModelThatCannotBeReadIsRefused() throws IOException {
        assertTrue(serve("--models", folder.resolve("nowhere").toString())
                .refusal(3)
                .startsWith("E_FILE"));

        Files.write(models.resolve("cut.esp"), new byte[] {(byte) 0x89, 'E', 'S', 'P'});

        assertTrue(serve("--models", models.toString()).refusal(4).startsWith("E_ARTEFACT_TRUNCATED"));
    }
}
