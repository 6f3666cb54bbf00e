package io.espalier.bench.latency;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Bytes that the counting thread allocates between two of its events, read on that thread.
 *
 * <p>What it reads lies between the counts of the first and the last event: all of their whole cycles.
 */
final class AllocationMeter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long first;
    private final long last;
    private long events;
    private long before;
    private volatile long bytes;

    /** Reads at the {@code first} and at the {@code last} event, counted from 1. */
    AllocationMeter(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Bytes that the calling thread has allocated so far. */
    static long threadBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    void countEvent() {
        events++;
        if (events == first) {
            // A thread's first reading may itself allocate.
            threadBytes();
            before = threadBytes();
        } else if (events == last) {
            bytes = threadBytes() - before;
        }
    }

    long bytes() {
        return bytes;
    }
}
