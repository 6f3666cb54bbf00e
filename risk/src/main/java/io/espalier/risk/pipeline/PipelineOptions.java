package io.espalier.risk.pipeline;

import java.time.Duration;

/**
 * How a pipeline runs.
 *
 * @param ringSize slots of the ring, a power of two
 * @param fullRing what the publisher does before a full ring
 * @param patience how long {@link FullRingPolicy#BLOCK} waits for room, and {@code close()} for the ring to drain
 * @param waiting how the consumer waits
 */
public record PipelineOptions(int ringSize, FullRingPolicy fullRing, Duration patience, WaitPolicy waiting) {
    private static final int RING_SIZE = 4096;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** The consumer, and a producer that paces its feed by spinning. */
    private static final int SPINNING_THREADS = 2;

    /** @throws IllegalArgumentException if the ring's size is not a power of two or the patience is not positive */
    public PipelineOptions {
        if (Integer.bitCount(ringSize) != 1 || ringSize < 1) {
            throw new IllegalArgumentException("a ring's size must be a power of two: ringSize=" + ringSize);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be positive: patience=" + patience);
        }
    }

    /** 4096 slots, no tick lost, ten seconds of patience, waiting as this machine's cores allow. */
    public static PipelineOptions defaults() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PipelineOptions(
                RING_SIZE, FullRingPolicy.BLOCK, PATIENCE, WaitPolicy.forCores(cores, SPINNING_THREADS));
    }

    /** The same with another ring size. */
    public PipelineOptions withRingSize(int size) {
        return new PipelineOptions(size, fullRing, patience, waiting);
    }

    /** The same with another policy before a full ring. */
    public PipelineOptions withFullRing(FullRingPolicy policy, Duration newPatience) {
        return new PipelineOptions(ringSize, policy, newPatience, waiting);
    }

    /** The same with another way to wait. */
    public PipelineOptions withWaiting(WaitPolicy policy) {
        return new PipelineOptions(ringSize, fullRing, patience, policy);
    }
}
