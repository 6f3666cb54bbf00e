package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample model answers for A from 80 to 120; the ticks end at 125. */
class FallbackOptionsTest {
    private static final String BOOK = """
            {"market": {"names": ["A", "B"], "spots": [100, 100], "vols": [20, 15], "rate": 0.02,
                        "corr": [[1, 0.3], [0.3, 1]]},
             "positions": [
               {"id": "TRAINED", "type": "call", "qty": 3, "T": 1, "strike": 100, "legs": {"A": 0.5, "B": 0.5}}]}
            """;
    private static final String TICKS = """
            seq,ts_ns,kind,und,price
            1,1000000,T,A,109
            2,2000000,T,A,118
            3,3000000,T,A,125
            """;

    @TempDir
    private Path folder;

    private String book;
    private String ticks;
    private String models;

    @BeforeEach
    void writeBookTicksAndModel() throws IOException {
        book = Files.writeString(folder.resolve("book.json"), BOOK).toString();
        ticks = Files.writeString(folder.resolve("ticks.csv"), TICKS).toString();
        Path models = Files.createDirectory(folder.resolve("models"));
        SampleModel.write(models);
        this.models = models.toString();
    }

    private CliRun replay(String... fallback) {
        return run(
                List.of(
                        "replay",
                        "--book",
                        book,
                        "--ticks",
                        ticks,
                        "--models",
                        models,
                        "--engine",
                        "surrogate",
                        "--json"),
                fallback);
    }

    private static CliRun run(List<String> command, String... options) {
        List<String> args = new ArrayList<>(command);
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    /** A standard deviation of the basket is below 15, of a mean of 4096 pairs hence below 0.24; quantity 3, five errors. */
    @Test
    void outsideItsBoxATradeIsSimulatedWithTheSameNumbersOnEveryRun() {
        double closed = replay().number("checkpoints[0].pv");
        double simulated =
                replay("--fallback", "mc", "--fallback-paths", "4096").number("checkpoints[0].pv");
        double again = replay("--fallback", "mc", "--fallback-paths", "4096").number("checkpoints[0].pv");
        double otherwise = replay("--fallback", "mc", "--fallback-paths", "4096", "--fallback-seed", "2")
                .number("checkpoints[0].pv");

        assertEquals(simulated, again);
        assertNotEquals(closed, simulated);
        assertNotEquals(otherwise, simulated);
        assertEquals(closed, simulated, 3.0 * 5.0 * 0.24);
    }

    @Test
    void aLiveSessionEndsWithWhatItsFallbacksSay() {
        double replayed = replay("--fallback", "mc", "--fallback-paths", "4096").number("checkpoints[0].pv");

        CliRun live = run(
                List.of("serve", book, "--models", models, "--feed", "csv:" + ticks, "--json"),
                "--fallback",
                "mc",
                "--fallback-paths",
                "4096");

        assertEquals(0, live.status(), live.err());
        assertEquals("mc", live.text("sources.TRAINED"));
        assertEquals(replayed, live.number("pv"));
        assertTrue(live.out().contains("\"provisional\":[]"), live.out());
        assertEquals(1.0, live.number("fallbacks.answered"));
        assertEquals(0.0, live.number("fallbacks.waiting"));
    }

    @Test
    void aFallbackThatIsNotThereIsRefused() {
        assertTrue(replay("--fallback", "guess").refusal(2).startsWith("E_ENUM"));
        assertTrue(replay("--fallback-paths", "1").refusal(2).startsWith("E_RANGE"));
    }
}
