package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;
import org.HdrHistogram.Histogram;

/** What one subject's windows came to, added up as they end. */
public final class SubjectResult {
    private final String name;
    private final Histogram fromIntended = TickLatency.newHistogram();
    private final Histogram fromPublished = TickLatency.newHistogram();
    private Accounting accounting = Accounting.none();
    private long consumerBytes;
    private long producerBytes;
    private int windows;
    private int windowsWithoutAllocation;

    SubjectResult(String name) {
        this.name = name;
    }

    void addWindow(Histogram intended, Histogram published, long consumed, long produced, Accounting accounted) {
        fromIntended.add(intended);
        fromPublished.add(published);
        consumerBytes += consumed;
        producerBytes += produced;
        accounting = accounting.plus(accounted);
        windows++;
        windowsWithoutAllocation += consumed + produced == 0 ? 1 : 0;
    }

    /** The subject's name. */
    public String name() {
        return name;
    }

    /** Nanoseconds since a tick was due. */
    public Histogram fromIntended() {
        return fromIntended;
    }

    /** Nanoseconds since it entered the ring. */
    public Histogram fromPublished() {
        return fromPublished;
    }

    /** Bytes that the consuming threads allocated over all measured ticks. */
    public long consumerBytes() {
        return consumerBytes;
    }

    /** Bytes that the offering thread allocated over all measured ticks. */
    public long producerBytes() {
        return producerBytes;
    }

    /** Windows measured. */
    public int windows() {
        return windows;
    }

    /**
     * Of these, windows in which neither thread allocated a byte. The JVM may load classes on the thread that makes it
     * compile a method; a channel that allocates has no such window.
     */
    public int windowsWithoutAllocation() {
        return windowsWithoutAllocation;
    }

    /** Bytes that both allocated, per measured tick. */
    public double bytesPerTick() {
        return (double) (consumerBytes + producerBytes) / fromIntended.getTotalCount();
    }

    /** Every tick offered, warm-up apart. */
    public Accounting accounting() {
        return accounting;
    }
}
