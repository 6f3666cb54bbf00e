package io.espalier.bench.latency;

import io.espalier.risk.pipeline.PipelineOptions;
import io.espalier.risk.pipeline.TickLatency;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** Stops the engine, not the generator, in the middle of a run: a measurement that does not show it hides stalls. */
public final class StoppedRun {
    private static final long WARM_UP_TICKS = 200_000;

    private final StopPlan plan;
    private final Consumer<String> progress;

    /** @param progress told what is going on, line by line */
    public StoppedRun(StopPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs it. */
    public StopReport run() {
        PipelineOptions options =
                PipelineOptions.defaults().withWaiting(plan.waiting()).withRingSize(plan.ringSize());
        SurrogateBook book = new SurrogateBook();
        PipelineSetup setup = PipelineSetup.of(book.book(), options);
        progress.accept("warm-up");
        book.warmUp();
        Flood.perSecond(new Subject(SubjectKind.SURROGATE, () -> new PipelineChannel(setup)), WARM_UP_TICKS);
        progress.accept("a run of " + plan.length() + ", in the middle of which the engine stops for " + plan.stop());
        EngineStop stop = new EngineStop(plan.stop());
        return run(new PipelineChannel(setup.with(stop)), stop);
    }

    private StopReport run(TickChannel channel, EngineStop stop) {
        long half = plan.ticks() / 2;
        OpenLoop.run(channel, plan.rate(), 0, half);
        stop.release();
        OpenLoop.run(channel, plan.rate(), half, plan.ticks() - half);
        channel.awaitDrained();
        Histogram intended = TickLatency.newHistogram();
        Histogram published = TickLatency.newHistogram();
        channel.latency().takeInterval(intended, published);
        return new StopReport(plan, intended, published, stop.stoppedNanos(), channel.close());
    }
}
