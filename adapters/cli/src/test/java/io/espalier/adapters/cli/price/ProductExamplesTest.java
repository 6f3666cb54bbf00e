package io.espalier.adapters.cli.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that users start from are sound, and each is answered by the engine that its comment names. */
class ProductExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples", "products");

    @ParameterizedTest
    @CsvSource({
        "asian.json, closed",
        "barrier.json, mc",
        "corridor.json, closed",
        "worst-of.json, mc",
        "autocallable.yaml, mc",
        "bermudan.json, mc",
    })
    void exampleIsAnswered(String name, String source) {
        CliRun run = CliRun.of("price", EXAMPLES.resolve(name).toString(), "--json", "--paths", "2000");

        assertEquals(0, run.status(), run.out());
        assertEquals(source, run.text("source"));
        assertTrue(run.number("pv") > 0.0, run.out());
        assertEquals(source.equals("mc"), run.has("theta_day_std_error"), run.out());
    }
}
