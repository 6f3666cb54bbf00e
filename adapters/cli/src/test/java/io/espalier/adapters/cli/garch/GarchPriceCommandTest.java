package io.espalier.adapters.cli.garch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GarchPriceCommandTest {
    private static final String HESTON_NANDI = """
            {"dynamics":"heston_nandi","omega":5.02e-6,"alpha":1.32e-6,"beta":0.589,"gamma":422.095,
             "h1":3.605893567125271e-5,"steps":30,"spot":100,"strike":100,"rate":1.3698630136986301e-4}
            """;
    private static final String ADDITIVE = """
            {"dynamics":"additive","omega":0.05,"alpha":0.1,"beta":0.85,"h1":1.5,"steps":20,"forward":100,"strike":101}
            """;

    @TempDir
    private Path folder;

    private CliRun price(String document, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.json"), document);
            List<String> args = new java.util.ArrayList<>(List.of("garch", "price", file.toString(), "--json"));
            args.addAll(List.of(options));
            return CliRun.of(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theClosedFormAnswersWhereThereIsOne() {
        CliRun run = price(HESTON_NANDI);

        assertEquals(0, run.status(), run.err());
        assertEquals(1.524250886854, run.number("pv"), 1e-10);
        assertEquals("closed", run.text("source"));
        for (String greek : List.of("delta", "gamma", "h1", "omega", "alpha", "beta", "asymmetry", "rho")) {
            assertTrue(Double.isFinite(run.number(greek)), greek);
        }
        assertFalse(run.has("std_error"));
        assertEquals("", run.codes("warnings"));
    }

    @Test
    void simulationAgreesWithTheClosedForm() {
        CliRun closed = price(HESTON_NANDI, "--engine", "closed");
        CliRun mc = price(HESTON_NANDI, "--engine", "mc", "--paths", "20000", "--seed", "7");

        assertEquals("mc", mc.text("source"));
        assertEquals(20000.0, mc.number("paths"));
        assertEquals(7.0, mc.number("seed"));
        assertEquals(closed.number("pv"), mc.number("pv"), 3.5 * mc.number("std_error"));
        for (String greek : List.of("delta", "gamma", "h1", "omega", "alpha", "beta", "asymmetry", "rho")) {
            assertEquals(closed.number(greek), mc.number(greek), 4.0 * mc.number(greek + "_std_error"), greek);
        }
    }

    /** E X^2 and E X^4 by the recursion of squares: no code of the pricer. */
    @Test
    void theLawAtExpiryIsThatOfTheRecursion() {
        CliRun mc = price(ADDITIVE, "--paths", "50000");
        double h = 1.5;
        double h2 = h * h;
        double x2 = 0.0;
        double x4 = 0.0;
        double x2h = 0.0;
        for (int step = 0; step < 20; step++) {
            x4 += 6.0 * x2h + 3.0 * h2;
            x2h = 0.05 * (x2 + h) + 0.95 * x2h + (0.3 + 0.85) * h2;
            x2 += h;
            h2 = 0.0025 + 0.1 * 0.95 * h + (0.03 + 0.17 + 0.7225) * h2;
            h = 0.05 + 0.95 * h;
        }

        assertEquals("mc", mc.text("source"));
        assertEquals(x2, mc.number("terminal_variance"), 4.0 * mc.number("terminal_variance_std_error"));
        assertEquals(x4 / x2 / x2, mc.number("terminal_kurtosis"), 4.0 * mc.number("terminal_kurtosis_std_error"));
    }

    @Test
    void additiveWithoutAlphaIsBachelier() {
        CliRun run =
                price(ADDITIVE.replace("\"alpha\":0.1", "\"alpha\":0").replace("\"strike\":101", "\"strike\":100"));
        double variance = 0.0;
        double h = 1.5;
        for (int step = 0; step < 20; step++) {
            variance += h;
            h = 0.05 + 0.85 * h;
        }

        assertEquals("closed", run.text("source"));
        assertEquals(Math.sqrt(variance / (2.0 * Math.PI)), run.number("pv"), 1e-12);
        assertEquals(0.5, run.number("delta"), 1e-15);
    }

    /** The same option under deterministic variances on the same shocks: the same price with a far smaller error. */
    @Test
    void aControlMakesTheErrorSmaller() {
        CliRun plain = price(ADDITIVE, "--paths", "4000");
        CliRun control = price(ADDITIVE, "--paths", "4000", "--seed", "2", "--control");

        assertTrue(control.number("std_error") < 0.3 * plain.number("std_error"));
        assertEquals(plain.number("pv"), control.number("pv"), 4.0 * plain.number("std_error"));
    }

    @Test
    void sameSeedSameBits() {
        String log =
                ADDITIVE.replace("additive", "log").replace("0.05,", "1e-6,").replace("1.5", "2e-4");

        assertEquals(
                price(log, "--paths", "3000").out(),
                price(log, "--paths", "3000").out());
    }

    @Test
    void theExampleIsAnswered() {
        CliRun run = CliRun.of("garch", "price", "../../examples/garch-option.json", "--json");

        assertEquals(1.524250886854, run.number("pv"), 1e-10);
    }

    /** h1 = omega = 0 over two steps: the level's density is infinite, and the closed form's integral has no end. */
    @Test
    void whereTheIntegralDoesNotConvergeItIsSimulated() {
        String singular = HESTON_NANDI
                .replace("\"omega\":5.02e-6", "\"omega\":0")
                .replace("3.605893567125271e-5", "0")
                .replace("30", "2");

        assertEquals("E_ENGINE engine", price(singular, "--engine", "closed").refusal(2));
        CliRun run = price(singular, "--paths", "2000");
        assertEquals("mc", run.text("source"));
        assertTrue(run.isNull("h1"), "no path feels the first variance");
        assertEquals("W_NO_GREEK h1", run.codes("warnings"));
    }

    @Test
    void enginesThatHaveNoAnswerSaySo() {
        assertEquals("E_ENGINE engine", price(ADDITIVE, "--engine", "closed").refusal(2));
        assertEquals("E_ENGINE engine", price(ADDITIVE, "--engine", "surrogate").refusal(2));
        assertEquals("E_ENGINE engine", price(ADDITIVE, "--engine", "fast").refusal(2));
    }

    @Test
    void everythingThatIsWrongIsSaidInOrder() {
        CliRun run = price("""
                {"dynamics":"garch","omega":-1,"alpha":"x","h1":1e999,"steps":-3,"forward":1,"spot":1,"strike":1,"vol":2}
                """, "--engine", "surrogate");

        assertEquals(
                "E_UNKNOWN_FIELD vol, E_MISSING beta, E_TYPE alpha, E_NOT_FINITE h1, E_ENUM dynamics, E_EXPIRED steps,"
                        + " E_CONFLICT forward, E_RANGE omega, E_ENGINE engine",
                run.refusal(2));
    }

    @Test
    void documentsOutOfRangeAreRefused() {
        assertEquals(
                "E_MISSING forward",
                price(ADDITIVE.replace("\"forward\":100,", "")).refusal(2));
        assertEquals("E_TYPE steps", price(ADDITIVE.replace("20", "2.5")).refusal(2));
        assertEquals("E_RANGE steps", price(ADDITIVE.replace("20", "1e9")).refusal(2));
        assertEquals(
                "E_RANGE forward",
                price(ADDITIVE.replace("additive", "log").replace(":100,", ":-100,"))
                        .refusal(2));
        assertEquals(
                "E_RANGE gamma",
                price(ADDITIVE.replace("additive", "gjr").replace("\"h1\"", "\"gamma\":-0.2,\"h1\""))
                        .refusal(2));
        assertEquals(
                "E_RANGE discount",
                price(ADDITIVE.replace("\"h1\"", "\"discount\":0,\"h1\"")).refusal(2));
        assertEquals("E_JSON", price("{").refusal(2).substring(0, 6));
    }

    @Test
    void atExpiryAndWithoutVarianceEveryEngineGivesIntrinsicValue() {
        for (String engine : List.of("auto", "closed", "mc")) {
            CliRun expired = price(ADDITIVE.replace("20", "0").replace("101", "97"), "--engine", engine);
            assertEquals(3.0, expired.number("pv"), engine);
            assertEquals(1.0, expired.number("delta"), engine);
            assertEquals("W_T_ZERO steps", expired.codes("warnings"), engine);
            CliRun still = price(
                    ADDITIVE.replace("additive", "log")
                            .replace("0.05,", "0,")
                            .replace("1.5", "0")
                            .replace("101", "100"),
                    "--engine",
                    engine);
            assertEquals(0.0, still.number("pv"), engine);
            assertEquals(0.5, still.number("delta"), engine);
            assertTrue(still.isNull("gamma"), engine);
            assertTrue(still.isNull("h1"), engine);
        }
        CliRun exact = price(ADDITIVE.replace("20", "0"), "--engine", "mc");
        assertEquals(0.0, exact.number("std_error"));
        assertEquals(0.0, exact.number("terminal_variance"));
        assertTrue(exact.isNull("terminal_kurtosis"));
    }

    /** Persistence 2 over 2000 steps is beyond any number: refused, not printed. */
    @Test
    void overflowIsRefused() {
        CliRun run = price(ADDITIVE.replace("0.85", "1.9").replace("20", "2000"), "--paths", "500");

        assertEquals("E_RANGE beta", run.refusal(2));
        assertEquals(
                "E_RANGE forward",
                price(ADDITIVE.replace(":100,", ":1e308,").replace("101}", "-1e308}"), "--paths", "500")
                        .refusal(2));
    }

    @Test
    void explosivePersistenceIsLegal() {
        CliRun run = price(ADDITIVE.replace("0.85", "0.95"), "--paths", "2000");

        assertEquals(0, run.status(), run.out());
        assertTrue(run.number("pv") > 0.0);
    }

    @Test
    void anArrayIsAnsweredItemByItem() {
        CliRun run = price("[" + HESTON_NANDI + ",{}," + ADDITIVE + "]", "--paths", "1000");

        assertEquals(0, run.status());
        assertEquals("closed", run.text("results[0].source"));
        assertEquals("E_MISSING", run.text("results[1].errors[0].code"));
        assertEquals("mc", run.text("results[2].source"));
    }

    @Test
    void parametersOfOtherDynamicsAreNotUsedInSilence() {
        CliRun run = price(ADDITIVE.replace("\"h1\"", "\"lambda\":0.5,\"gamma\":2,\"h1\""), "--paths", "1000");

        assertEquals("W_UNUSED_FIELD lambda, W_UNUSED_FIELD gamma", run.codes("warnings"));
    }

    /** A given discount stands in place of the rate's, and then the rate only drifts. */
    @Test
    void aGivenDiscountLeavesNoRho() {
        CliRun run = price(HESTON_NANDI.replace("\"rate\"", "\"discount\":0.5,\"rate\""));
        CliRun own = price(HESTON_NANDI);

        assertEquals(own.number("pv") * Math.exp(30 * 1.3698630136986301e-4) * 0.5, run.number("pv"), 1e-12);
        assertTrue(run.isNull("rho"));
        assertEquals("", run.codes("warnings"));
    }

    @Test
    void yamlAndTablesAreForPeople() throws IOException {
        Path file = Files.writeString(
                folder.resolve("in.yaml"),
                "dynamics: gjr\nomega: 1e-6\nalpha: 0.05\nbeta: 0.9\ngamma: 0.05\nlambda: 0.1\nh1: 1e-4\nsteps: 10\n"
                        + "spot: 100\nstrike: 100\nrate: 0.0001\ntype: straddle\nid: G7\n");
        CliRun run = CliRun.of("garch", "price", file.toString(), "--paths", "1000", "--antithetic");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("G7") && run.out().contains("terminal_kurtosis"), run.out());
    }
}
