package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole answers against numbers from an independent implementation of the closed forms, checked by finite differences;
 * they came with the contract of the command line.
 *
 * <p>Tolerance 1e-12 relative to the largest number of a Greek, which is where cancellation starts: both sides are right
 * to a few 1e-16 of that.
 */
class PriceExamplesTest {
    private static final double RELATIVE = 1e-12;

    @TempDir
    private Path folder;

    private static Path resource(String name) {
        try {
            return Path.of(PriceExamplesTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Node expected(String name) {
        return DocumentReader.read(resource(name + ".expected.json").toString());
    }

    private static void requireSame(String path, Node expected, Node actual) {
        if (expected instanceof Node.ObjectNode object) {
            Map<String, Node> fields = ((Node.ObjectNode) actual).fields();
            object.fields().forEach((name, value) -> {
                if (!name.equals("message")) {
                    requireSame(path + "." + name, value, fields.get(name));
                }
            });
        } else if (expected instanceof Node.ArrayNode array) {
            List<Node> items = ((Node.ArrayNode) actual).items();
            assertEquals(array.items().size(), items.size(), path);
            for (int i = 0; i < items.size(); i++) {
                requireSame(path + "[" + i + "]", array.items().get(i), items.get(i));
            }
        } else if (expected instanceof Node.NumberNode number) {
            assertEquals(number.value(), ((Node.NumberNode) actual).value(), tolerance(number.value()), path);
        } else {
            assertEquals(expected, actual, path);
        }
    }

    /** Greeks of a spread of opposite signs are small differences: the floor is 1e-12 of a Greek of size 0.1. */
    private static double tolerance(double expected) {
        return RELATIVE * Math.max(Math.abs(expected), 0.1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"call3", "digital", "expiry_itm", "put_spot_carry", "spread_straddle", "basket-g7", "smoothed"})
    void answerIsThatOfTheIndependentImplementation(String name) {
        CliRun run = CliRun.of("price", resource(name + ".json").toString(), "--json");

        assertEquals(0, run.status(), run.out());
        requireSame(name, expected(name), run.json());
        assertEquals("", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"call3", "digital", "basket-g7"})
    void fieldsComeInTheOrderOfTheContract(String name) {
        CliRun run = CliRun.of("price", resource(name + ".json").toString(), "--json");

        assertEquals(
                List.copyOf(((Node.ObjectNode) expected(name)).fields().keySet()),
                List.copyOf(run.json().fields().keySet()));
    }

    @Test
    void wrongInstrumentIsRefusedWithAllItsErrors() {
        CliRun run = CliRun.of("price", resource("wrong.json").toString(), "--json");

        run.refusal(2);
        requireSame("wrong", expected("wrong"), run.json());
    }

    @Test
    void arrayIsAnsweredItemByItemWithStatusZero() throws Exception {
        List<String> names = List.of("call3", "wrong", "digital", "expiry_itm");
        StringBuilder array = new StringBuilder("[");
        for (String name : names) {
            array.append(array.length() > 1 ? "," : "").append(Files.readString(resource(name + ".json")));
        }
        Path file = Files.writeString(folder.resolve("array.json"), array + ",5]");

        CliRun run = CliRun.of("price", file.toString(), "--json");

        assertEquals(0, run.status());
        for (int i = 0; i < names.size(); i++) {
            requireSame(names.get(i), expected(names.get(i)), run.at("results[" + i + "]"));
        }
        assertEquals("E_TYPE", run.codes("results[4].errors"));
    }

    @Test
    void yamlSaysTheSameAsJson() throws Exception {
        Path yaml = Files.writeString(
                folder.resolve("digital.yaml"),
                "type: digital_call\nstrike: 10\nT: 2e-1\nrate: -0.005\nweights: [1.0]\nvols: [3.0]\nforwards: [9.2]\n");

        CliRun run = CliRun.of("price", yaml.toString(), "--json");

        assertEquals(
                CliRun.of("price", resource("digital.json").toString(), "--json")
                        .out(),
                run.out());
    }

    /** s = 1e-300 sqrt(1e-9): gamma at the money is 0.4/s = 1e304 for one unit and overflows for 1e5 of them. */
    @Test
    void greekBeyondTheLargestNumberIsNullAndSaid() throws Exception {
        String document =
                "{\"strike\":1,\"T\":1e-9,\"weights\":[1],\"vols\":[1e-300],\"forwards\":[1],\"notional\":1e5}";
        Path file = Files.writeString(folder.resolve("tiny.json"), document);

        CliRun run = CliRun.of("price", file.toString(), "--json");

        assertEquals(0, run.status(), run.out());
        assertTrue(run.isNull("gamma[0][0]"), run.out());
        assertEquals(0.5e5, run.number("delta[0]"), 1e-9);
        assertEquals("W_NO_GREEK gamma", run.codes("warnings"));
    }

    /** Theta is -rate K against rate F, each beyond the largest number, times a discount factor of 0. */
    @Test
    void greekLostBetweenNumbersThatOverflowIsNullAndSaid() throws Exception {
        String document = "{\"strike\":100,\"T\":1,\"rate\":1e308,\"weights\":[1],\"vols\":[20],\"forwards\":[101]}";
        Path file = Files.writeString(folder.resolve("rate.json"), document);

        CliRun run = CliRun.of("price", file.toString(), "--json");

        assertTrue(run.isNull("theta_year"), run.out());
        assertEquals("W_NO_GREEK theta_year, W_NO_GREEK theta_day", run.codes("warnings"));
    }

    @Test
    void peopleGetATableAndWarningsBesideIt() {
        CliRun run = CliRun.of("price", resource("spread_straddle.json").toString());

        assertEquals(0, run.status());
        assertTrue(run.out().contains("3.660760066"), run.out());
        assertTrue(run.out().contains("closed"), run.out());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("W_NEGATIVE_WEIGHT"), run.err());
    }
}
