package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleGarchModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A opens at 100; its ticks are 101 and 102.5 on the first day and 101.7 on the next: what the close left behind is done by hand. */
class GarchBookTest {
    private static final double CLOSE = 102.5;
    private static final double LAST = 101.7;
    private static final String TICKS = """
            seq,ts_ns,kind,und,price
            1,1000000000,T,A,101
            2,2000000000,T,A,102.5
            3,86401000000000,T,A,101.7
            """;
    private static final String BOOK = """
            {"market": {"names": ["A"], "%s": [100], "vols": [30], "corr": [[1]]},
             "positions": [{"id": "G", "model": "garch", "qty": 3, "legs": {"A": 1}, %s}]}
            """;
    private static final String HESTON_NANDI = "\"dynamics\":\"heston_nandi\",\"omega\":5e-6,\"alpha\":1.3e-6,"
            + "\"beta\":0.6,\"gamma\":400,\"rate\":1e-4,\"strike\":100,\"h1\":%s,\"steps\":%d";
    private static final String ADDITIVE = "\"dynamics\":\"additive\",\"omega\":0.1,\"alpha\":0,\"beta\":0.9,"
            + "\"strike\":100,\"h1\":%s,\"steps\":%d";
    private static final String GJR = "\"dynamics\":\"gjr\",\"omega\":2e-6,\"alpha\":0.05,\"beta\":0.9,\"gamma\":0.05,"
            + "\"strike\":100,\"h1\":%s,\"steps\":%d";

    @TempDir
    private Path folder;

    private Path ticks;

    @BeforeEach
    void writeTicks() throws IOException {
        ticks = Files.writeString(folder.resolve("ticks.csv"), TICKS);
    }

    private String book(String level, String option) throws IOException {
        return Files.writeString(folder.resolve("book.json"), BOOK.formatted(level, option))
                .toString();
    }

    private CliRun replay(String book, String... options) {
        List<String> args = new ArrayList<>(List.of("replay", "--book", book, "--ticks", ticks.toString(), "--json"));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    /** The same option alone, where the close has left it. */
    private CliRun priced(String level, String option) throws IOException {
        Path file = Files.writeString(folder.resolve("option.json"), "{\"" + level + "\":" + LAST + "," + option + "}");
        return CliRun.of("garch", "price", file.toString(), "--engine", "closed", "--json");
    }

    private static String option(String terms, double h1, int steps) {
        return terms.formatted(Double.toString(h1), steps).toLowerCase(Locale.ROOT);
    }

    /** Heston and Nandi: z = (r - rate + h/2)/sqrt(h), h' = omega + beta h + alpha (z - gamma sqrt(h))^2. */
    private static double hestonNandi(double h) {
        double z = (Math.log(CLOSE / 100.0) - 1e-4 + h / 2.0) / Math.sqrt(h);
        double heard = z - 400.0 * Math.sqrt(h);
        return 5e-6 + 0.6 * h + 1.3e-6 * heard * heard;
    }

    @Test
    void afterACloseAReplayedOptionIsThatOfTheRolledVarianceWithOneStepLess() throws IOException {
        CliRun run = replay(book("spots", option(HESTON_NANDI, 4e-5, 30)));
        CliRun alone = priced("spot", option(HESTON_NANDI, hestonNandi(4e-5), 29));

        assertEquals(0, run.status(), run.err());
        assertEquals(3.0 * alone.number("pv"), run.number("checkpoints[0].pv"), 1e-9);
        assertEquals(3.0 * alone.number("delta"), run.number("checkpoints[0].delta.A"), 1e-9);
        assertEquals(3.0 * alone.number("gamma"), run.number("checkpoints[0].gamma_diag.A"), 1e-9);
    }

    @Test
    void aLiveSessionEndsWithTheSameNumbersAndAsksItsReferenceBesideTheFeed() throws IOException {
        String book = book("spots", option(HESTON_NANDI, 4e-5, 30));

        CliRun live = CliRun.of("serve", book, "--feed", "csv:" + ticks, "--speed", "Infinity", "--json");

        assertEquals(0, live.status(), live.err());
        assertEquals("closed", live.text("sources.G"));
        assertEquals(replay(book).number("checkpoints[0].pv"), live.number("pv"));
        assertTrue(live.number("fallbacks.answered") >= 1.0);
        assertTrue(live.out().contains("\"provisional\":[]"), live.out());
    }

    /** Additive with alpha 0: h' = 0.1 + 0.9 h whatever the day did, and the sample model is exact. */
    @Test
    void aSmileServesThePositionBeforeTheCloseAndAfter() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        SampleGarchModel.smile(models);
        String book = book("forwards", option(ADDITIVE, 1.5, 21));

        CliRun live = CliRun.of(
                "serve",
                book,
                "--feed",
                "csv:" + ticks,
                "--speed",
                "Infinity",
                "--models",
                models.toString(),
                "--json");
        CliRun alone = priced("forward", option(ADDITIVE, 0.1 + 0.9 * 1.5, 20));

        assertEquals("surrogate", live.text("sources.G"), live.out());
        assertEquals(3.0 * alone.number("pv"), live.number("pv"), 1e-9);
        assertEquals(0.0, live.number("fallbacks.requests"));
        assertEquals(
                live.number("pv"),
                replay(book, "--models", models.toString(), "--engine", "auto").number("checkpoints[0].pv"));
    }

    /** Its columns are forward and h1: steps it does not have, so after a close it would answer for an option that is none. */
    @Test
    void aModelWithoutAColumnForWhatACloseMovesDoesNotServe() throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        SampleGarchModel.plain(models);
        String book = book("forwards", option(ADDITIVE, 1.5, 21));

        CliRun run = replay(book, "--models", models.toString(), "--engine", "surrogate");

        CliRun alone = priced("forward", option(ADDITIVE, 0.1 + 0.9 * 1.5, 20));
        assertEquals(3.0 * alone.number("pv"), run.number("checkpoints[0].pv"), 1e-9);
    }

    /** Within five standard errors of 4000 pairs; the deviation of a level after 30 steps of 1 % is below 7. */
    @Test
    void whereThereIsNoFormulaASimulationAnswersWithTheSameNumbersOnEveryRun() throws IOException {
        String book = book("forwards", option(GJR, 1e-4, 30));
        double h = 1e-4;
        double left = Math.log(CLOSE / 100.0) + h / 2.0;
        String rolled = option(GJR, 2e-6 + 0.05 * left * left + 0.9 * h, 29);
        Path alone = Files.writeString(folder.resolve("alone.json"), "{\"forward\":" + LAST + "," + rolled + "}");
        CliRun exact = CliRun.of("garch", "price", alone.toString(), "--engine", "mc", "--paths", "200000", "--json");

        double first = replay(book, "--fallback-paths", "4000").number("checkpoints[0].pv");
        double again = replay(book, "--fallback-paths", "4000").number("checkpoints[0].pv");

        assertEquals(first, again);
        assertEquals(3.0 * exact.number("pv"), first, 3.0 * 5.0 * 7.0 / Math.sqrt(4000.0));
    }

    @Test
    void aJournalBringsTheRolledVarianceBack() throws IOException {
        String book = book("spots", option(HESTON_NANDI, 4e-5, 30));
        String journal = folder.resolve("journal").toString();
        String[] session = {
            "serve", book, "--feed", "csv:" + ticks, "--speed", "Infinity", "--journal", journal, "--json"
        };

        double first = CliRun.of(session).number("pv");
        double again = CliRun.of(session).number("pv");

        assertEquals(first, again);
        assertEquals(replay(book).number("checkpoints[0].pv"), again);
    }
}
