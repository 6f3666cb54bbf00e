package io.espalier.risk.pipeline;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Reads, on a thread itself, the bytes that it allocates from each so-many-th of its events to the next: that many whole events.
 *
 * <p>When the JVM queues a method for compilation it may load the classes of its signature on the thread that called it,
 * for some hundred bytes, and on a busy machine it may do so late. Hence windows: a pipeline that allocates has no clean
 * one, a compiler at work has few that are not.
 */
final class AllocationWindows {
    private static final int MOST_WINDOWS = 64;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long length;
    private final long[] bytes = new long[MOST_WINDOWS];
    private long events;
    private volatile int windows;
    private long before;

    /** @param length events of a window */
    AllocationWindows(long length) {
        this.length = length;
    }

    void count() {
        events++;
        if (events % length == 0) {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            // The first window began on the thread that opened the book.
            if (events > length && windows < MOST_WINDOWS) {
                bytes[windows] = now - before;
                windows++;
            }
            before = THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    /** The bytes of the cleanest window; the largest long if none was completed. */
    long leastAllocated() {
        return Arrays.stream(bytes, 0, windows).min().orElse(Long.MAX_VALUE);
    }
}
