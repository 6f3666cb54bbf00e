package io.espalier.adapters.cli.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose certificate has a proof: it is told, and the value has two bounds in place of an estimate. */
class ProvedModelTest {
    /** Outward rounding of numbers up to 64. */
    private static final double ROUNDING = 2e-14;

    @TempDir
    private Path folder;

    private String model;

    @BeforeEach
    void writeModel() {
        model = SampleModel.write(SampleModel.withProof(), folder.resolve("proved.esp"))
                .toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void inspectTellsWhatIsProvedAndWhatWasMeasured() {
        CliRun run = CliRun.of("inspect", model, "--json");

        assertEquals("rigorous", run.text("certificate.kind"));
        assertEquals(12.0, run.number("certificate.proof.cells"));
        assertEquals("value", run.text("certificate.proof.outputs[0].name"));
        assertEquals(SampleModel.PROVED_ERROR, run.number("certificate.proof.outputs[0].error_bound"));
        assertEquals(-0.1, run.number("certificate.proof.outputs[1].low"));
        assertTrue(run.isNull("certificate.proof.outputs[1].error_bound"));
        assertEquals("gamma at least -0.125", run.text("certificate.proof.statements[0].claim"));
        assertEquals(-0.1, run.number("certificate.proof.statements[1].slack"));
        assertTrue(run.out().contains("\"holds\":false,\"slack\":-0.1"), run.out());
        assertEquals(0.03125, run.number("certificate.errors[0].bias_error"));
        assertEquals(1.25, run.number("certificate.errors[0].quantiles[0].high"));
    }

    @Test
    void inspectTellsItToPeople() {
        CliRun run = CliRun.of("inspect", model);

        assertTrue(run.out().contains("Proved for every input in the box, in 12 cells:"), run.out());
        assertTrue(run.out().contains("95%: 0.750 [0.500, 1.25]"), run.out());
        assertTrue(run.out().contains("gamma at least -0.125"), run.out());
    }

    @Test
    void withoutAProofTheCertificateIsStatistical() {
        CliRun run = CliRun.of("inspect", SampleModel.write(folder).toString(), "--json");

        assertEquals("statistical", run.text("certificate.kind"));
        assertTrue(run.isNull("certificate.proof"), run.out());
    }

    @Test
    void priceAnswersBoundsInPlaceOfAnEstimateAndScalesThem() throws IOException {
        String one = file("one.json", SampleModel.INSTRUMENT.formatted("[90,100]"));
        String short3 = file("short.json", SampleModel.INSTRUMENT.formatted("[90,100],\"notional\":-3"));

        CliRun run = CliRun.of("price", one, "--model", model, "--engine", "surrogate", "--json");
        CliRun scaled = CliRun.of("price", short3, "--model", model, "--engine", "surrogate", "--json");

        double value = SampleModel.value(90, 100);
        assertEquals(value - SampleModel.PROVED_ERROR, run.number("lower"), ROUNDING);
        assertEquals(value + SampleModel.PROVED_ERROR, run.number("upper"), ROUNDING);
        assertFalse(run.has("error_estimate"), run.out());
        assertEquals(-3 * value - 3 * SampleModel.PROVED_ERROR, scaled.number("lower"), 4 * ROUNDING);
        assertEquals(-3 * value + 3 * SampleModel.PROVED_ERROR, scaled.number("upper"), 4 * ROUNDING);
    }

    @Test
    void evaluateHasColumnsForTheBoundsAndLeavesThemEmptyOutside() throws IOException {
        String points = file("points.csv", "spot[0],spot[1]\n90,100\n90,111\n");

        CliRun table = CliRun.of("evaluate", model, points, "--fallback");
        CliRun json = CliRun.of("evaluate", model, points, "--json");

        String[] lines = table.out().split("\\R");
        assertEquals("value,d_spot[0],d_spot[1],gamma,in_domain,lower,upper", lines[0]);
        String[] cells = lines[1].split(",");
        double value = Double.parseDouble(cells[0]);
        assertEquals(value - SampleModel.PROVED_ERROR, Double.parseDouble(cells[5]), ROUNDING);
        assertEquals(value + SampleModel.PROVED_ERROR, Double.parseDouble(cells[6]), ROUNDING);
        assertTrue(lines[2].endsWith(",false,,"), lines[2]);
        assertEquals(Double.parseDouble(cells[6]), json.number("points[0].upper"));
        assertTrue(json.isNull("points[1].lower"), json.out());
    }
}
