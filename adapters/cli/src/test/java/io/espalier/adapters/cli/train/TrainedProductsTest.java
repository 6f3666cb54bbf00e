package io.espalier.adapters.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every product but Bermudans goes the whole way with defaults, and the model is what was asked for; how well it learns is measured elsewhere. */
class TrainedProductsTest {
    private static final String REST = """
            , T: 1, rate: 0.02, vols: [20, 15], corr: [[1, 0.3], [0.3, 1]]}
            inputs:
              forwards: {low: [85, 85], high: [115, 115]}
            sampling: {samples: 2048}
            network: {hidden: [6]}
            training: {epochs: 3}
            pruning: {method: none}
            """;

    @TempDir
    private Path folder;

    private CliRun train(String spec, String... more) throws IOException {
        String file = Files.writeString(folder.resolve("spec.yaml"), spec).toString();
        String[] command = new String[5 + more.length];
        System.arraycopy(
                new String[] {"train", file, "-o", folder.resolve("m.esp").toString(), "--json"}, 0, command, 0, 5);
        System.arraycopy(more, 0, command, 5, more.length);
        return CliRun.of(command);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: put, strike: 100|closed",
                "type: straddle, strike: 100|closed",
                "type: digital_call, strike: 100|closed",
                "type: asian_put, strike: 100, fixings: 4|closed",
                "type: barrier_call, strike: 100, barrier: 85, direction: down, knock: out, monitoring: 3|mc",
                "type: barrier_put, strike: 100, barrier: 120, direction: up, knock: in, monitoring: continuous|closed",
                "type: best_of_call, strike: 50|closed",
            })
    void aProductGoesTheWholeWay(String product, String reference) throws IOException {
        assertGoesTheWholeWay(product, reference);
    }

    /** A simulated reference takes seconds. */
    @ParameterizedTest
    @Tag("training")
    @CsvSource(
            delimiter = '|',
            value = {
                "type: barrier_cash, barrier: 120, direction: up, knock: in, monitoring: 3|mc",
                "type: autocallable, initial: [100, 100], observation_times: [0.5, 1], autocall_level: 1, coupon: 0.05,"
                        + " coupon_barrier: 0.8, memory: true, knock_in: 0.6|mc",
            })
    void aSimulatedProductGoesTheWholeWay(String product, String reference) throws IOException {
        assertGoesTheWholeWay(product, reference);
    }

    @Test
    @Tag("campaign")
    void aDoubleBarrierGoesTheWholeWay() throws IOException {
        assertGoesTheWholeWay("type: double_barrier_call, strike: 100, lower: 70, upper: 130, monitoring: 3", "mc");
    }

    private void assertGoesTheWholeWay(String product, String reference) throws IOException {
        String weights = product.contains("autocallable") ? "" : ", weights: [0.5, 0.5]";

        CliRun trained = train("product: {" + product + weights + REST);
        CliRun told = CliRun.of("inspect", folder.resolve("m.esp").toString(), "--json");

        assertEquals(0, trained.status(), trained.out());
        assertEquals(reference, trained.text("reference"));
        assertEquals(trained.text("model_id"), told.text("model_id"));
        assertTrue(product.startsWith("type: " + told.text("product.type") + ","), told.out());
        assertEquals(reference, told.text("certificate.reference"));
    }

    @Test
    void aReportBesideAControlSaysHowWellTheDifferenceWasLearnt() throws IOException {
        Path report = folder.resolve("report");

        CliRun run = train(
                "product: {type: best_of_call, strike: 50, weights: [0.5, 0.5]"
                        + REST.replace(
                                "forwards:", "rate: {low: 0, high: 0.05}\n  vols: {low: 10, high: 20}\n  forwards:")
                        + "form: {control: european}\n",
                "--report",
                report.toString());

        assertEquals(0, run.status(), run.out());
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("The learnt difference"), page);
        assertTrue(page.contains("beside the control call, strike 50.0"), page);
        for (String picture : new String[] {
            "greeks-vega.png",
            "greeks-derivative-in-rate.png",
            "learning-from-reference-loss.png",
            "learning-from-reference-terms.png",
            "learnt-difference-to-the-control.png"
        }) {
            assertTrue(Files.exists(report.resolve(picture)), picture);
        }
    }

    /** Nothing to draw of deltas and gammas where no level is an input. */
    @Test
    void withoutALevelThereAreVegasAlone() throws IOException {
        Path report = folder.resolve("report");

        CliRun run = train(
                "product: {type: call, strike: 110, forwards: [100, 100], weights: [0.5, 0.5]"
                        + REST.replace("forwards: {low: [85, 85], high: [115, 115]}", "vols: {low: 5, high: 40}")
                                .replace("2048", "16384"),
                "--report",
                report.toString());

        assertEquals(0, run.status(), run.out());
        assertTrue(Files.exists(report.resolve("greeks-vega.png")));
        assertTrue(Files.notExists(report.resolve("from-reference-gamma.png")));
    }
}
