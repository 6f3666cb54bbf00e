package io.espalier.adapters.cli.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerance 1e-13: the network's numbers and those worked out by hand differ by rounding only, at size 10. */
class ModelCommandsTest {
    private static final double ROUNDING = 1e-13;

    @TempDir
    private Path folder;

    private String model;

    @BeforeEach
    void writeModel() {
        model = SampleModel.write(folder).toString();
    }

    private String points(String text) {
        try {
            return Files.writeString(folder.resolve("points.csv"), text).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void inspectTellsArchitectureDomainProvenanceAndCertificate() {
        CliRun run = CliRun.of("inspect", model, "--json");

        assertEquals(0, run.status());
        assertEquals(SampleModel.surrogate().modelId(), run.text("model_id"));
        assertEquals(8.0, run.number("architecture.before[1]"));
        assertEquals(1.0, run.number("architecture.after[0]"));
        assertEquals(5.0, run.number("architecture.parameters"));
        assertTrue(run.out().contains("\"inputs\":[\"spot[0]\",\"spot[1]\"]"), run.out());
        assertTrue(run.out().contains("\"domain\":{\"spot[0]\":[80.0,120.0],\"spot[1]\":[90.0,110.0]}"), run.out());
        assertEquals("5", run.text("provenance.seed"));
        assertEquals(SampleModel.RMSE, run.number("certificate.rmse"));
        assertEquals("call", run.text("product.type"));
    }

    @Test
    void inspectPrintsATableForPeople() {
        CliRun run = CliRun.of("inspect", model);

        assertEquals(0, run.status());
        assertTrue(run.out().contains(SampleModel.surrogate().modelId()), run.out());
        assertTrue(run.out().contains("seed: 5"), run.out());
    }

    /** The sample model is no price, so its errors are large; what is checked is their bookkeeping. */
    @Test
    void validateComparesEveryOutputAtTheAskedNumberOfPoints() {
        CliRun run = CliRun.of("validate", model, "--points", "100", "--json");

        assertEquals(0, run.status());
        assertEquals(100.0, run.number("points"));
        assertEquals(0.0, run.number("refused"));
        for (String output : new String[] {"value", "d_spot(0)", "d_spot(1)", "deltas", "gamma"}) {
            assertTrue(run.out().contains("\"" + output.replace('(', '[').replace(')', ']') + "\":{\"r2\":"), output);
        }
        double rmse = run.number("outputs.value.rmse");
        assertTrue(rmse > 0 && rmse <= run.number("outputs.value.max_error"), run.out());
        assertTrue(Math.abs(run.number("outputs.value.bias")) <= rmse, run.out());
        assertEquals(200.0, run.number("outputs.deltas.samples"));
        assertEquals(
                run.out(),
                CliRun.of("validate", model, "--points", "100", "--json").out());
    }

    @Test
    void validateWritesAReportWhereAskedAndTheSameAnswer() {
        Path report = folder.resolve("report");

        CliRun run = CliRun.of("validate", model, "--points", "50", "--report", report.toString(), "--json");

        assertEquals(0, run.status());
        assertEquals(CliRun.of("validate", model, "--points", "50", "--json").out(), run.out());
        assertTrue(Files.exists(report.resolve("report.html")), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void validateNeedsAPoint(String points) {
        assertEquals(
                "E_RANGE points",
                CliRun.of("validate", model, "--points", points, "--json").refusal(2));
    }

    @Test
    void evaluateAnswersRowByRowInTheOrderOfTheModel() {
        String file = points("spot[1],spot[0]\n100,90\n110,120\n");

        CliRun run = CliRun.of("evaluate", model, file, "--json", "--hessian");

        assertEquals(0, run.status());
        assertEquals(SampleModel.value(90, 100), run.number("points[0].value"), ROUNDING);
        assertTrue(run.out().contains("\"in_domain\":true}"), run.out());
        assertEquals(
                (0.25 + 0.125) * (0.25 + 0.125) * SampleModel.curvature(120, 110),
                run.number("points[1].gamma"),
                ROUNDING);
    }

    @Test
    void evaluateReplacesNeitherItsModelNorItsPoints() throws IOException {
        String file = points("spot[0],spot[1]\n90,100\n");

        for (String input : new String[] {file, model}) {
            byte[] before = Files.readAllBytes(Path.of(input));

            assertEquals(
                    "E_CONFLICT " + input,
                    CliRun.of("evaluate", model, file, "-o", input, "--json").refusal(2));
            assertArrayEquals(before, Files.readAllBytes(Path.of(input)));
        }
    }

    @Test
    void evaluateWritesATableWithTheSameNumbers() {
        String file = points("spot[0],spot[1]\n90,100\n");

        String[] lines = CliRun.of("evaluate", model, file, "--hessian").out().split("\\R");

        assertEquals(
                "value,d_spot[0],d_spot[1],gamma,h_spot[0]_spot[0],h_spot[0]_spot[1],h_spot[1]_spot[0],"
                        + "h_spot[1]_spot[1],in_domain",
                lines[0]);
        double[] row = Arrays.stream(lines[1].split(","))
                .limit(8)
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertEquals(SampleModel.value(90, 100), row[0], ROUNDING);
        assertEquals(0.25 * SampleModel.slope(90, 100), row[1], ROUNDING);
        assertEquals(0.125 * SampleModel.slope(90, 100), row[2], ROUNDING);
        assertEquals(0.25 * 0.125 * SampleModel.curvature(90, 100), row[5], ROUNDING);
        assertEquals(row[3], row[4] + row[5] + row[6] + row[7], ROUNDING);
        assertTrue(lines[1].endsWith(",true"), lines[1]);
    }

    @Test
    void outsideTheDomainARowIsEmptyUnlessAskedForTheFallback() throws IOException {
        String file = points("spot[0],spot[1]\n90,111\n");
        Path out = folder.resolve("out.csv");

        CliRun empty = CliRun.of("evaluate", model, file, "-o", out.toString(), "--json");
        CliRun filled = CliRun.of("evaluate", model, file, "--fallback", "--json");

        assertTrue(empty.isNull("points[0].value") && empty.isNull("points[0].gamma"), empty.out());
        assertEquals("value,d_spot[0],d_spot[1],gamma,in_domain\n,,,,false\n", Files.readString(out));
        String instrument = SampleModel.INSTRUMENT.formatted("[90,111]");
        Path priced = Files.writeString(folder.resolve("in.json"), instrument);
        double closed = CliRun.of("price", priced.toString(), "--json").number("pv");
        assertEquals(closed, filled.number("points[0].value"), 1e-12 * closed);
        assertTrue(filled.out().contains("\"in_domain\":false"), filled.out());
    }

    @Test
    void secondDerivativesOfOneRowDoNotSpillIntoTheNext() throws IOException {
        String file = points("spot[0],spot[1]\n90,100\n90,111\n");
        Path priced = Files.writeString(folder.resolve("in.json"), SampleModel.INSTRUMENT.formatted("[90,111]"));
        double gamma = CliRun.of("price", priced.toString(), "--json").number("gamma[0][1]");

        String[] empty = CliRun.of("evaluate", model, file, "--hessian").out().split("\\R");
        String[] filled = CliRun.of("evaluate", model, file, "--hessian", "--fallback")
                .out()
                .split("\\R");

        assertEquals(",,,,,,,,false", empty[2]);
        assertEquals(gamma, Double.parseDouble(filled[2].split(",")[5]), 1e-12 * gamma);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spot[0]|E_MISSING spot[1]",
                "spot[0],spot[1],T|E_UNKNOWN_FIELD T",
                "'spot[0],spot[1]\n1,x'|E_TYPE points[0].spot[1]",
                "'spot[0],spot[1]\n1,NaN'|E_NOT_FINITE points[0].spot[1]",
                "''|E_CSV",
            })
    void wrongTableHasStatusTwo(String text, String expected) {
        assertEquals(
                expected, CliRun.of("evaluate", model, points(text), "--json").refusal(2));
    }

    @Test
    void fileThatIsMissingOrCannotBeWrittenHasStatusThree() {
        String file = points("spot[0],spot[1]\n90,100\n");
        String nowhere = folder.resolve("no/such/folder.csv").toString();

        assertEquals(
                "E_FILE nowhere.csv",
                CliRun.of("evaluate", model, "nowhere.csv", "--json").refusal(3));
        assertEquals(
                "E_FILE nowhere.esp",
                CliRun.of("inspect", "nowhere.esp", "--json").refusal(3));
        assertEquals(
                "E_FILE " + folder,
                CliRun.of("validate", folder.toString(), "--json").refusal(3));
        assertEquals(
                "E_FILE " + nowhere,
                CliRun.of("evaluate", model, file, "-o", nowhere, "--json").refusal(3));
    }

    @Test
    void damagedModelHasStatusFourAtEveryCommand() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(model));
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;
        String corrupt = Files.write(folder.resolve("corrupt.esp"), flipped).toString();
        String cut = Files.write(folder.resolve("cut.esp"), Arrays.copyOf(bytes, bytes.length - 1))
                .toString();
        String points = points("spot[0],spot[1]\n90,100\n");
        String instrument = Files.writeString(folder.resolve("in.json"), SampleModel.INSTRUMENT.formatted("[90,100]"))
                .toString();

        assertEquals(
                "E_ARTEFACT_CORRUPT " + corrupt,
                CliRun.of("inspect", corrupt, "--json").refusal(4));
        assertEquals(
                "E_ARTEFACT_TRUNCATED " + cut,
                CliRun.of("validate", cut, "--json").refusal(4));
        assertEquals(
                "E_ARTEFACT_CORRUPT " + corrupt,
                CliRun.of("evaluate", corrupt, points, "--json").refusal(4));
        assertEquals(
                "E_ARTEFACT_TRUNCATED " + cut,
                CliRun.of("price", instrument, "--model", cut, "--json").refusal(4));
    }
}
