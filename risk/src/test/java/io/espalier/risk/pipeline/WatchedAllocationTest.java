package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskLimits;
import io.espalier.risk.book.SquarePricer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchedAllocationTest {
    private static final long LAST = 10L * AllocationProbe.WINDOW;

    /** Limits that break and heal all the time, counters of drift, a swap that waits for models: exactly 0 bytes on the book's thread. */
    @Test
    @Timeout(120)
    void whatWatchesTheBookAllocatesNotOneByteOnItsThread() {
        AllocationProbe probe = new AllocationProbe(new SquarePricer(0.0, 0.0, 1.0, 2.0));
        RiskBook book = new RiskBook(
                List.of("A", "B"), new double[2], List.of(Position.of("P", 1.0, probe, new double[2], 0, 1)), true);
        RiskLimits limits = RiskLimits.none(2)
                .withDelta(0, -100.0, 200.0)
                .withVega(1, 1.0, 2.0)
                .withPvDrop(5_000.0, 1_000);
        PricerLoader none = new PricerLoader() {
            @Override
            public Optional<Candidate> poll(AlertSink alerts) {
                return Optional.empty();
            }

            @Override
            public void adopted(Candidate candidate) {}
        };
        try (Alerts alerts = new Alerts(alert -> {});
                HotSwap swap = new HotSwap(book, none, alerts, SwapOptions.defaults())) {
            TickPipeline pipeline = new PipelineBuilder(book)
                    .with(new LimitWatch(book, limits, alerts))
                    .with(new DriftWatch(book))
                    .with(swap)
                    .start();
            for (long k = 1; k <= LAST; k++) {
                pipeline.publisher().tick((int) (k & 1), k % 100, k, k, System.nanoTime());
            }

            assertEquals(0, pipeline.close(Duration.ofSeconds(60)));
            assertEquals(0, probe.leastAllocated());
            assertTrue(alerts.raised().get(AlertKind.DELTA_LIMIT) > 10);
            assertTrue(alerts.raised().get(AlertKind.PV_DROP) > 10);
        }
    }
}
