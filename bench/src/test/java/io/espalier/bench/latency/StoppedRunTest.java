package io.espalier.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.risk.pipeline.WaitPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoppedRunTest {

    /**
     * 1.2 s with a stop of 20 ms is 60 s with one of 1 s, made shorter: p99 from the intended time is 20 - 12 = 8 ms at least,
     * although a ring of 512 slots, 5 ms of ticks, is full for most of the stop and the producer waits.
     */
    @Test
    @Timeout(120)
    void aStopOfTheEngineShowsInFullFromTheIntendedTime() {
        StopPlan plan = new StopPlan(100_000, Duration.ofMillis(1200), Duration.ofMillis(20), 512, WaitPolicy.YIELDING);

        StopReport report = new StoppedRun(plan, line -> {}).run();

        assertEquals(8e6, plan.leastP99(), 1.0);
        assertTrue(report.stoppedNanos() >= 20_000_000, "stopped=" + report.stoppedNanos());
        assertTrue(report.p99() >= 0.99 * 8e6, "p99=" + report.p99());
        assertTrue(
                report.limits().stream().allMatch(Limit::held), report.limits().toString());
        assertEquals(120_000, report.accounting().settled().get("applied"));
        assertTrue(report.accounting().isComplete());
    }

    @Test
    void aStopThatNoPercentileWouldShowIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StopPlan(100_000, Duration.ofSeconds(1), Duration.ofMillis(10), 512, WaitPolicy.YIELDING));
    }
}
