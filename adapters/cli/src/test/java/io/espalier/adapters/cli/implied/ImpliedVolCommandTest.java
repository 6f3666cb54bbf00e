package io.espalier.adapters.cli.implied;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are written with single quotes for the reader's eyes. */
class ImpliedVolCommandTest {
    @TempDir
    private Path folder;

    private CliRun run(String document) {
        return run("in.json", document, "--json");
    }

    private CliRun run(String name, String document, String... options) {
        try {
            Path file = Files.writeString(folder.resolve(name), document.replace('\'', '"'));
            String[] args = options.length == 0
                    ? new String[] {"implied-vol", file.toString()}
                    : new String[] {"implied-vol", file.toString(), options[0]};
            return CliRun.of(args);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Provenance: mpmath 1.3, 50 digits, D ((F-K) ncdf(d) + s npdf(d)) with the inputs as exact doubles and volatility 20,
     * rounded to a double: that and the roundings of the answer are 2e-15, in the money at d = 1.5 half as much more.
     */
    @ParameterizedTest
    @CsvSource({
        "call, 100.0, 100.0, 1.0, 1.0, 7.978845608028654, 2e-15",
        "put, 101.25, 97.5, 0.5, 0.99, 3.9244487652554247, 2e-15",
        "call, -3.0, 2.5, 0.25, 0.97, 1.7732184646721958, 2e-15",
        "put, 500.0, 100.0, 1.0, 1.0, 2.74002498945916e-89, 2e-15",
        "call, 100.0, 820.0, 1.0, 0.9, 2.0880970800707392e-284, 2e-15",
        "put, 100.0, 100.00000001, 2.0, 0.95, 10.719602092157366, 2e-15",
        "call, 130.0, 100.0, 1.0, 0.98, 29.97441315774705, 3e-15",
    })
    void answersTheVolatilityThatThePriceWasMadeWith(
            String type,
            double forward,
            double strike,
            double expiry,
            double discount,
            String price,
            double tolerance) {
        CliRun run = run("{'type':'" + type + "','forward':" + forward + ",'strike':" + strike + ",'T':" + expiry
                + ",'price':" + price + ",'discount':" + discount + "}");

        assertEquals(0, run.status(), run.out());
        assertEquals(
                List.of("ok", "normal_vol"), List.copyOf(run.json().fields().keySet()));
        assertEquals(20.0, run.number("normal_vol"), tolerance * 20.0);
    }

    @Test
    void discountIsOneWhereItIsLeftOut() {
        String quote = "{'type':'call','forward':1,'strike':2,'T':1,'price':0.5";

        assertEquals(run(quote + ",'discount':1}").out(), run(quote + "}").out());
    }

    @Test
    void intrinsicValueIsAnsweredByZero() {
        assertEquals(
                "{\"ok\":true,\"normal_vol\":0.0}",
                run("{'type':'call','forward':110.3,'strike':100,'T':1,'price':9.991,'discount':0.97}")
                        .out()
                        .strip());
        assertEquals(
                0.0,
                run("{'type':'put','forward':110,'strike':100,'T':1,'price':0}").number("normal_vol"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|E_JSON",
                "{'type'|E_JSON",
                "[]|E_TYPE",
                "7|E_TYPE",
                "{}|E_MISSING type, E_MISSING forward, E_MISSING strike, E_MISSING T, E_MISSING price",
                "{'type':'call','forward':1,'forward':1,'strike':1,'T':1,'price':1}|E_DUPLICATE_KEY forward",
                "{'type':'call','forward':1,'strike':1,'T':1,'price':1,'vol':1}|E_UNKNOWN_FIELD vol",
                "{'type':'call','forward':'1','strike':true,'T':[1],'price':null}"
                        + "|E_TYPE forward, E_TYPE strike, E_TYPE T, E_TYPE price",
                "{'type':7,'forward':1,'strike':1,'T':1,'price':1}|E_TYPE type",
                "{'type':'call','forward':NaN,'strike':Infinity,'T':-Infinity,'price':1e999,'discount':NaN}"
                        + "|E_NOT_FINITE forward, E_NOT_FINITE strike, E_NOT_FINITE T, E_NOT_FINITE price,"
                        + " E_NOT_FINITE discount",
                "{'type':'straddle','forward':1,'strike':1,'T':1,'price':1}|E_ENUM type",
                "{'type':'digital_call','forward':1,'strike':1,'T':1,'price':1}|E_ENUM type",
                "{'type':'call','forward':1,'strike':1,'T':0,'price':1}|E_RANGE T",
                "{'type':'call','forward':1,'strike':1,'T':-1,'price':1}|E_RANGE T",
                "{'type':'call','forward':1,'strike':1,'T':1,'price':1,'discount':0}|E_RANGE discount",
                "{'type':'call','forward':1,'strike':1,'T':1,'price':-1e-300}|E_RANGE price",
                "{'type':'call','forward':110,'strike':100,'T':1,'price':9.999999999}|E_RANGE price",
                "{'type':'put','forward':90,'strike':100,'T':1,'price':8.99,'discount':0.9}|E_RANGE price",
                "{'type':'put','forward':90,'strike':100,'T':0,'price':8.99,'discount':0.9}|E_RANGE T, E_RANGE price",
                "{'type':'call','forward':1e308,'strike':-1e308,'T':1,'price':1e308}|E_RANGE price",
                "{'type':'call','forward':1,'strike':1,'T':1e-300,'price':1e300}|E_RANGE price",
                "{'type':'x','forward':1,'strike':1,'T':-1,'discount':-1,'prize':1}"
                        + "|E_UNKNOWN_FIELD prize, E_MISSING price, E_ENUM type, E_RANGE T, E_RANGE discount",
            })
    void wrongInputHasStatusTwoAndAllItsErrors(String document, String expected) {
        assertEquals(expected, run(document).refusal(2));
    }

    @Test
    void missingFileHasStatusThree() {
        String missing = folder.resolve("none.json").toString();

        assertEquals(
                "E_FILE " + missing, CliRun.of("implied-vol", missing, "--json").refusal(3));
    }

    @Test
    void arrayIsAnsweredItemByItemWithStatusZero() {
        String sound = "{'type':'put','forward':1,'strike':2,'T':1,'price':1.5}";

        CliRun batch = run("[" + sound + ",{'type':'put','forward':1,'strike':2,'T':1,'price':0.5},5]");

        assertEquals(0, batch.status());
        assertEquals(run(sound).number("normal_vol"), batch.number("results[0].normal_vol"));
        assertEquals("E_RANGE price", batch.codes("results[1].errors"));
        assertEquals("E_TYPE", batch.codes("results[2].errors"));
    }

    /** A put 1 in the money at 1.5 in YAML, and the same option out of the money by put-call parity in JSON. */
    @Test
    void yamlAndParitySayTheSame() {
        CliRun put = run("in.yaml", "type: put\nforward: 1\nstrike: 2\nT: 4\nprice: 1.5\n", "--json");
        CliRun call = run("{'type':'call','forward':1,'strike':2,'T':4,'price':0.5}");

        assertEquals(call.number("normal_vol"), put.number("normal_vol"), 1e-15);
    }

    /** The README's example. Provenance: mpmath 1.3, root of the formula at 50 digits: 17.0166644788117. */
    @Test
    void peopleGetATable() throws IOException {
        CliRun run = run("quote.json", Files.readString(Path.of("../../examples/quote.json")));

        assertEquals(0, run.status());
        assertEquals("", run.err());
        assertTrue(run.out().contains("normal vol"), run.out());
        assertTrue(run.out().contains("17.01666448"), run.out());
    }
}
