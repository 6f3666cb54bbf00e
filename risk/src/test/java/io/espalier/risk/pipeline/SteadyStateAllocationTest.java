package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteadyStateAllocationTest {
    private static final long LAST = 12L * AllocationProbe.WINDOW;

    /**
     * A window holds 50,000 whole events: sanity, pricing, totals with gammas, publication, histograms; unknown and late
     * ticks are among them. Exactly 0, not nearly.
     */
    @ParameterizedTest
    @EnumSource(WaitPolicy.class)
    @Timeout(120)
    void theConsumerAllocatesNotOneByte(WaitPolicy waiting) {
        AllocationProbe probe = new AllocationProbe(new SquarePricer(0.0, 0.0, 1.0, 2.0));
        RiskBook book = new RiskBook(
                List.of("A", "B"), new double[2], List.of(Position.of("P", 1.0, probe, new double[2], 0, 1)), true);
        TickPipeline pipeline =
                TickPipeline.start(book, PipelineOptions.defaults().withWaiting(waiting));
        RiskSnapshot seen = pipeline.snapshot();
        for (long k = 1; k <= LAST; k++) {
            long now = System.nanoTime();
            pipeline.publisher().tick((int) (k & 1), k % 100, k, 0, now);
            if (k % 16 == 0) {
                pipeline.publisher().tick((int) (k & 1), k % 100, k, 0, now);
                pipeline.publisher().tick(-1, Double.NaN, k, 0, now);
            }
        }

        assertEquals(0, pipeline.close(Duration.ofSeconds(60)));

        pipeline.read(seen);
        assertEquals(LAST, seen.count(TickOutcome.APPLIED));
        assertEquals(0, probe.leastAllocated());
    }
}
