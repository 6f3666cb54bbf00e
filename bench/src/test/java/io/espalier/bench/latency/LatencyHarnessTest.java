package io.espalier.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LatencyHarnessTest {
    private static final int WINDOWS = 3;

    /** No time is asserted: what holds on any machine is that nothing is lost, nothing is allocated, all is measured. */
    @Test
    @Timeout(300)
    void everyTickIsAccountedForMeasuredAndFree() throws InterruptedException {
        LatencyPlan plan = plan(20_000, 150, 50, 40_000);

        LatencyReport report = new LatencyHarness(plan, line -> {}).run();

        // Without JVM flags there is no Chronicle Map; everything else is there.
        assertEquals(
                SubjectKind.values().length,
                report.subjects().size() + report.missing().size());
        assertEquals(SubjectKind.RAW, report.raw().kind());
        for (SubjectResult result : report.subjects()) {
            String name = result.kind().label();
            long measured = (long) (1000 * result.kind().pace());
            assertEquals(WINDOWS * measured, result.fromIntended().getTotalCount(), name);
            assertEquals(WINDOWS * measured, result.fromPublished().getTotalCount(), name);
            assertEquals(
                    WINDOWS * (measured + measured / 20), result.accounting().offered(), name);
            assertTrue(result.accounting().isComplete(), name);
            assertEquals(WINDOWS, result.windows().size());
            boolean swaps = result.kind() == SubjectKind.SWAPPED;
            assertTrue(result.windowsWithoutAllocation() > 0, name + " " + result.bytesPerTick());
            assertTrue(result.windows().stream().allMatch(window -> window.swaps() == (swaps ? 1 : 0)), name);
        }
        assertEquals(
                WINDOWS,
                report.find(SubjectKind.CONFLATING).orElseThrow().floods().size());
        assertEquals(WINDOWS * report.subjects().size(), turns(report.log()), report.log());
        assertEquals(1000, report.cold().firstTicks().getTotalCount());
    }

    private static long turns(String log) {
        return log.lines().filter(line -> line.startsWith("Tag=")).count();
    }

    @Test
    void aTickThatIsMissingIsSeen() {
        assertTrue(new Accounting(5, Map.of("applied", 3L, "failed", 1L), 1, 0).isComplete());
        assertFalse(new Accounting(5, Map.of("applied", 3L), 1, 0).isComplete());
    }

    @Test
    void aPlanThatMeasuresNothingIsRefused() {
        assertEquals(
                "a window must hold two ticks at least: rate=100, window=PT0.01S",
                assertThrows(IllegalArgumentException.class, () -> plan(100, 1000, 10, 0))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> plan(100_000, 5, 10, 0));
        assertThrows(IllegalArgumentException.class, () -> plan(0, 1000, 10, 0));
    }

    private static LatencyPlan plan(long rate, long subjectMillis, long windowMillis, long warmUp) {
        return new LatencyPlan(
                rate,
                Duration.ofMillis(subjectMillis),
                Duration.ofMillis(windowMillis),
                warmUp,
                2000,
                WaitPolicy.YIELDING);
    }
}
