package io.espalier.adapters.cli.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleGarchModel;
import io.espalier.adapters.cli.model.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model of a black box answers, by its owner's names, and what it refuses. Tolerance: rounding of numbers of size 10. */
class BlackBoxModelTest {
    private static final double ROUNDING = 1e-13;

    @TempDir
    private Path folder;

    private String model;

    @BeforeEach
    void writeModel() {
        model = SampleModel.write(SampleModel.blackBox(), folder.resolve("box.esp"))
                .toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void evaluateAnswersUnderTheOwnersNames() throws IOException {
        String points = file("points.csv", "fx rate,S\n100,90\n100,70\n");

        CliRun run = CliRun.of("evaluate", model, points, "--hessian", "--json");

        assertEquals(0, run.status(), run.err());
        assertEquals(SampleModel.value(90, 100), run.number("points[0].value"), ROUNDING);
        assertEquals(0.25 * SampleModel.slope(90, 100), run.number("points[0].d_S"), ROUNDING);
        assertEquals(0.125 * SampleModel.slope(90, 100), run.number("points[0].d_fx rate"), ROUNDING);
        assertEquals(0.25 * 0.125 * SampleModel.curvature(90, 100), run.number("points[0].h_fx rate_S"), ROUNDING);
        assertTrue(run.isNull("points[0].gamma"), "no column is a level");
        assertTrue(run.isNull("points[1].value"), "70 lies outside the domain");
    }

    @Test
    void inspectSaysThatItIsABlackBox() {
        CliRun run = CliRun.of("inspect", model, "--json");
        CliRun people = CliRun.of("inspect", model);

        assertEquals("black_box", run.text("product.type"));
        assertTrue(run.out().contains("\"inputs\":[\"S\",\"fx rate\"]"), run.out());
        assertEquals("statistical", run.text("certificate.kind"));
        assertTrue(people.out().contains("black_box"), people.out());
    }

    /** Prices by hand: right, 0.5 too high, outside the domain; one derivative is known, and is wrong by 0.25. */
    @Test
    void validateComparesWithPricesThatAreGiven() throws IOException {
        String table = "value,d_S,S,fx rate\n"
                + SampleModel.value(90, 100) + "," + (0.25 * SampleModel.slope(90, 100) + 0.25) + ",90,100\n"
                + (SampleModel.value(100, 100) + 0.5) + ",,100,100\n"
                + "1,,10,100\n";

        CliRun run = CliRun.of("validate", model, "--prices", file("prices.csv", table), "--json");
        CliRun people = CliRun.of("validate", model, "--prices", file("prices.csv", table));

        assertEquals(0, run.status(), run.out());
        assertEquals("prices", run.text("reference"));
        assertEquals(3.0, run.number("points"));
        assertEquals(1.0, run.number("refused"));
        assertEquals(0.5, run.number("outputs.value.max_error"), ROUNDING);
        assertEquals(-0.25, run.number("outputs.value.bias"), ROUNDING);
        assertEquals(Math.sqrt(0.125), run.number("outputs.value.rmse"), ROUNDING);
        assertEquals(1.0, run.number("outputs.d_S.samples"));
        assertEquals(0.25, run.number("outputs.d_S.rmse"), ROUNDING);
        assertTrue(!run.out().contains("d_fx rate"), "nothing is known of it");
        assertTrue(people.out().contains("1 of them outside the domain"), people.out());
    }

    /** A model of an instrument is held against somebody's prices in the same way. */
    @Test
    void anyModelMayBeHeldAgainstPrices() throws IOException {
        String plain = SampleModel.write(folder).toString();
        String table = "spot[1],spot[0],price\n100,90," + SampleModel.value(90, 100) + "\n";

        CliRun run = CliRun.of("validate", plain, "--prices", file("prices.csv", table), "--json");

        assertEquals(0.0, run.number("outputs.value.rmse"), ROUNDING);
    }

    /** Columns of a table are a model's by their names, also where no single factor of a market is written so. */
    @Test
    void commonColumnsAreFoundByName() throws IOException {
        String common = SampleModel.write(SampleModel.common(), folder.resolve("common.esp"))
                .toString();
        String table = "corr,price,vol,d_vol\n0.25," + SampleModel.value(90, 0.25) + ",90,"
                + 0.25 * SampleModel.slope(90, 0.25) + "\n";

        CliRun run = CliRun.of("validate", common, "--prices", file("prices.csv", table), "--json");

        assertEquals(0, run.status(), run.out());
        assertEquals(0.0, run.number("outputs.value.rmse"), ROUNDING);
        assertEquals(0.0, run.number("outputs.d_vol.rmse"), ROUNDING);
    }

    /** Prices are those that evaluate answers at the same points. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain|forward[0],h1|95,1.5",
                "smile|moneyness,T,variance_ratio,persistence|0.5,21,1.5,0.9",
            })
    void columnsOfGarchAreFoundByName(String kind, String columns, String point) throws IOException {
        Path garch = kind.equals("smile") ? SampleGarchModel.smile(folder) : SampleGarchModel.plain(folder);
        String points = file("points.csv", columns + "\n" + point + "\n");
        double price = CliRun.of("evaluate", garch.toString(), points, "--json").number("points[0].value");
        String prices = file("prices.csv", "price," + columns + "\n" + (price + 0.5) + "," + point + "\n");

        CliRun run = CliRun.of("validate", garch.toString(), "--prices", prices, "--json");

        assertEquals(0, run.status(), run.out());
        assertEquals(-0.5, run.number("outputs.value.bias"), ROUNDING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S,value\\n90,1|E_MISSING fx rate",
                "S,fx rate,x,value\\n90,100,1,1|E_UNKNOWN_FIELD x",
                "S,fx rate\\n90,100|E_MISSING value",
                "S,fx rate,value|E_RANGE",
                "S,fx rate,value\\n10,100,1|E_RANGE",
            })
    void pricesThatDoNotFitAreRefused(String table, String expected) throws IOException {
        String prices = file("prices.csv", table.replace("\\n", "\n"));

        assertEquals(
                expected,
                CliRun.of("validate", model, "--prices", prices, "--json").refusal(2));
    }

    @Test
    void whatNeedsAnInstrumentIsRefused() throws IOException {
        String call = file("call.json", String.format(SampleModel.INSTRUMENT, "[100,100]"));
        String points = file("points.csv", "S,fx rate\n90,100\n");
        String prices = file("prices.csv", "S,fx rate,value\n90,100,1\n");
        String garch = "../../examples/garch-option.json";

        for (String engine : new String[] {"auto", "surrogate"}) {
            assertEquals(
                    "E_MODEL_MISMATCH model",
                    CliRun.of("price", call, "--engine", engine, "--model", model, "--json")
                            .refusal(4));
            assertEquals(
                    "E_MODEL_MISMATCH model",
                    CliRun.of("garch", "price", garch, "--engine", engine, "--model", model, "--json")
                            .refusal(4));
        }
        assertEquals("E_ENGINE --prices", CliRun.of("validate", model, "--json").refusal(2));
        assertEquals(
                "E_ENGINE --fallback",
                CliRun.of("evaluate", model, points, "--fallback", "--json").refusal(2));
        assertEquals(
                "E_CONFLICT --prices",
                CliRun.of("validate", model, "--prices", prices, "--points", "5", "--json")
                        .refusal(2));
        assertEquals(
                "E_CERTIFICATE_MISMATCH " + call,
                CliRun.of("validate", model, "--prices", prices, "--spec", call, "--json")
                        .refusal(4));
    }

    /** Models that fit no position are no obstacle to a book: it is priced without them. */
    @Test
    void aBookIsPricedWithoutIt() {
        CliRun run = CliRun.of(
                "replay",
                "--book",
                "../../examples/book.json",
                "--ticks",
                "../../examples/ticks.csv",
                "--models",
                folder.toString(),
                "--engine",
                "surrogate",
                "--checkpoints",
                "500",
                "--json");
        CliRun closed = CliRun.of(
                "replay",
                "--book",
                "../../examples/book.json",
                "--ticks",
                "../../examples/ticks.csv",
                "--checkpoints",
                "500",
                "--json");

        assertEquals(0, run.status(), run.out() + run.err());
        assertEquals(closed.number("checkpoints[0].pv"), run.number("checkpoints[0].pv"));
    }

    @Test
    void aTableThatCannotBeLearntIsRefusedBeforeAnyTraining() throws IOException {
        String output = folder.resolve("new.esp").toString();
        String few = file("few.csv", "S,value\n1,2\n2,3\n");

        assertEquals("E_RANGE", CliRun.of("train", few, "-o", output, "--json").refusal(2));
        assertEquals(
                "E_MISSING mid",
                CliRun.of("train", few, "-o", output, "--value", "mid", "--json")
                        .refusal(2));
        assertEquals(
                "E_FILE " + folder.resolve("none.csv"),
                CliRun.of("train", folder.resolve("none.csv").toString(), "-o", output, "--json")
                        .refusal(3));
        assertEquals(
                2,
                CliRun.of("train", few, "-o", output, "--checkpoint", folder.toString(), "--json")
                        .status());
        assertEquals(
                2,
                CliRun.of("train", file("spec.yaml", "a: 1"), "-o", output, "--value", "x", "--json")
                        .status());
        assertTrue(Files.notExists(Path.of(output)));
    }
}
