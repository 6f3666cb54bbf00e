package io.espalier.bench.latency;

import io.espalier.bench.experiment.Limit;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A stopped run.
 *
 * @param fromIntended nanoseconds since a tick was due
 * @param fromPublished since it entered the ring: hides what the producer waited before a full one
 * @param stoppedNanos how long the engine stood still
 */
public record StopReport(
        StopPlan plan, Histogram fromIntended, Histogram fromPublished, long stoppedNanos, Accounting accounting) {
    private static final double P99 = 99.0;
    /** Three significant digits of a histogram, and the generator's own grain. */
    private static final double SLACK = 0.99;

    /** 99th percentile from the intended time, in nanoseconds. */
    public long p99() {
        return fromIntended.getValueAtPercentile(P99);
    }

    /** That a stop shows, and that no tick is missing. */
    public List<Limit> limits() {
        return List.of(
                Limit.above("p99 ns from the intended time", p99(), SLACK * plan.leastP99()),
                Limit.atMost("ticks not accounted for", plan.ticks() - fromIntended.getTotalCount(), 0.0));
    }
}
