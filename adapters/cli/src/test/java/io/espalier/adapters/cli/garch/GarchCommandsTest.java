package io.espalier.adapters.cli.garch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchSpecification;
import io.espalier.pricing.calibration.MeanChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are written with single quotes for the reader's eyes. */
class GarchCommandsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CliRun fit(String table, String... options) {
        List<String> args = new ArrayList<>(
                List.of("garch", "fit", file("returns.csv", table).toString(), "--json"));
        args.addAll(List.of(options));
        return CliRun.of(args.toArray(String[]::new));
    }

    private CliRun forecast(String document) {
        Path in = file("in.json", document.replace('\'', '"'));
        return CliRun.of("garch", "forecast", in.toString(), "--json");
    }

    private static double[] returns() {
        Random random = new Random(21);
        double[] returns = new double[800];
        double h = 1.0;
        for (int t = 0; t < returns.length; t++) {
            returns[t] = 0.05 + Math.sqrt(h) * random.nextGaussian();
            h = 0.05 + 0.1 * Math.pow(returns[t] - 0.05, 2) + 0.85 * h;
        }
        return returns;
    }

    /** A text column, and a first row without a return. */
    private static String table() {
        StringBuilder table = new StringBuilder("date,ret\n2000-01-01,\n");
        for (double r : returns()) {
            table.append("2000-01-02,").append(r).append('\n');
        }
        return table.toString();
    }

    private static GarchFit expected(MeanChoice mean) {
        return new GarchEstimator(GarchSpecification.plain().withMean(mean)).fit(returns());
    }

    @Test
    void fitAnswersTheEstimatesAndAllErrorsAndSkipsTheEmptyCell() {
        CliRun run = fit(table());

        GarchFit fit = expected(MeanChoice.CONSTANT);
        assertEquals(0, run.status());
        assertEquals(fit.parameters().alpha(), run.number("alpha"));
        assertEquals(fit.parameters().mu(), run.number("mu"));
        assertEquals(fit.logLikelihood(), run.number("log_likelihood"));
        assertEquals(fit.hessianErrors().standardErrors()[1], run.number("std_errors.omega"));
        assertEquals(fit.outerProductErrors().standardErrors()[2], run.number("opg_std_errors.alpha"));
        assertEquals(fit.robustErrors().standardErrors()[3], run.number("robust_std_errors.beta"));
        assertEquals(800, (int) run.number("n"));
        assertEquals(
                "[]",
                run.at("at_bound") instanceof Node.ArrayNode array
                        ? array.items().toString()
                        : "");
        assertEquals("W_EMPTY_CELL", run.text("warnings[0].code"));
    }

    @Test
    void aMeanOfZeroHasNoError() {
        CliRun run = fit(table(), "--mean", "zero", "--column", "ret");

        assertEquals(0.0, run.number("mu"));
        assertTrue(run.isNull("std_errors.mu"));
        assertEquals(expected(MeanChoice.ZERO).parameters().beta(), run.number("beta"));
    }

    @Test
    void fitForecastsWithErrorBars() {
        CliRun run = fit(table(), "--horizon", "3");

        GarchFit fit = expected(MeanChoice.CONSTANT);
        GarchForecast ahead = GarchForecast.through(fit.parameters(), returns(), 3);
        assertEquals(ahead.variance()[2], run.number("forecast.variance[2]"));
        assertEquals(ahead.deviations(fit.hessianErrors())[2], run.number("forecast.std_error[2]"));
        assertEquals(ahead.gradient()[2][3], run.number("forecast.gradient[2].beta"));
    }

    @Test
    void extensionsAnswerTheirOwnParameters() {
        CliRun run = fit(table(), "--leverage", "--student-t");

        assertEquals(0, run.status());
        assertTrue(run.has("leverage") && run.has("nu"));
        assertFalse(fit(table(), "--student-t").has("leverage"));
    }

    /** Constant variance of 40 returns: alpha falls to 0 and beta means nothing; null, never NaN. */
    @Test
    void whatIsNotIdentifiedIsNull() {
        StringBuilder table = new StringBuilder("r\n");
        for (int t = 0; t < 60; t++) {
            table.append(t == 30 ? 1.0 : 0.0).append('\n');
        }
        CliRun run = fit(table.toString());

        assertEquals(0, run.status());
        assertEquals("alpha", run.text("at_bound[0]"));
        assertTrue(run.isNull("std_errors.beta"));
        assertTrue(run.text("notes[0]").contains("beta not identified"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E_CSV   | several columns | 't,r\n1,0.5\n2,0.25\n'",
                "E_CSV   | no column holds | 'date,name\nx,y\n'",
                "E_CSV   | header must     | ''",
                "E_CSV   | header must     | '0.5\n0.25\n'",
                "E_CSV   | line 3 has 2    | 'r\n0.5\n0.5,0.5\n'",
                "E_NOT_FINITE | line 3     | 'r\n0.5\nNaN\n'",
                "E_NOT_FINITE | line 2     | 'r\n-Infinity\n0.5\n'",
                "E_RANGE | at least 30     | 'r\n0.5\n0.25\n'",
                "E_DUPLICATE_KEY | r       | 'r,r\n0.5,1\n'",
            })
    void aTableThatCannotBeFittedIsRefused(String code, String text, String table) {
        CliRun run = fit(table == null ? "" : table);

        assertEquals(2, run.status());
        assertEquals(code, run.text("errors[0].code"));
        assertTrue(table == null || run.text("errors[0].message").contains(text), run.out());
    }

    @Test
    void constantReturnsAndAbsentColumnsAreRefused() {
        assertEquals("E_RANGE", code(fit("r\n" + "0.5\n".repeat(100))));
        assertEquals("E_CSV", code(fit(table(), "--column", "absent")));
        assertEquals("E_CSV", code(fit(table(), "--column", "date")));
        assertEquals("E_ENUM", code(fit(table(), "--mean", "median")));
        assertEquals("E_RANGE", code(fit(table(), "--horizon", "0")));
    }

    private static String code(CliRun run) {
        assertEquals(2, run.status());
        return run.text("errors[0].code");
    }

    @Test
    void aMissingFileEndsWithThree() {
        CliRun run = CliRun.of("garch", "fit", folder.resolve("absent.csv").toString(), "--json");

        assertEquals(3, run.status());
        assertEquals("E_FILE", run.text("errors[0].code"));
    }

    @Test
    void peopleReadATable() {
        CliRun run = CliRun.of("garch", "fit", file("returns.csv", table()).toString(), "--horizon", "2");

        assertEquals(0, run.status());
        assertTrue(run.out().contains("log-likelihood") && run.out().contains("persistence"));
        assertTrue(run.err().contains("W_EMPTY_CELL"));
    }

    @Test
    void heldForecastsHaveTheStatedSlopes() {
        CliRun run = forecast("{'mu':0.1,'omega':0.05,'alpha':0.1,'beta':0.8,'u':-0.5,'sigma2':1.5,'horizon':2}");

        assertEquals(0, run.status());
        assertEquals(0.05 + 0.1 * 0.25 + 0.8 * 1.5, run.number("variance[0]"), 1e-15);
        assertEquals(0.1, run.number("gradient[0].mu"), 1e-16);
        assertEquals(1.0, run.number("gradient[0].omega"));
        assertEquals(0.25, run.number("gradient[0].alpha"));
        assertEquals(1.5, run.number("gradient[0].beta"));
        assertEquals(1.9, run.number("gradient[1].omega"), 1e-15);
    }

    @Test
    void returnsGiveTotalDerivatives() {
        CliRun run =
                forecast("{'mu':0.05,'omega':0.1,'alpha':0.1,'beta':0.8,'returns':[0.5,-1,0.25,0,1.5],'horizon':1}");

        assertEquals(0.85016968, run.number("variance[0]"), 1e-14);
        assertEquals(-0.3549088, run.number("gradient[0].mu"), 1e-13);
    }

    @Test
    void theExampleIsAnswered() {
        CliRun run = CliRun.of("garch", "forecast", "../../examples/garch-forecast.json", "--json");

        assertEquals(0, run.status());
        assertEquals(0.85016968, run.number("variance[0]"), 1e-14);
    }

    @Test
    void aPersistenceOfOneHasAForecastButNoLongRun() {
        CliRun run = forecast("{'mu':0,'omega':1,'alpha':0.5,'beta':0.5,'u':1,'sigma2':1,'horizon':3}");

        assertEquals(4.0, run.number("variance[2]"));
        assertTrue(run.isNull("long_run_variance"));
    }

    @Test
    void everyErrorOfAForecastIsTold() {
        CliRun run = forecast("{'mu':'x','omega':0,'alpha':-1,'beta':NaN,'u':1,'horizon':1.5,'extra':1}");

        assertEquals(2, run.status());
        assertEquals(
                "E_UNKNOWN_FIELD extra, E_MISSING sigma2, E_TYPE mu, E_TYPE horizon, E_NOT_FINITE beta, E_RANGE omega,"
                        + " E_RANGE alpha",
                run.refusal(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E_RANGE    {'mu':0,'omega':1,'alpha':0,'beta':0,'u':1,'sigma2':1,'horizon':0}",
                "E_RANGE    {'mu':0,'omega':1,'alpha':0,'beta':0,'u':1,'sigma2':-1,'horizon':1}",
                "E_RANGE    {'mu':0,'omega':1,'alpha':0,'beta':1e10,'u':1,'sigma2':1,'horizon':99}",
                "E_CONFLICT {'mu':0,'omega':1,'alpha':0,'beta':0,'u':1,'returns':[1],'horizon':1}",
                "E_MISSING  {'mu':0,'omega':1,'alpha':0,'beta':0,'sigma2':1,'horizon':1}",
                "E_TYPE     {'mu':0,'omega':1,'alpha':0,'beta':0,'returns':[],'horizon':1}",
                "E_NOT_FINITE {'mu':0,'omega':1,'alpha':0,'beta':0,'returns':[1,1e999],'horizon':1}",
                "E_JSON     {",
                "E_TYPE     5",
            })
    void aForecastThatCannotBeAnsweredIsRefused(String line) {
        String[] parts = line.split(" +", 2);

        assertEquals(parts[0], code(forecast(parts[1])));
    }

    @Test
    void anArrayIsAnsweredItemByItem() {
        CliRun run = forecast("[{'mu':0,'omega':1,'alpha':0,'beta':0,'u':1,'sigma2':1,'horizon':1},{}]");

        assertEquals(0, run.status());
        assertEquals(1.0, run.number("results[0].variance[0]"));
        assertEquals(new Node.BooleanNode(false), run.at("results[1].ok"));
    }

    @Test
    void aReportShowsTheTermStructure() throws IOException {
        CliRun run = fit(table(), "--report", folder.resolve("fit-report").toString());

        assertEquals(0, run.status());
        try (var files = Files.walk(folder.resolve("fit-report"))) {
            Path page = files.filter(each -> each.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(Files.readString(page).contains("two errors above"));
        }
    }

    @Test
    void theParentAloneIsAnErrorThatNamesItsCommands() {
        CliRun run = CliRun.of("garch");

        assertEquals(2, run.status());
        assertTrue(run.err().contains("fit") && run.err().contains("forecast"));
    }
}
