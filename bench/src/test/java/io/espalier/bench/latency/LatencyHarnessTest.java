package io.espalier.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatencyHarnessTest {

    /** No time is asserted: what holds on any machine is that nothing is lost, nothing is allocated, all is measured. */
    @Test
    @Timeout(300)
    void everyTickIsAccountedForMeasuredAndFree() throws InterruptedException {
        LatencyPlan plan =
                new LatencyPlan(20_000, Duration.ofMillis(1000), Duration.ofMillis(200), 100_000, WaitPolicy.YIELDING);

        LatencyReport report = new LatencyHarness(plan, line -> {}).run();

        assertEquals(
                List.of("raw Disruptor hop", "pipeline, network 3-3-1-2-2-2", "pipeline, closed form"),
                report.subjects().stream().map(SubjectResult::name).toList());
        for (SubjectResult result : report.subjects()) {
            assertEquals(5 * 4000, result.fromIntended().getTotalCount(), result.name());
            assertEquals(5 * 4000, result.fromPublished().getTotalCount(), result.name());
            assertEquals(5 * 4200, result.accounting().offered(), result.name());
            assertEquals(5 * 4200, result.accounting().settled().get("applied"), result.name());
            assertTrue(result.accounting().isComplete(), result.name());
            assertEquals(5, result.windows());
            assertTrue(result.windowsWithoutAllocation() > 0, result.name() + " " + result.bytesPerTick());
        }
    }

    @Test
    void aTickThatIsMissingIsSeen() {
        assertTrue(new Accounting(5, Map.of("applied", 3L, "failed", 1L), 1, 0).isComplete());
        assertFalse(new Accounting(5, Map.of("applied", 3L), 1, 0).isComplete());
    }

    @Test
    void aPlanThatMeasuresNothingIsRefused() {
        Duration window = Duration.ofMillis(10);
        assertEquals(
                "a window must hold two ticks at least: rate=100, window=PT0.01S",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new LatencyPlan(100, Duration.ofSeconds(1), window, 0, WaitPolicy.YIELDING))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new LatencyPlan(100_000, Duration.ofMillis(5), window, 0, WaitPolicy.YIELDING));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LatencyPlan(0, Duration.ofSeconds(1), window, 0, WaitPolicy.YIELDING));
    }
}
