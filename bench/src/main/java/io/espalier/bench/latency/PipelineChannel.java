package io.espalier.bench.latency;

import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.PipelineBuilder;
import io.espalier.risk.pipeline.TickJournal;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.pipeline.TickPublisher;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The whole pipeline of a book: every tick is judged, what it moves is priced, and a consistent set of risk is published. */
final class PipelineChannel implements TickChannel {
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final PipelineSetup setup;
    private final ConsumerThreads threads = new ConsumerThreads();
    private final ModelSwap swap;
    private final TickPipeline pipeline;
    private final TickPublisher publisher;
    private final TickTape tape;
    private long offered;
    private long swapTick = Long.MAX_VALUE;

    PipelineChannel(PipelineSetup setup) {
        this.setup = setup;
        swap = setup.swapped().map(ModelSwap::new).orElse(null);
        tape = new TickTape(openingPrices(setup));
        PipelineBuilder builder = new PipelineBuilder(setup.book()).with(setup.options());
        builder.with((BookListener) threads);
        setup.listeners().forEach(builder::with);
        if (swap != null) {
            builder.with(swap);
        }
        pipeline = builder.with((TickJournal) threads).start();
        publisher = pipeline.publisher();
    }

    private static double[] openingPrices(PipelineSetup setup) {
        return IntStream.range(0, setup.book().size())
                .mapToDouble(setup.book()::openingPrice)
                .toArray();
    }

    @Override
    public void publish(long i, long dueNanos) {
        offered++;
        if (i == swapTick) {
            swap.release();
        }
        publisher.tick(tape.underlying(i), tape.price(i), i, i * setup.nanosPerTick(), dueNanos);
    }

    @Override
    public void awaitDrained() {
        if (!pipeline.awaitDrained(DRAIN)) {
            throw new IllegalStateException(
                    "a pipeline must drain: pending=" + pipeline.pending() + ", deadline=" + DRAIN);
        }
    }

    @Override
    public TickLatency latency() {
        return pipeline.latency();
    }

    @Override
    public long consumerBytes() {
        return threads.bytes();
    }

    @Override
    public void swapAt(long i) {
        if (swap != null) {
            swap.prepare();
            swapTick = i;
        }
    }

    @Override
    public long swaps() {
        return swap == null ? 0 : swap.swaps();
    }

    @Override
    public Accounting close() {
        long unsettled = pipeline.close(DRAIN);
        RiskSnapshot last = pipeline.snapshot();
        Map<String, Long> settled = new LinkedHashMap<>();
        Arrays.stream(TickOutcome.values()).forEach(outcome -> settled.put(outcome.label(), last.count(outcome)));
        return new Accounting(offered, settled, publisher.dropped(), unsettled);
    }
}
