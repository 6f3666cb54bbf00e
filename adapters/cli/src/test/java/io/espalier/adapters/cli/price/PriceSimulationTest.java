package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceSimulationTest {
    private static final String BASKET = "{\"type\":\"%s\",\"strike\":55,\"T\":%s,\"rate\":0.02,\"weights\":[0.6,0.4],"
            + "\"vols\":[9,14],\"corr\":[[1,0.25],[0.25,1]],\"spots\":[52,61]}";

    @TempDir
    private Path folder;

    private CliRun price(String document, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.json"), document);
            List<String> args = new ArrayList<>(List.of("price", file.toString(), "--json"));
            args.addAll(List.of(options));
            return CliRun.of(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 4.5 standard errors: one false alarm in 150,000 per number; the seed is fixed, so it is one draw for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"call", "put", "straddle", "digital_call", "digital_put"})
    void everyNumberLiesWithinItsStandardErrorsOfTheClosedForm(String type) {
        String document = BASKET.formatted(type, "1.5");

        CliRun mc = price(document, "--engine", "mc", "--seed", "3");
        CliRun closed = price(document, "--engine", "closed");

        assertEquals("mc", mc.text("source"));
        assertEquals(100_000.0, mc.number("paths"));
        assertEquals(3.0, mc.number("seed"));
        requireClose(mc, closed, "pv", "std_error");
        for (String greek : List.of("rho", "theta_year", "theta_day")) {
            requireClose(mc, closed, greek, greek + "_std_error");
        }
        for (int i = 0; i < 2; i++) {
            requireClose(mc, closed, "delta[" + i + "]", "delta_std_error[" + i + "]");
            requireClose(mc, closed, "vega[" + i + "]", "vega_std_error[" + i + "]");
            for (int j = 0; j < 2; j++) {
                String place = "[" + i + "][" + j + "]";
                requireClose(mc, closed, "gamma" + place, "gamma_std_error" + place);
            }
        }
        requireClose(mc, closed, "cega[0][2]", "cega_std_error[0][2]");
        assertEquals("", mc.codes("warnings"));
    }

    /** The value is 1e300 1e9 1e-9 = 1e300, and so are 1e5 paths of it; its delta is 1e309: no number, under either engine. */
    @ParameterizedTest
    @ValueSource(strings = {"closed", "mc"})
    void aDeltaThatOverflowsIsRefused(String engine) {
        CliRun run = price(
                "{\"strike\":0,\"T\":1,\"notional\":1e300,\"weights\":[1e9],\"vols\":[1e-11],\"forwards\":[1e-9]}",
                "--engine",
                engine);

        assertTrue(run.refusal(2).contains("E_RANGE"), run.refusal(2));
    }

    private static void requireClose(CliRun mc, CliRun closed, String number, String error) {
        double standardError = mc.number(error);
        assertTrue(standardError > 0.0, error);
        assertEquals(closed.number(number), mc.number(number), 4.5 * standardError, number);
    }

    /** At a singular correlation there is no direction to differentiate in. */
    @Test
    void greeksThatSimulationDoesNotGiveAreNullAndSaid() {
        String document = BASKET.formatted("call", "1").replace("0.25", "1");

        CliRun run = price(document, "--engine", "mc", "--paths", "100");

        assertTrue(run.isNull("cega"), run.out());
        assertFalse(run.has("cega_std_error"), run.out());
        assertEquals("W_NO_GREEK cega, W_CORR_NEAR_SINGULAR corr", run.codes("warnings"));
        assertFalse(run.isNull("gamma"), run.out());
    }

    /** Six standard deviations out of the money a thousand paths see nothing; at the money they do. */
    @Test
    void anErrorThatIsZeroForWantOfPathsIsSaidToBeUnknown() {
        String option = "{\"strike\":%s,\"T\":1,\"weights\":[1],\"vols\":[2],\"forwards\":[100]}";
        CliRun far = price(option.formatted("112"), "--engine", "mc", "--paths", "1000");
        CliRun near = price(option.formatted("100"), "--engine", "mc", "--paths", "1000");

        assertEquals(0.0, far.number("std_error"));
        assertEquals("W_STD_ERROR std_error", far.codes("warnings"));
        assertEquals("", near.codes("warnings"));
    }

    @Test
    void oneAssetHasNoCegaToMiss() {
        CliRun run = price(
                "{\"strike\":1,\"T\":1,\"weights\":[1],\"vols\":[1],\"forwards\":[1]}",
                "--engine",
                "mc",
                "--paths",
                "100");

        assertEquals("", run.codes("warnings"));
        assertTrue(run.out().contains("\"cega\":[]"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"call", "put", "straddle", "digital_call", "digital_put"})
    void withoutVarianceTheAnswerIsExact(String type) {
        String document = BASKET.formatted(type, "0");

        CliRun mc = price(document, "--engine", "mc");
        CliRun closed = price(document, "--engine", "closed");

        assertEquals(closed.number("pv"), mc.number("pv"));
        assertEquals(0.0, mc.number("std_error"));
        for (int i = 0; i < 2; i++) {
            assertEquals(closed.number("delta[" + i + "]"), mc.number("delta[" + i + "]"));
            assertEquals(0.0, mc.number("delta_std_error[" + i + "]"));
        }
        assertTrue(mc.isNull("theta_year"), mc.out());
        assertEquals("W_T_ZERO T", mc.codes("warnings"));
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        String document = BASKET.formatted("call", "1");

        CliRun first = price(document, "--engine", "mc", "--seed", "8", "--paths", "5000");

        assertEquals(
                first.out(),
                price(document, "--engine", "mc", "--seed", "8", "--paths", "5000")
                        .out());
        assertNotEquals(
                first.number("pv"),
                price(document, "--engine", "mc", "--seed", "9", "--paths", "5000")
                        .number("pv"));
    }

    @Test
    void antitheticSamplingNeverReportsMore() {
        for (String type : List.of("call", "straddle", "digital_call")) {
            String document = BASKET.formatted(type, "1");
            double plain = price(document, "--engine", "mc", "--paths", "20000").number("std_error");

            double antithetic = price(document, "--engine", "mc", "--paths", "20000", "--antithetic")
                    .number("std_error");

            // The standard error of a standard error over 20,000 paths is half a percent of it.
            assertTrue(antithetic <= 1.02 * plain, type + ": " + antithetic + " > " + plain);
        }
    }

    @Test
    void targetErrorIsReachedByDoublingThePaths() {
        String document = BASKET.formatted("call", "1");

        CliRun run = price(document, "--engine", "mc", "--paths", "1000", "--target-error", "0.05");

        assertTrue(run.number("std_error") <= 0.05, run.out());
        double doublings = Math.log(run.number("paths") / 1000.0) / Math.log(2.0);
        assertEquals(Math.rint(doublings), doublings, 1e-9);
        assertTrue(doublings > 0.0, run.out());
    }

    @Test
    void smoothingBiasIsReportedByBothEngines() {
        String document =
                BASKET.formatted("call", "1").replace("}", ",\"payoff_smoothing\":{\"kind\":\"gaussian\",\"eps\":2}}");

        CliRun mc = price(document, "--engine", "mc");
        CliRun closed = price(document, "--engine", "closed");

        assertTrue(closed.number("smoothing_bias") > 0.0, closed.out());
        assertEquals(
                closed.number("smoothing_bias"),
                mc.number("smoothing_bias"),
                4.5 * mc.number("smoothing_bias_std_error"));
        requireClose(mc, closed, "pv", "std_error");
    }

    private static final String ASIAN = "{\"type\":\"asian_call\",\"strike\":55,\"fixings\":%s,\"T\":1.5,\"rate\":0.02,"
            + "\"weights\":[0.6,0.4],\"vols\":[9,14],\"corr\":[[1,0.25],[0.25,1]],\"spots\":[52,61]}";

    /** 24 dimensions at 16,384 points: an error ten times smaller than that of independent paths is far from luck. */
    @Test
    void sobolSequencesHaveSmallErrorsThatHold() {
        String document = ASIAN.formatted("12");
        CliRun closed = price(document);

        CliRun independent = price(document, "--engine", "mc", "--paths", "16384");
        CliRun sobol = price(document, "--engine", "mc", "--paths", "16384", "--qmc");

        requireClose(sobol, closed, "pv", "std_error");
        for (int i = 0; i < 2; i++) {
            requireClose(sobol, closed, "delta[" + i + "]", "delta_std_error[" + i + "]");
            requireClose(sobol, closed, "vega[" + i + "]", "vega_std_error[" + i + "]");
        }
        assertTrue(sobol.number("std_error") < 0.1 * independent.number("std_error"), sobol.out());
        assertEquals(16384.0, sobol.number("paths"));
    }

    /** Half of the paths' variance at least is that of the European call with the same strike: correlation 0.87. */
    @Test
    void controlVariateTakesOffWhatIsKnown() {
        String document = ASIAN.formatted("12");
        CliRun plain = price(document, "--engine", "mc", "--paths", "20000");

        CliRun controlled = price(document, "--engine", "mc", "--paths", "20000", "--control");

        requireClose(controlled, price(document), "pv", "std_error");
        requireClose(controlled, price(document), "delta[0]", "delta_std_error[0]");
        assertTrue(controlled.number("std_error") < 0.7 * plain.number("std_error"), controlled.out());
    }

    @Test
    void bermudansRunOnSobolSequences() {
        String document = "{\"type\":\"bermudan_put\",\"strike\":58,\"exercise\":4,\"T\":1,\"rate\":0.05,"
                + "\"weights\":[0.6,0.4],\"vols\":[9,14],\"corr\":[[1,0.25],[0.25,1]],\"spots\":[52,61]}";

        CliRun sobol = price(document, "--paths", "4096", "--qmc");
        CliRun independent = price(document, "--paths", "4096");

        double error = Math.hypot(sobol.number("std_error"), independent.number("std_error"));
        assertEquals(independent.number("pv"), sobol.number("pv"), 4.5 * error);
        assertTrue(sobol.number("std_error") < 0.7 * independent.number("std_error"), sobol.out());
    }

    /** Another regression, other functions: another policy, whose bounds close as well. */
    @ParameterizedTest
    @CsvSource({
        "least-squares, chebyshev",
        "cross-validated, chebyshev",
        "ridge-gradients, monomial",
        "differential, radial"
    })
    void theExerciseOfABermudanIsLearntByTheRegressionAskedFor(String regression, String basis) {
        String document = "{\"type\":\"bermudan_put\",\"strike\":110,\"exercise\":4,\"T\":2,\"rate\":0.08,"
                + "\"weights\":[1],\"vols\":[12],\"forwards\":[100]}";

        CliRun usual = price(document, "--paths", "20000");
        CliRun other = price(document, "--paths", "20000", "--regression", regression, "--basis", basis);

        assertNotEquals(usual.out(), other.out());
        double gap = other.number("upper_bound") - other.number("lower_bound");
        double error = other.number("std_error") + other.number("upper_bound_std_error");
        assertTrue(gap > -4.5 * error && gap < 0.01 * other.number("pv") + 4.5 * error, other.out());
    }

    @Test
    void anUnknownRegressionAndUnknownFunctionsAreRefusedTogether() {
        CliRun run = price(ASIAN.formatted("3"), "--regression", "lasso", "--basis", "splines");

        assertEquals("E_ENUM regression, E_ENUM basis", run.refusal(2));
        assertTrue(run.out().contains("one of chebyshev|monomial|radial, not splines"), run.out());
    }

    @Test
    void moreDimensionsThanASobolSequenceHasAreRefused() {
        CliRun run = price(ASIAN.formatted("20000"), "--engine", "mc", "--paths", "64", "--qmc");

        assertEquals("E_RANGE qmc", run.refusal(2));
    }
}
