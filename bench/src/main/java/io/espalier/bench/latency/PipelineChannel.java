package io.espalier.bench.latency;

import io.espalier.bench.subject.IndexBasket;
import io.espalier.pricing.Pricer;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.pipeline.TickPublisher;
import io.espalier.risk.pipeline.WaitPolicy;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole pipeline with one position on the seven-asset basket: every tick is priced and its Greeks published. */
final class PipelineChannel implements TickChannel {
    private static final Duration DRAIN = Duration.ofSeconds(30);
    /** The book is priced once before its first tick. */
    private static final int OPENING_CALLS = 1;

    private final AllocationMeter meter;
    private final TickPipeline pipeline;
    private final TickPublisher publisher;
    private final TickTape tape = new TickTape();
    private long offered;

    private PipelineChannel(Pricer pricer, WaitPolicy waiting, AllocationMeter meter) {
        this.meter = meter;
        double[] spots = IndexBasket.spots();
        Position position = Position.of("basket", 1.0, new MeteredPricer(pricer, meter), spots, 0, 1, 2, 3, 4, 5, 6);
        RiskBook book = new RiskBook(IndexBasket.NAMES, spots, List.of(position), false);
        pipeline = TickPipeline.start(book, PipelineOptions.defaults().withWaiting(waiting));
        publisher = pipeline.publisher();
    }

    /** Opens a pipeline whose consumer's allocation is read over the measured ticks. */
    static PipelineChannel open(Pricer pricer, WaitPolicy waiting, long settling, long measured) {
        long before = OPENING_CALLS + settling;
        return new PipelineChannel(pricer, waiting, new AllocationMeter(before + 1, before + measured));
    }

    @Override
    public void publish(long i, long dueNanos) {
        offered++;
        publisher.tick(tape.underlying(i), tape.price(i), i, dueNanos, dueNanos);
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
        return meter.bytes();
    }

    @Override
    public Accounting close() {
        long unsettled = pipeline.close(DRAIN);
        RiskSnapshot last = pipeline.snapshot();
        Map<String, Long> settled = new LinkedHashMap<>();
        for (TickOutcome outcome : TickOutcome.values()) {
            settled.put(outcome.label(), last.count(outcome));
        }
        return new Accounting(offered, settled, publisher.dropped(), unsettled);
    }
}
