package io.espalier.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.risk.pipeline.StageLayout;
import io.espalier.risk.pipeline.WaitPolicy;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class SoakRunTest {

    /** 50,000 rows a second for half a second: each fiftieth of it a throw. */
    @ParameterizedTest
    @EnumSource(StageLayout.class)
    void aShortSoakKeepsItsCountsAndItsNumbers(StageLayout layout) throws InterruptedException {
        SoakPlan plan = new SoakPlan(50_000, 25_000, 40, 500, layout, WaitPolicy.YIELDING);

        SoakReport report = new SoakRun(plan, line -> {}).run();

        assertEquals(
                List.of(),
                report.limits().stream().filter(limit -> !limit.held()).toList());
        SoakAccount account = report.account();
        assertEquals(25_000, account.offered());
        assertEquals(1, account.settled(TickOutcome.QUARANTINED));
        assertEquals(2, account.settled(TickOutcome.STATUS));
        // A twentieth of an eighth of the rows, but for the rows that say so.
        assertEquals(25_000 / 8.0 / 20.0, account.settled(TickOutcome.HALTED_IGNORED), 1.0);
        assertTrue(report.mishaps().thrown() >= 49, "thrown=" + report.mishaps().thrown());
        assertEquals(1, report.mishaps().swaps());
        assertFalse(report.isMemoryJudged());
    }

    private static Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (TickOutcome outcome : TickOutcome.values()) {
            counts.put(outcome.label(), 0L);
        }
        return counts;
    }

    @Test
    void aRowThatIsCountedTwiceOrNotAtAllIsAmiss() {
        Map<String, Long> settled = counts();
        Map<String, Long> expected = counts();
        expected.put("applied", 5L);
        settled.put("applied", 3L);
        settled.put("conflated", 2L);
        assertEquals(0, new SoakAccount(5, settled, expected, 0, 0, 0).amiss());

        settled.put("conflated", 1L);
        assertEquals(2, new SoakAccount(5, settled, expected, 0, 0, 0).amiss());
        settled.put("unknown", 1L);
        assertEquals(2, new SoakAccount(5, settled, expected, 0, 0, 0).amiss());
    }

    @Test
    void rowsAreDueEvenlyAndLooksAreNotTooMany() {
        SoakPlan plan = new SoakPlan(3, 1_000_000_000, 2, 1, StageLayout.FUSED, WaitPolicy.BLOCKING);

        assertEquals(333_333_333_333_333_333L, plan.dueNanos(1_000_000_000));
        assertEquals(
                Duration.ofMillis(500), new SoakPlan(1000, 1000, 2, 1, StageLayout.FUSED, WaitPolicy.BLOCKING).look());
    }

    @Test
    void aSoakOfNothingIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new SoakPlan(100, 999, 2, 1, StageLayout.FUSED, WaitPolicy.BLOCKING));

        assertTrue(e.getMessage().contains("rows=999"), e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new SoakPlan(0, 1000, 2, 1, StageLayout.FUSED, WaitPolicy.BLOCKING));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SoakPlan(1, 1000, 1, 1, StageLayout.FUSED, WaitPolicy.BLOCKING));
    }

    @Test
    void memoryIsJudgedWhereThereIsEnoughOfIt() {
        MemoryTrend leak = new MemoryTrend(80, 1e8, 2e8, 1e8 / 300);
        MemoryTrend flat = new MemoryTrend(80, 1e8, 1e8, 0.0);
        SoakPlan plan = new SoakPlan(100, 30_000, 2, 1, StageLayout.FUSED, WaitPolicy.BLOCKING);
        SoakAccount account = new SoakAccount(0, counts(), counts(), 0, 0, 0);

        assertTrue(missed(plan, account, leak, flat).stream()
                .anyMatch(limit -> limit.what().contains("heap")));
        assertTrue(missed(plan, account, flat, leak).stream()
                .anyMatch(limit -> limit.what().contains("process")));
    }

    private static List<Limit> missed(SoakPlan plan, SoakAccount account, MemoryTrend heap, MemoryTrend resident) {
        return new SoakReport(
                        plan,
                        300.0,
                        account,
                        new SoakRun.Mishaps(0, 0, 1),
                        new SoakRun.Published(1, 0, 0.0),
                        new SoakRun.Memory(heap, resident, 5, 0.0))
                .limits().stream().filter(limit -> !limit.held()).toList();
    }
}
