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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SteadyStateAllocationTest {
    private static final long LAST = 12L * AllocationProbe.WINDOW;
    private static final long ROWS = 4000;
    private static final long SETS = 15;
    /** A second of the feed's clock, after which the whole book is valued, is 2000 rows. */
    private static final long NANOS_PER_ROW = 500_000;

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

    /**
     * One thread or two, every tick priced or the latest that wait; 500 positions on a sheet, and a slower book's clock that has
     * all of them valued now and then. Windows of 4000 rows on the intake's thread and of 15 sets on the book's.
     */
    @ParameterizedTest
    @CsvSource({"FUSED, BLOCK", "FUSED, CONFLATE", "CHAIN, BLOCK", "CHAIN, CONFLATE"})
    @Timeout(120)
    void noThreadOfALargeBookAllocatesAByte(StageLayout layout, InputPolicy input) {
        ThreadProbe probe = new ThreadProbe(ROWS, SETS);
        TickPipeline pipeline = new PipelineBuilder(SheetBooks.of(500))
                .with(PipelineOptions.defaults().withLayout(layout).withInput(input))
                .with((TickJournal) probe)
                .with((BookListener) probe)
                .start();
        for (long k = 1; k <= 12 * ROWS; k++) {
            int u = (int) (k % SheetBooks.UNDERLYINGS);
            double price = SheetBooks.PRICE + k % 7;
            pipeline.publisher().tick(u, price, k, k * NANOS_PER_ROW, System.nanoTime());
        }

        assertEquals(0, pipeline.close(Duration.ofSeconds(60)));

        RiskSnapshot seen = pipeline.snapshot();
        assertEquals(
                12 * ROWS,
                seen.count(TickOutcome.APPLIED)
                        + seen.count(TickOutcome.CONFLATED)
                        + pipeline.publisher().dropped());
        assertEquals(0, probe.leastAllocated());
    }
}
