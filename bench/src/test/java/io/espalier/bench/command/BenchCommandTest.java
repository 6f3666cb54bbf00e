package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Whether a machine is fit for figures is not asked here: an answer says so, or has them. */
    @Test
    void latencyAnswersWithOneObjectThatSaysWhetherTheMachineIsFit() {
        int status = run(
                "bench",
                "latency",
                "--rate",
                "5000",
                "--seconds",
                "0.02",
                "--window",
                "20",
                "--warm-up",
                "0",
                "--json");

        assertEquals(0, status, err.toString());
        String json = out.toString();
        assertEquals(1, json.lines().count());
        assertTrue(json.startsWith("{\"ok\":true,\"fit\":"), json);
        assertTrue(json.contains("\"jdk\":") && json.contains("\"hiccups\":"), json);
        assertTrue(json.contains("\"raw_median_ns\":") || json.contains("\"ratio_to_raw\":"), json);
    }

    /** 0.6 s and 10 ms: p99 is 4 ms at least. */
    @Test
    void theStopTestTellsItsPercentilesOnAnyMachine() {
        assertEquals(0, run("bench", "latency", "--stop", "--seconds", "0.6", "--json"), err.toString());

        String json = out.toString();
        assertTrue(json.contains("\"stopped_s\":0.01"), json);
        assertTrue(json.contains("\"least_p99_ns\":4000000.0"), json);
        assertTrue(json.contains("\"held\":true") && !json.contains("\"held\":false"), json);
    }

    @Test
    void aSoakTellsItsCountsAndLimits() {
        assertEquals(
                0,
                run(
                        "bench",
                        "soak",
                        "--seconds",
                        "0.5",
                        "--rate",
                        "20000",
                        "--positions",
                        "20",
                        "--rows-per-throw",
                        "1000",
                        "--json"),
                err.toString());

        String json = out.toString();
        assertTrue(json.contains("\"rows\":10000,"), json);
        assertTrue(json.contains("\"held\":true") && !json.contains("\"held\":false"), json);
        assertEquals(2, run("bench", "soak", "--rows", "1"));
        assertEquals(2, run("bench", "soak", "--positions", "0"));
    }

    @Test
    void microPrintsATableWithItsMachine() {
        int status = run(
                "bench",
                "micro",
                "--filter",
                "ClosedForm",
                "--forks",
                "0",
                "--warm-ups",
                "0",
                "--iterations",
                "2",
                "--millis",
                "10");

        assertEquals(0, status, err.toString());
        assertTrue(out.toString().contains("ClosedFormBenchmark.valueAndDeltas"), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.startsWith("cpu ")), out.toString());
    }

    @Test
    void scalingTellsTimesAndMemory() {
        assertEquals(
                0,
                run("bench", "scaling", "--paths", "2000", "--rounds", "1", "--warm-up", "20", "--json"),
                err.toString());

        String json = out.toString();
        assertTrue(json.contains("\"times_faster\":"), json);
        assertTrue(json.contains("\"problem\":\"garch_250\",\"order\":\"gradient\",\"bytes_of_thread\":"), json);
    }

    @Test
    void trainingTellsTimesAndSharesWithoutPyTorchToo() {
        assertEquals(
                0,
                run(
                        "bench",
                        "training",
                        "--no-torch",
                        "--hidden",
                        "4-3",
                        "--batches",
                        "64",
                        "--rounds",
                        "1",
                        "--seconds",
                        "0.02",
                        "--json"),
                err.toString());

        String json = out.toString();
        assertTrue(json.contains("\"network\":\"7-4-3-1\""), json);
        assertTrue(json.contains("\"batch\":64,\"threads\":2,\"ns_per_sample\":"), json);
        assertTrue(json.contains("\"two_threads\":{\"64\":{\"times_faster\":"), json);
    }

    @Test
    void wrongOptionsAreRefusedByName() {
        assertEquals(2, run("bench", "training", "--hidden", "4-x"));
        assertEquals(2, run("bench", "training", "--batches", "0"));
        assertEquals(2, run("bench", "training", "--threads", "0"));
        assertEquals(2, run("bench", "scaling", "--paths", "0"));
        assertEquals(2, run("bench", "peers", "--rounds", "0"));
        assertEquals(2, run("bench", "latency", "--rate", "0", "--json"));
        assertTrue(out.toString().contains("a rate must be within 1 and 10000000 ticks a second: rate=0"));
        assertEquals(2, run("bench", "latency", "--wait", "sleep", "--json"));
        assertTrue(out.toString().contains("\"code\":\"E_ENUM\",\"field\":\"--wait\""), out.toString());
        assertEquals(2, run("bench", "micro", "--filter", "nothing", "--forks", "0", "--json"));
        assertTrue(out.toString().contains("a filter must find a benchmark: filter=nothing"), out.toString());
        assertEquals(2, run("bench"));
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
