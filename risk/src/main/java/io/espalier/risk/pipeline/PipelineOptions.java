package io.espalier.risk.pipeline;

import java.time.Duration;

/**
 * How a pipeline runs.
 *
 * @param ringSize slots of the ring, a power of two
 * @param input what becomes of ticks that come faster than they can be priced
 * @param patience how long a publisher waits for room, and {@code close()} for the ring to drain
 * @param waiting how the consumers wait
 * @param layout how many threads the stages run on
 * @param mostFailures so many rounds of valuations with a failure, one after another, stop the pipeline
 * @param timingStages whether the time of each stage is recorded, besides that of the whole
 */
public record PipelineOptions(
        int ringSize,
        InputPolicy input,
        Duration patience,
        WaitPolicy waiting,
        StageLayout layout,
        int mostFailures,
        boolean timingStages) {
    private static final int RING_SIZE = 4096;
    /** Some 400 MB of slots. */
    private static final int LARGEST_RING = 1 << 22;

    private static final int MOST_FAILURES = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException if the ring's size is not a power of two, or patience or failures are not positive */
    public PipelineOptions {
        if (Integer.bitCount(ringSize) != 1 || ringSize < 1 || ringSize > LARGEST_RING) {
            throw new IllegalArgumentException(
                    "a ring's size must be a power of two, " + LARGEST_RING + " at most: ringSize=" + ringSize);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be positive: patience=" + patience);
        }
        if (mostFailures < 1) {
            throw new IllegalArgumentException(
                    "a pipeline must stand one failure at least: mostFailures=" + mostFailures);
        }
    }

    /** 4096 slots, every tick priced, ten seconds of patience; stages and waiting as this machine's cores allow. */
    public static PipelineOptions defaults() {
        return forCores(Runtime.getRuntime().availableProcessors());
    }

    /** The defaults of a machine with so many cores. */
    public static PipelineOptions forCores(int cores) {
        StageLayout layout = StageLayout.forCores(cores);
        // The consumers, and a producer that paces its feed by spinning.
        WaitPolicy waiting = WaitPolicy.forCores(cores, layout.threads() + 1);
        return new PipelineOptions(RING_SIZE, InputPolicy.BLOCK, PATIENCE, waiting, layout, MOST_FAILURES, false);
    }

    /** The same with another ring size. */
    public PipelineOptions withRingSize(int size) {
        return new PipelineOptions(size, input, patience, waiting, layout, mostFailures, timingStages);
    }

    /** The same with another policy and patience. */
    public PipelineOptions withInput(InputPolicy policy, Duration newPatience) {
        return new PipelineOptions(ringSize, policy, newPatience, waiting, layout, mostFailures, timingStages);
    }

    /** The same with another policy. */
    public PipelineOptions withInput(InputPolicy policy) {
        return withInput(policy, patience);
    }

    /** The same with another way to wait. */
    public PipelineOptions withWaiting(WaitPolicy policy) {
        return new PipelineOptions(ringSize, input, patience, policy, layout, mostFailures, timingStages);
    }

    /** The same on another number of threads. */
    public PipelineOptions withLayout(StageLayout newLayout) {
        return new PipelineOptions(ringSize, input, patience, waiting, newLayout, mostFailures, timingStages);
    }

    /** The same with another bound on failures in a row. */
    public PipelineOptions withMostFailures(int most) {
        return new PipelineOptions(ringSize, input, patience, waiting, layout, most, timingStages);
    }

    /** The same with the time of each stage recorded. */
    public PipelineOptions withStagesTimed() {
        return new PipelineOptions(ringSize, input, patience, waiting, layout, mostFailures, true);
    }
}
