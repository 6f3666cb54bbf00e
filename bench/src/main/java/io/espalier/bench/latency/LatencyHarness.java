package io.espalier.bench.latency;

import io.espalier.bench.machine.ForeignLoad;
import io.espalier.bench.subject.IndexBasket;
import io.espalier.bench.subject.SeededNetwork;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.risk.pipeline.TickLatency;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/**
 * Measures the bare ring, the pipeline with a pruned network, and the pipeline with the closed form, by turns in one run.
 *
 * <p>The pipelines price value and seven deltas per tick. The network is untrained: its time is that of its shape.
 */
public final class LatencyHarness {
    private static final int WARM_UP_ROUNDS = 3;
    private static final long PAUSE_MILLIS = 30;
    private static final long SEED = 1;

    private final LatencyPlan plan;
    private final Consumer<String> progress;
    private final List<Subject> subjects = List.of(
            new Subject("raw Disruptor hop", RawHop::open),
            new Subject(
                    "pipeline, network " + SeededNetwork.PRUNED,
                    (waiting, settling, measured) -> PipelineChannel.open(network(), waiting, settling, measured)),
            new Subject(
                    "pipeline, closed form",
                    (waiting, settling, measured) -> PipelineChannel.open(closed(), waiting, settling, measured)));

    /** @param progress told what is going on, line by line */
    public LatencyHarness(LatencyPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    private static Pricer network() {
        Box domain = IndexBasket.domain();
        return SurrogatePricer.uncertified(
                SeededNetwork.of(SeededNetwork.PRUNED, domain, SEED), IndexBasket.layout(), domain);
    }

    private static Pricer closed() {
        return new AnalyticPricer(IndexBasket.instrument(), IndexBasket.layout(), IndexBasket.domain());
    }

    /** Runs the plan; takes as long as it says for each subject and half as long again. */
    public LatencyReport run() throws InterruptedException {
        warmUp();
        progress.accept("rehearsal");
        // Paced ticks wait, flooded ones do not: the waiting is warm only after a turn that is thrown away.
        turn(newResults());
        List<SubjectResult> results = newResults();
        HiccupMeter hiccups = new HiccupMeter();
        ForeignLoad load = ForeignLoad.start();
        for (int w = 0; w < plan.windows(); w++) {
            progress.accept("window " + (w + 1) + " of " + plan.windows());
            hiccups.measure(plan.window());
            turn(results);
        }
        return new LatencyReport(plan, results, hiccups, load.share());
    }

    private List<SubjectResult> newResults() {
        return subjects.stream()
                .map(subject -> new SubjectResult(subject.name()))
                .toList();
    }

    private void turn(List<SubjectResult> results) throws InterruptedException {
        for (int s = 0; s < results.size(); s++) {
            measure(subjects.get(s), results.get(s));
        }
    }

    private void warmUp() throws InterruptedException {
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            for (Subject subject : subjects) {
                progress.accept("warm-up " + round + " of " + WARM_UP_ROUNDS + ": " + subject.name());
                TickChannel channel = subject.opening().open(plan.waiting(), 0, plan.warmUpTicks());
                OpenLoop.flood(channel, plan.warmUpTicks());
                channel.close();
                // Two spinning threads on two cores starve the compiler.
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private void measure(Subject subject, SubjectResult result) throws InterruptedException {
        Histogram intended = TickLatency.newHistogram();
        Histogram published = TickLatency.newHistogram();
        TickChannel channel = subject.opening().open(plan.waiting(), plan.settling(), plan.measured());
        Thread.sleep(PAUSE_MILLIS);
        OpenLoop.run(channel, plan.rate(), 0, plan.settling());
        channel.awaitDrained();
        channel.latency().takeInterval(intended, published);
        AllocationMeter.threadBytes();
        long before = AllocationMeter.threadBytes();
        OpenLoop.run(channel, plan.rate(), plan.settling(), plan.measured());
        long produced = AllocationMeter.threadBytes() - before;
        Accounting accounting = channel.close();
        channel.latency().takeInterval(intended, published);
        result.addWindow(intended, published, channel.consumerBytes(), produced, accounting);
    }
}
