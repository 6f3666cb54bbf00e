package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerance 1e-13: the network's numbers and those worked out by hand differ by rounding only, at size 10. */
class PriceSurrogateTest {
    private static final double ROUNDING = 1e-13;

    @TempDir
    private Path folder;

    private String model;

    @BeforeEach
    void writeModel() {
        model = SampleModel.write(folder).toString();
    }

    private CliRun price(String document, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("in.json"), document);
            List<String> args = new ArrayList<>(List.of("price", file.toString(), "--json", "--model", model));
            args.addAll(List.of(options));
            return CliRun.of(args.toArray(String[]::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String at(String spots) {
        return SampleModel.INSTRUMENT.formatted(spots);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surrogate", "auto"})
    void insideTheDomainTheModelAnswers(String engine) {
        CliRun run = price(at("[90,100]"), "--engine", engine);

        assertEquals(0, run.status(), run.out());
        assertEquals("surrogate", run.text("source"));
        assertEquals(SampleModel.value(90, 100), run.number("pv"), ROUNDING);
        assertEquals(0.25 * SampleModel.slope(90, 100), run.number("delta[0]"), ROUNDING);
        assertEquals(0.125 * SampleModel.slope(90, 100), run.number("delta[1]"), ROUNDING);
        assertEquals(0.25 * 0.125 * SampleModel.curvature(90, 100), run.number("gamma[0][1]"), ROUNDING);
        assertEquals(SampleModel.surrogate().modelId(), run.text("model_id"));
        assertEquals(SampleModel.RMSE, run.number("error_estimate"));
        assertTrue(run.out().contains("\"in_domain\":true"), run.out());
    }

    @Test
    void greeksWhoseInputIsNoColumnAreNullAndSaid() {
        CliRun run = price(at("[90,100]"));

        for (String greek : List.of("vega", "cega", "rho", "theta_year", "theta_day")) {
            assertTrue(run.isNull(greek), greek);
        }
        assertEquals(
                "W_NO_GREEK vega, W_NO_GREEK cega, W_NO_GREEK rho, W_NO_GREEK theta_year, W_NO_GREEK theta_day",
                run.codes("warnings"));
    }

    @Test
    void everythingIsLinearInTheNotional() {
        CliRun run = price(at("[90,100],\"notional\":-3"));

        assertEquals(-3 * SampleModel.value(90, 100), run.number("pv"), 3 * ROUNDING);
        assertEquals(-0.75 * SampleModel.slope(90, 100), run.number("delta[0]"), 3 * ROUNDING);
        assertEquals(3 * SampleModel.RMSE, run.number("error_estimate"), 3 * ROUNDING);
    }

    @Test
    void outsideTheDomainTheEngineSurrogateRefuses() {
        CliRun run = price(at("[90,110.5]"), "--engine", "surrogate");

        assertEquals("E_RANGE spot[1]", run.refusal(2));
        String message = run.text("errors[0].message");
        assertTrue(message.contains("110.5") && message.contains("90.0") && message.contains("110.0"), message);
    }

    @Test
    void outsideTheDomainTheEngineAutoFallsBackAndSaysSo() {
        CliRun run = price(at("[130,110.5]"));
        CliRun closed = price(at("[130,110.5]"), "--engine", "closed");

        assertEquals(0, run.status());
        assertEquals("closed", run.text("source"));
        assertEquals(closed.number("pv"), run.number("pv"));
        assertEquals("W_FALLBACK spot[0]", run.codes("warnings"));
        assertTrue(run.out().contains("\"in_domain\":false"), run.out());
        assertEquals(SampleModel.surrogate().modelId(), run.text("model_id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"strike\":100|\"strike\":101|E_MODEL_MISMATCH strike",
                "\"T\":1|\"T\":2|E_MODEL_MISMATCH T",
                "\"rate\":0.02|\"rate\":0.03|E_MODEL_MISMATCH carry[0], E_MODEL_MISMATCH rate",
                "\"vols\":[20,15]|\"vols\":[20,16]|E_MODEL_MISMATCH vols[1]",
                "\"strike\"|\"type\":\"put\",\"strike\"|E_MODEL_MISMATCH type",
                "\"spots\"|\"forwards\"|E_MODEL_MISMATCH forwards",
            })
    void whatItWasNotTrainedForHasStatusFourUnderBothEngines(String from, String to, String expected) {
        String other = at("[90,100]").replace(from, to);

        for (String engine : List.of("surrogate", "auto")) {
            CliRun run = price(other, "--engine", engine);
            String found = run.refusal(4);
            assertTrue(
                    found.contains(
                            expected.substring(expected.lastIndexOf(',') + 1).strip()),
                    found);
        }
    }

    @Test
    void arrayMayMixAnswersAndRefusals() {
        CliRun run = price("[" + at("[90,100]") + "," + at("[1,1]") + ",{}]", "--engine", "surrogate");

        assertEquals(0, run.status());
        assertEquals("surrogate", run.text("results[0].source"));
        assertEquals("E_RANGE spot[0]", run.codes("results[1].errors"));
        assertTrue(run.codes("results[2].errors").startsWith("E_MISSING"), run.out());
    }
}
