package io.espalier.adapters.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small option under GARCH goes the whole way; how well smiles are learnt is measured elsewhere. */
class TrainedGarchTest {
    private static final String SPEC = """
            model: garch
            product: {dynamics: log, type: put, steps: 4, omega: 2.0e-6, strike: 100, lambda: 0.1, rate: 1.0e-4}
            inputs:
              spots: {low: [95], high: [105]}
              h1: {low: 5.0e-5, high: 2.0e-4}
              alpha: {low: 0.03, high: 0.12}
              beta: {low: 0.75, high: 0.85}
            sampling: {samples: 2048, law: log_box}
            network: {hidden: [6]}
            pruning: {method: none}
            """;

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Half a minute: its reference is a simulation at 128 points, twice. */
    @Test
    @Tag("training")
    void itIsTrainedInspectedValidatedAndServed() throws IOException {
        Files.writeString(folder.resolve("spec.yaml"), SPEC);
        CliRun trained = CliRun.of(
                "train", path("spec.yaml"), "-o", path("m.esp"), "--report", path("report"), "--json", "--seed", "3");
        assertEquals(0, trained.status(), trained.out());

        CliRun told = CliRun.of("inspect", path("m.esp"), "--json");
        assertEquals("spot[0]", told.text("inputs[0]"));
        assertEquals("log", told.text("product.dynamics"));
        assertEquals("mc", told.text("certificate.reference"));

        CliRun judged = CliRun.of("validate", path("m.esp"), "--points", "16", "--report", path("judged"), "--json");
        assertEquals(0, judged.status(), judged.out());
        assertEquals(1 << 14, judged.number("reference_paths"));
        // Whatever is learnt is small beside the formula with matched variance, which is added to it.
        assertTrue(judged.number("outputs.value.r2") > 0.99, judged.out());
        for (String page : new String[] {"report/report.html", "judged/report.html"}) {
            String text = Files.readString(folder.resolve(page)).toLowerCase(Locale.ROOT);
            assertTrue(text.contains("16,384 conditional antithetic paths"), page);
            assertFalse(text.replace("not certified", "").contains("certified"), page);
            assertFalse(text.contains("bachelier") && page.startsWith("judged"), page);
        }
    }

    @Test
    void aSpecificationThatCannotBeReadSaysWhy() throws IOException {
        Files.writeString(
                folder.resolve("spec.yaml"), SPEC.replace("0.85}", "0.9}").replace("type: put", "type: lookback"));

        assertEquals(
                "E_ENUM product.type",
                CliRun.of("train", path("spec.yaml"), "-o", path("m.esp"), "--json")
                        .refusal(2));
        Files.writeString(folder.resolve("spec.yaml"), SPEC.replace("0.85}", "0.9}"));
        assertEquals(
                "E_RANGE inputs.beta.high",
                CliRun.of("train", path("spec.yaml"), "-o", path("m.esp"), "--json")
                        .refusal(2));
    }
}
