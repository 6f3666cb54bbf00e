package io.espalier.bench.soak;

import io.espalier.bench.latency.CollectorCounts;
import io.espalier.bench.latency.ConsumerThreads;
import io.espalier.bench.latency.ModelSwap;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.InputPolicy;
import io.espalier.risk.pipeline.PipelineBuilder;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickJournal;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.tick.MarketState;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One soak: offers the rows, lets things happen, and says what came of it. */
public final class SoakRun {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double NANOS_PER_SECOND = 1e9;

    private final SoakPlan plan;
    private final Consumer<String> progress;
    private final AtomicLong offered = new AtomicLong();
    private final SoakBook soakBook;
    private final SoakFeed feed;
    /** What the rows must have come to, by the rules alone. */
    private final MarketState expected;

    private final ConsumerThreads threads = new ConsumerThreads();
    private final ModelSwap swap;

    /** @param progress told what is going on, line by line */
    public SoakRun(SoakPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        soakBook = new SoakBook(plan, offered::get);
        feed = new SoakFeed(soakBook.book().rules(), plan.rows());
        expected = new MarketState(soakBook.book().rules());
        swap = new ModelSwap(soakBook.swapped());
    }

    /**
     * Runs it.
     *
     * @throws RuntimeException what the pipeline failed of, if it did
     */
    public SoakReport run() throws InterruptedException {
        RiskBook book = soakBook.book();
        try (TickPipeline pipeline = open(book)) {
            FiniteReader reader = new FiniteReader(pipeline, book);
            MemoryMonitor memory = new MemoryMonitor(plan.look());
            CollectorCounts before = CollectorCounts.now();
            reader.start();
            memory.start();
            long start = System.nanoTime();
            long bytes = offer(pipeline, start);
            settle(pipeline);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            reader.stop();
            memory.stop();
            long unsettled = pipeline.close(PATIENCE);
            return new SoakReport(
                    plan,
                    seconds,
                    SoakAccount.of(expected, pipeline, unsettled),
                    new Mishaps(soakBook.stumbling().thrown(), offered.get() / plan.rowsPerThrow(), swap.swaps()),
                    new Published(reader.reads(), reader.notFinite(), SoakState.distance(book, expected, pipeline)),
                    new Memory(
                            memory.heap(),
                            memory.resident(),
                            CollectorCounts.now().since(before).count(),
                            2.0 * bytes / plan.rows()));
        }
    }

    private TickPipeline open(RiskBook book) {
        PipelineOptions options = PipelineOptions.defaults()
                .withInput(InputPolicy.CONFLATE, PATIENCE)
                .withLayout(plan.layout())
                .withWaiting(plan.waiting());
        return new PipelineBuilder(book)
                .with(options)
                .with((BookListener) threads)
                .with(swap)
                .with((TickJournal) threads)
                .start();
    }

    /** Offers every row when it is due; what the consumers allocated over the second half. */
    private long offer(TickPipeline pipeline, long start) {
        long bytes = 0;
        for (long i = 0; i < plan.rows(); i++) {
            if (i == plan.rows() / 2) {
                progress.accept("half of " + plan.rows() + " rows");
                bytes = threads.bytes();
                swap.prepare();
                swap.release();
            }
            long due = start + plan.dueNanos(i);
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            offer(pipeline, i, due);
        }
        return threads.bytes() - bytes;
    }

    private void offer(TickPipeline pipeline, long i, long due) {
        feed.moveTo(i);
        final long nanos = plan.dueNanos(i);
        expected.take(feed.kind(), feed.underlying(), i, nanos, feed.price());
        pipeline.publisher().publish(feed.kind(), feed.underlying(), feed.price(), i, nanos, due);
        offered.lazySet(i + 1);
    }

    /** All rows through, and the whole book at the clock of the last one, by pricers that are sound. */
    private void settle(TickPipeline pipeline) {
        if (!pipeline.awaitDrained(PATIENCE)) {
            throw new IllegalStateException("a pipeline must drain: pending=" + pipeline.pending() + ", deadline="
                    + PATIENCE + ", failure=" + pipeline.failure());
        }
        soakBook.stumbling().heal();
        pipeline.publisher().clock(expected.feedNanos());
        pipeline.awaitDrained(PATIENCE);
    }

    /**
     * What went wrong on purpose.
     *
     * @param thrown how often the pricer threw
     * @param due how often it was to
     * @param swaps models swapped
     */
    public record Mishaps(long thrown, long due, long swaps) {}

    /**
     * What readers saw.
     *
     * @param reads sets that the reader read
     * @param notFinite numbers in them that were not finite
     * @param distance of the last set from a book that nothing has happened to: the largest relative one of value and deltas
     */
    public record Published(long reads, long notFinite, double distance) {}

    /**
     * What it took.
     *
     * @param heap in use after a collection
     * @param resident of the whole process, as the system counts
     * @param collections of garbage, those of the looks included
     * @param bytesPerRow that the consuming threads allocated over the second half, at most: one that is both counts twice
     */
    public record Memory(MemoryTrend heap, MemoryTrend resident, long collections, double bytesPerRow) {}
}
