package io.espalier.adapters.cli.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.surrogate.generate.GanScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosCommandsTest {
    @TempDir
    private Path folder;

    /** Two series whose variance remembers, half of the second's shocks the first's. */
    private static double[][] market(int days, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[days][];
        double h = 1.0;
        for (int t = 0; t < days; t++) {
            double a = Math.sqrt(h) * random.nextGaussian();
            h = 0.05 + 0.08 * a * a + 0.87 * h;
            rows[t] = new double[] {a, 0.5 * a + 0.8 * random.nextGaussian()};
        }
        return rows;
    }

    private Path table(double[][] rows) {
        StringBuilder text = new StringBuilder("date,spx,bond\n");
        for (double[] row : rows) {
            text.append("2000-01-03,").append(row[0]).append(',').append(row[1]).append('\n');
        }
        return file(text.toString());
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("returns.csv"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CliRun generate(Path table, String... options) {
        List<String> args = new ArrayList<>(List.of("scenarios", "generate", table.toString(), "--json"));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    @Test
    void aParentAloneSaysWhichCommandsThereAre() {
        CliRun scenarios = CliRun.of("scenarios");
        CliRun garch = CliRun.of("garch");

        assertEquals(2, scenarios.status());
        assertTrue(scenarios.err().contains("scenarios needs a command: generate, gate"), scenarios.err());
        assertTrue(garch.err().contains("garch needs a command: fit, forecast, price"), garch.err());
        assertEquals(0, CliRun.of("scenarios", "--help").status());
    }

    /** A path of the GAN is no longer than its window, and the gate judges twenty days. */
    @Test
    void windowsOfTheGanAreAsLongAsPathsAndAsTheGatesWindows() {
        assertEquals(
                List.of(20, 20, 35),
                Stream.of(1, 20, 35)
                        .map(days -> Generators.all(days, 1).get(3))
                        .map(model -> ((GanScenarios) model).windowDays())
                        .toList());
    }

    @Test
    void autoTakesTheFirstThatPassesAndAnswersItsLossesAndItsGate() {
        double[][] market = market(1000, 4);

        CliRun run = generate(table(market), "--columns", "spx", "--count", "2000", "--seed", "7");

        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("fhs", run.text("method"));
        assertEquals(10, run.number("days"));
        assertEquals("spx", run.text("columns[0]"));
        assertEquals(7, ((Node.ArrayNode) run.at("gate.criteria")).items().size());
        assertEquals("discrepancy", run.text("gate.criteria[0].criterion"));
        assertTrue(run.isNull("gate.criteria[0].low"));
        assertFalse(run.has("scenarios"));
        assertEquals("", run.codes("warnings"));
        assertEquals(oneDayLoss(market, 2000, 7), loss(run, "spx", "one_day", "0.01"), 1e-12);
        assertTrue(loss(run, "spx", "horizon", "0.01") > loss(run, "spx", "one_day", "0.01"));
    }

    /** From the library: the 20th largest loss of 2000 first days. */
    private static double oneDayLoss(double[][] market, int count, long seed) {
        double[] returns =
                java.util.Arrays.stream(market).mapToDouble(row -> row[0]).toArray();
        ScenarioSource source = new FilteredHistorical()
                .fit(ReturnHistory.of(returns))
                .after(ReturnHistory.of(returns).stretches().get(0), 10);
        double[] losses = new double[count];
        double[][] path = new double[10][1];
        for (int i = 0; i < count; i++) {
            source.draw(seed, i, path);
            losses[i] = -path[0][0];
        }
        java.util.Arrays.sort(losses);
        return losses[count - count / 100];
    }

    private static double loss(CliRun run, String series, String span, String share) {
        Node.ObjectNode losses = (Node.ObjectNode) run.at("losses." + series + "." + span);
        return ((Node.NumberNode) losses.fields().get(share)).value();
    }

    @Test
    void theFileHasARowPerPathAndDayAndTheSameBitsForTheSameSeed() throws IOException {
        Path table = table(market(100, 1));
        Path out = folder.resolve("out.csv");

        CliRun run = generate(
                table, "--method", "bootstrap", "--force", "--days", "3", "--count", "4", "-o", out.toString());
        String first = Files.readString(out);
        generate(table, "--method", "bootstrap", "--force", "--days", "3", "--count", "4", "-o", out.toString());

        assertEquals(0, run.status(), run.out());
        List<String> lines = first.lines().toList();
        assertEquals("path,day,spx,bond", lines.get(0));
        assertEquals(13, lines.size());
        assertTrue(lines.get(12).startsWith("4,3,"), lines.get(12));
        assertEquals(first, Files.readString(out));
        assertEquals(out.toString(), run.text("output"));
        assertFalse(run.has("scenarios"));
    }

    @Test
    void fewScenariosComeInTheAnswerItself() {
        CliRun run = generate(table(market(100, 1)), "--force", "--days", "2", "--count", "3", "--start", "stationary");

        List<Node> paths = ((Node.ArrayNode) run.at("scenarios")).items();
        assertEquals(3, paths.size());
        assertEquals(2, ((Node.ArrayNode) run.at("scenarios[2]")).items().size());
        assertEquals(2, ((Node.ArrayNode) run.at("scenarios[2][1]")).items().size());
        assertEquals("stationary", run.text("start"));
    }

    /** The half that is judged is three times as wild as the half that is fitted: no generator can know. */
    private static double[][] changedMarket() {
        double[][] rows = market(1000, 2);
        for (int t = 0; t < rows.length; t++) {
            rows[t][0] *= t / 125 % 2 == 0 ? 1.0 : 3.0;
        }
        return rows;
    }

    @Test
    void aMethodThatFailsTheGateIsRefusedWithReasonsUnlessForced() {
        Path table = table(changedMarket());

        CliRun refused = generate(table, "--columns", "spx", "--method", "bootstrap");
        CliRun forced = generate(table, "--columns", "spx", "--method", "bootstrap", "--force", "--count", "200");

        assertEquals("E_GATE method", refused.refusal(2));
        assertTrue(refused.out().contains("one_day_loss of spx"), refused.out());
        assertEquals(0, forced.status(), forced.out());
        assertEquals("W_GATE method", forced.codes("warnings"));
        assertEquals(new Node.BooleanNode(false), forced.at("gate.offered"));
        assertTrue(forced.isNull("start"), forced.out());
    }

    @Test
    void whereNonePassesAutoNamesThemAllAndForceTakesTheFirst() {
        Path table = table(changedMarket());

        CliRun refused = generate(table, "--columns", "spx");
        CliRun forced = generate(table, "--columns", "spx", "--force", "--count", "200");

        assertEquals("E_GATE method", refused.refusal(2));
        for (String method : List.of("fhs: refused", "garch: refused", "bootstrap: refused")) {
            assertTrue(refused.out().contains(method), refused.out());
        }
        assertFalse(refused.out().contains("gan"), refused.out());
        assertEquals("fhs", forced.text("method"));
        assertEquals("W_GATE method", forced.codes("warnings"));
        assertEquals(2, ((Node.ArrayNode) forced.at("refused")).items().size());
    }

    @Test
    void tooShortAHistoryIsRefusedWithTheNumberOfDaysNeeded() {
        Path table = table(market(999, 1));

        CliRun refused = generate(table);
        CliRun forced = generate(table, "--force", "--count", "100");

        assertEquals("E_RANGE returns", refused.refusal(2));
        assertTrue(refused.out().contains("at least 1000 days: days=999"), refused.out());
        assertEquals("W_GATE method", forced.codes("warnings"));
        assertTrue(forced.isNull("gate"));
    }

    @Test
    void aSeriesThatVariesOnlyInTheBlocksJudgedByIsRefusedForThat() {
        double[][] market = market(1000, 1);
        for (int t = 0; t < market.length; t++) {
            market[t][0] = t / 125 % 2 == 0 ? -0.1 : market[t][0];
        }

        CliRun run = generate(table(market));

        assertEquals("E_RANGE returns", run.refusal(2));
        assertTrue(run.out().contains("in the blocks that are fitted to, a series must vary"), run.out());
    }

    @Test
    void aHistoryThatNothingCanBeFittedToIsRefusedEvenIfForced() {
        CliRun run = generate(table(market(20, 1)), "--force");

        assertEquals("E_RANGE returns", run.refusal(2));
        assertTrue(run.out().contains("at least 30 returns"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "--method=var, E_ENUM method",
        "--start=now, E_ENUM start",
        "--days=0, E_RANGE days",
        "--count=0, E_RANGE count",
        "--count=6000000, E_RANGE count",
        "--columns=dax, E_CSV dax",
        "--columns=spx; spx, E_DUPLICATE_KEY spx",
        "--columns=date, E_CSV date"
    })
    void badOptionsAreRefused(String option, String expected) {
        String refusal = generate(table(market(2, 1)), option.replace(';', ',')).refusal(2);

        assertTrue(refusal.startsWith(expected), refusal);
    }

    @Test
    void allErrorsOfOptionsAreToldAtOnce() {
        CliRun run = generate(table(market(2, 1)), "--method", "x", "--start", "y", "--days", "0", "--count", "-1");

        assertEquals("E_ENUM method, E_ENUM start, E_RANGE days, E_RANGE count", run.refusal(2));
    }

    @Test
    void aColumnOfPricesIsNotTakenForReturns() {
        CliRun run = generate(file("close,ret\n100,0.5\n101,-0.5\n"));

        assertEquals("E_CSV close", run.refusal(2));
    }

    @Test
    void aDayWithAnEmptyCellIsLeftOutForAllSeriesWithAWarning() {
        Path table = file("a,b\n1,-1\n,2\n-2,1\n");

        CliRun run = generate(table, "--force");

        // Two days are left: too few for everything, and counted without the third.
        assertTrue(run.out().contains("n=2"), run.out());
    }

    @Test
    void aFileThatIsMissingIsAnErrorOfFiles() {
        assertTrue(generate(folder.resolve("none.csv")).refusal(3).startsWith("E_FILE"));
    }

    /** Before the work: nothing can be fitted to a table of text, and it is not even read. */
    @Test
    void aFileThatCannotBeWrittenIsToldBeforeTheTableIsRead() throws IOException {
        Path table = file("no table");
        Path nowhere = folder.resolve("none").resolve("out.csv");

        for (Path out : List.of(folder, nowhere)) {
            assertEquals("E_FILE " + out, generate(table, "-o", out.toString()).refusal(3));
        }
        assertEquals(
                "E_RANGE days, E_FILE " + nowhere,
                generate(table, "--days", "0", "-o", nowhere.toString()).refusal(3));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void theHistoryIsNotReplacedByItsScenarios() throws IOException {
        Path table = table(market(100, 1));
        String before = Files.readString(table);

        CliRun run = generate(table, "--method", "bootstrap", "--force", "--count", "2", "-o", table.toString());

        assertEquals("E_CONFLICT " + table, run.refusal(2));
        assertEquals(before, Files.readString(table));
    }

    @Test
    void seriesMayNotHaveTheNamesOfTheFilesOwnColumns() {
        Path table = file("path,a,day\n1,-1,2\n-1,2,-3\n");
        Path out = folder.resolve("out.csv");

        assertEquals(
                "E_CONFLICT path, E_CONFLICT day",
                generate(table, "-o", out.toString()).refusal(2));
        assertFalse(Files.exists(out));
        assertTrue(generate(table).refusal(2).startsWith("E_RANGE returns"));
    }

    @Test
    void aSpoiltCellOfASeriesIsAnErrorAndDoesNotLeaveItOut() {
        double[][] market = market(1200, 1);
        StringBuilder text = new StringBuilder("A,B\n");
        for (int t = 0; t < market.length; t++) {
            text.append(t == 50 ? "xx" : market[t][0])
                    .append(',')
                    .append(market[t][1])
                    .append('\n');
        }

        CliRun run = generate(file(text.toString()), "--force");

        assertEquals("E_TYPE A", run.refusal(2));
        assertTrue(run.out().contains("line 52"), run.out());
    }

    @Test
    void peopleSeeTheTableOfLossesAndOnRequestTheGate() {
        CliRun run = CliRun.of(
                "scenarios",
                "generate",
                table(market(1000, 4)).toString(),
                "--columns",
                "spx",
                "--gate",
                "--count",
                "500");

        assertTrue(run.out().contains("10 days, 1 %"), run.out());
        assertTrue(run.out().contains("christoffersen"), run.out());
        assertTrue(run.err().contains("500 paths of 10 days by fhs, from current volatility"), run.err());
    }

    @Test
    void aGeneratorWithoutAStateStartsFromNoVolatility() {
        CliRun run = CliRun.of(
                "scenarios",
                "generate",
                table(market(100, 4)).toString(),
                "--method",
                "bootstrap",
                "--force",
                "--count",
                "50");

        assertTrue(run.err().contains("50 paths of 10 days by bootstrap, which has no state, fitted"), run.err());
        assertFalse(run.err().contains("volatility"), run.err());
    }

    @Test
    @Tag("training")
    void theGateJudgesEveryGeneratorTheGanTooWhichAutoNeverTakes() {
        CliRun run = CliRun.of("scenarios", "gate", table(market(1000, 1)).toString(), "--columns", "spx", "--json");

        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals(500, run.number("test_days"));
        List<Node> methods = ((Node.ArrayNode) run.at("methods")).items();
        assertEquals(
                List.of("fhs", "garch", "bootstrap", "gan"),
                methods.stream()
                        .map(m ->
                                ((Node.TextNode) ((Node.ObjectNode) m).fields().get("method")).value())
                        .toList());
    }

    @Test
    @Tag("training")
    void theGanCanBeNamedAndDrawsPathsOfAnyLength() {
        CliRun run = generate(
                table(market(1000, 1)),
                "--columns",
                "spx",
                "--method",
                "gan",
                "--force",
                "--days",
                "25",
                "--count",
                "10");

        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals("gan", run.text("method"));
        assertEquals(25, ((Node.ArrayNode) run.at("scenarios[0]")).items().size());
    }
}
