package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.SquarePricer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FallbackAllocationTest {
    private static final long LAST = 8L * AllocationProbe.WINDOW;

    /** Every tick moves Q, which lies outside its domain: a request or a superseded one each, and answers all the while. */
    @Test
    @Timeout(120)
    void theBooksThreadAllocatesNotOneByteWhileFallbacksAreAskedAndAnswer() {
        AllocationProbe probe = new AllocationProbe(new SquarePricer(0.0, 0.0, 1.0));
        SquarePricer nowhere = new SquarePricer(0.0, 0.0, SquarePricer.box(1, -2.0, -1.0), ValueSource.SURROGATE, 1.0);
        RiskBook book = new RiskBook(
                List.of("A"),
                new double[1],
                List.of(
                        Position.of("P", 1.0, probe, new double[1], 0),
                        Position.of("Q", 1.0, nowhere, new double[1], 0)
                                .withDeferredFallback(new SquarePricer(0.0, 0.5, 1.0))),
                true);
        FallbackDesk desk = FallbackDesk.open(book);
        TickPipeline pipeline = new PipelineBuilder(book).with(desk).start();
        for (long k = 1; k <= LAST; k++) {
            pipeline.publisher().tick(0, k % 100, k, 0, System.nanoTime());
        }
        assertTrue(pipeline.awaitDrained(Duration.ofSeconds(60)));
        assertTrue(desk.awaitPriced(Duration.ofSeconds(60)));
        pipeline.publisher().clock(0);

        assertEquals(0, pipeline.close(Duration.ofSeconds(60)));
        desk.close();

        FallbackCounts counts = desk.counts();
        assertEquals(LAST, counts.requests());
        assertEquals(LAST, counts.superseded() + counts.answered() + counts.dropped());
        assertTrue(counts.answered() > 0);
        assertEquals(0.0 + 0.5 + 0.0, pipeline.snapshot().totals().pv());
        assertEquals(0, probe.leastAllocated());
    }
}
