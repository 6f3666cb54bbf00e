package io.espalier.adapters.cli.garch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleGarchModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model is exact, so the closed form tells every number; 1e-9 of each covers moneyness and ratio, made and unmade. */
class GarchSurrogateTest {
    private static final double SHARE = 1e-9;

    @TempDir
    private Path folder;

    private CliRun price(String document, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.json"), document);
            List<String> args = new ArrayList<>(List.of("garch", "price", file.toString(), "--json"));
            args.addAll(List.of(options));
            return CliRun.of(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another level, size, rate and notional than the model was trained for. */
    private static final String FAR =
            "{\"dynamics\":\"additive\",\"omega\":0.6,\"alpha\":0,\"beta\":0.88,\"h1\":7,\"steps\":20,"
                    + "\"spot\":4000,\"strike\":4005,\"rate\":0.001,\"notional\":-3%s}";

    private static final String NEAR =
            "{\"dynamics\":\"additive\",\"omega\":0.1,\"alpha\":0,\"beta\":0.9,\"h1\":1.5,\"steps\":21,"
                    + "\"forward\":%s,\"strike\":100}";

    private void requireSame(CliRun closed, CliRun model, String... greeks) {
        assertEquals(0, model.status(), model.out());
        assertEquals("surrogate", model.text("source"));
        for (String greek : greeks) {
            double expected = closed.number(greek);
            assertEquals(expected, model.number(greek), SHARE * Math.abs(expected), greek);
        }
    }

    @ParameterizedTest
    @CsvSource({"surrogate", "auto"})
    void aSmileServesEveryLevelSizeAndRate(String engine) {
        String model = SampleGarchModel.smile(folder).toString();
        CliRun closed = price(FAR.formatted(""), "--engine", "closed");
        CliRun run = price(FAR.formatted(""), "--engine", engine, "--model", model);

        requireSame(closed, run, "pv", "delta", "gamma", "h1", "omega", "beta", "rho");
        assertTrue(run.out().contains("\"in_domain\":true"), run.out());
        assertTrue(run.has("model_id"));
        // The error scales with the square root of the long-run variance, 5 in place of 1, and with discount and
        // notional.
        assertEquals(
                3.0 * Math.exp(-0.02) * Math.sqrt(5.0) * SampleGarchModel.RMSE, run.number("error_estimate"), 1e-9);
        assertTrue(run.isNull("alpha"));
        assertEquals("W_NO_GREEK alpha", run.codes("warnings"));
    }

    @Test
    void aGivenDiscountStandsInPlaceOfTheRate() {
        String model = SampleGarchModel.smile(folder).toString();
        String discounted = FAR.formatted(",\"discount\":0.9");
        CliRun run = price(discounted, "--engine", "surrogate", "--model", model);

        requireSame(price(discounted, "--engine", "closed"), run, "pv", "delta", "gamma", "h1", "omega", "beta");
        assertTrue(run.isNull("rho"));
    }

    @Test
    void aModelOfPlainNumbersKnowsItsColumnsOnly() {
        String model = SampleGarchModel.plain(folder).toString();
        CliRun run = price(NEAR.formatted("98"), "--engine", "surrogate", "--model", model);

        requireSame(price(NEAR.formatted("98"), "--engine", "closed"), run, "pv", "delta", "gamma", "h1");
        assertTrue(run.isNull("omega"));
        assertTrue(run.isNull("rho"));
        assertEquals(SampleGarchModel.RMSE, run.number("error_estimate"), 1e-12);
    }

    @Test
    void outsideTheDomainOneEngineRefusesAndTheOtherFallsBack() {
        String model = SampleGarchModel.plain(folder).toString();
        CliRun refused = price(NEAR.formatted("120"), "--engine", "surrogate", "--model", model);
        CliRun fallen = price(NEAR.formatted("120"), "--model", model);

        assertEquals("E_RANGE forward[0]", refused.refusal(2));
        assertEquals("closed", fallen.text("source"));
        assertTrue(fallen.codes("warnings").contains("W_FALLBACK"));
        assertEquals(price(NEAR.formatted("120")).number("pv"), fallen.number("pv"));
        assertFalse(fallen.has("error_estimate"));
    }

    @Test
    void aVarianceWithoutALongRunLiesOutsideEverySmile() {
        String model = SampleGarchModel.smile(folder).toString();
        String explosive = FAR.formatted("").replace("0.88", "1.01");

        assertEquals(
                "E_RANGE beta",
                price(explosive, "--engine", "surrogate", "--model", model).refusal(2));
        assertEquals("closed", price(explosive, "--model", model).text("source"));
    }

    @Test
    void anotherOptionThanTrainedIsRefusedWithWhatDiffers() {
        String smile = SampleGarchModel.smile(folder).toString();
        String put = FAR.formatted(",\"type\":\"put\"");
        String shocked =
                FAR.formatted("").replace("\"alpha\":0", "\"alpha\":0.05").replace("0.88", "0.83");

        assertEquals(
                "E_MODEL_MISMATCH type",
                price(put, "--engine", "surrogate", "--model", smile).refusal(4));
        assertEquals("E_MODEL_MISMATCH type", price(put, "--model", smile).refusal(4));
        assertEquals("E_MODEL_MISMATCH alpha", price(shocked, "--model", smile).refusal(4));
        assertEquals("E_ENGINE engine", price(put, "--engine", "surrogate").refusal(2));
        assertEquals("E_FILE", price(put, "--model", "nothing.esp").refusal(3).split(" ")[0]);
    }

    @Test
    void atExpiryTheAnswerIsExact() {
        String smile = SampleGarchModel.smile(folder).toString();
        CliRun run = price(FAR.formatted("").replace("\"steps\":20", "\"steps\":0"), "--model", smile);

        assertEquals(0.0, Math.abs(run.number("pv")));
        assertEquals("closed", run.text("source"));
    }

    @Test
    void inspectSpeaksOfTheOption() {
        CliRun run = CliRun.of("inspect", SampleGarchModel.smile(folder).toString());

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("additive"), run.out());
        assertTrue(run.out().contains("call with matched variance"), run.out());
        assertFalse(run.out().toLowerCase(Locale.ROOT).contains("certified"), run.out());
    }

    /** 60.5 steps and 70 lie outside: the one is answered by nobody, the other by simulation, within 4 of its errors of the exact value. */
    @Test
    void evaluateFallsBackOnWholeStepsOnly() throws IOException {
        String smile = SampleGarchModel.smile(folder).toString();
        Path points = Files.writeString(
                folder.resolve("p.csv"),
                "T,moneyness,persistence,variance_ratio\n20,0.5,0.9,1\n20.5,0.5,0.9,1\n70,0.5,0.9,1\n");
        CliRun run = CliRun.of("evaluate", smile, points.toString(), "--json", "--hessian");
        CliRun fallback = CliRun.of("evaluate", smile, points.toString(), "--json", "--fallback");

        assertEquals(0, run.status(), run.out());
        assertTrue(run.isNull("points[1].value"));
        assertTrue(run.isNull("points[2].value"));
        assertTrue(Double.isFinite(run.number("points[0].h_moneyness_T")));
        assertTrue(fallback.isNull("points[1].value"));
        assertEquals(run.number("points[0].value") * Math.sqrt(70.0 / 20.0), fallback.number("points[2].value"), 1e-6);
    }
}
