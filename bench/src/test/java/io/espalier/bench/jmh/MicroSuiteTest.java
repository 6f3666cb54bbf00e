package io.espalier.bench.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MicroSuiteTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    /** In this process and for milliseconds: whether every benchmark runs, not what it takes. */
    @Test
    @Timeout(300)
    void everyBenchmarkRunsAndSaysWhatItTookAndAllocated() {
        MicroPlan plan = new MicroPlan(".*", 0, 1, 1, Duration.ofMillis(20));

        List<MicroResult> results = new MicroSuite(plan, NOWHERE).run();

        assertEquals(
                List.of(
                        "BasketSheetBenchmark.touchedBySheet",
                        "BasketSheetBenchmark.touchedOneByOne",
                        "BasketSheetBenchmark.wholeBySheet",
                        "BasketSheetBenchmark.wholeOneByOne",
                        "ClosedFormBenchmark.valueAndDeltas",
                        "ClosedFormBenchmark.valueDeltasAndGammas",
                        "CompileBenchmark.recordAndGenerate",
                        "DisruptorHopBenchmark.hopAndAcknowledgement",
                        "HandLoopBenchmark.withoutNormals",
                        "ImpliedVolatilityBenchmark.farOutOfTheMoney",
                        "ImpliedVolatilityBenchmark.nearTheMoney",
                        "ImpliedVolatilityBenchmark.outOfTheMoney",
                        "LiveBookBenchmark.oneForNothing",
                        "LiveBookBenchmark.oneSurrogate",
                        "LiveBookBenchmark.oneSurrogateStored",
                        "LiveBookBenchmark.touchedOfMany",
                        "LiveBookBenchmark.wholeOfMany",
                        "MonteCarloBenchmark.path",
                        "NetworkBenchmark.passValueAndGradient",
                        "NetworkBenchmark.passValueGradientAndHessian",
                        "NetworkBenchmark.surrogateValueAndDeltas",
                        "NetworkBenchmark.surrogateValueDeltasAndGammas",
                        "NetworkBenchmark.twinPass",
                        "NormalsBenchmark.independent",
                        "NormalsBenchmark.sobolBridge",
                        "ReplayBenchmark.withNormals",
                        "ReplayBenchmark.withoutNormals"),
                results.stream().map(MicroResult::benchmark).distinct().toList());
        // Without the vector module nothing is measured as vector: 2 + 4 + 2 + 18, and 5 of four networks each, beside
        // 16 others.
        assertEquals(62, results.size());
        assertEquals(
                Map.of("hidden", "128-128-128-128-128-128"),
                results.stream()
                        .filter(result -> result.benchmark().startsWith("Network"))
                        .findFirst()
                        .orElseThrow()
                        .parameters());
        for (MicroResult result : results) {
            assertTrue(result.nanos() > 0.0, result.toString());
            assertTrue(result.bytes() >= 0.0, result.toString());
        }
    }

    @Test
    void aFilterThatFindsNothingIsRefused() {
        MicroSuite suite = new MicroSuite(new MicroPlan("nothing", 0, 0, 1, Duration.ofMillis(1)), NOWHERE);

        assertEquals(
                "a filter must find a benchmark: filter=nothing",
                assertThrows(IllegalArgumentException.class, suite::run).getMessage());
    }

    @Test
    void benchmarksPriceInsideTheirDomain() {
        assertTrue(new ClosedFormBenchmark().valueAndDeltas());
        assertTrue(new ClosedFormBenchmark().valueDeltasAndGammas());
        NetworkBenchmark network = new NetworkBenchmark();
        network.hidden = "3-2";
        network.setUp();
        assertTrue(network.surrogateValueAndDeltas());
        assertTrue(network.surrogateValueDeltasAndGammas());
        assertTrue(new MonteCarloBenchmark().path());
    }

    @Test
    void benchmarksImplyTheVolatilityOfTheirPrices() {
        ImpliedVolatilityBenchmark implied = new ImpliedVolatilityBenchmark();

        // Pricing and inverting are right to 1e-14 and 2e-15.
        assertEquals(CallQuotes.VOLATILITY, implied.nearTheMoney(), 2e-14 * CallQuotes.VOLATILITY);
        assertEquals(CallQuotes.VOLATILITY, implied.outOfTheMoney(), 2e-14 * CallQuotes.VOLATILITY);
        assertEquals(CallQuotes.VOLATILITY, implied.farOutOfTheMoney(), 2e-14 * CallQuotes.VOLATILITY);
    }
}
