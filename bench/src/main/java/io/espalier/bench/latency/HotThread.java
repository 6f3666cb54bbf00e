package io.espalier.bench.latency;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** One thread's allocation counter, which any thread may read. */
final class HotThread {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long NOBODY = 0;

    private volatile long id = NOBODY;

    /** Called on the thread itself, as often as it likes. */
    void mark() {
        if (id == NOBODY) {
            id = Thread.currentThread().getId();
        }
    }

    /** Bytes that it has allocated so far; 0 where it has not come by. */
    long bytes() {
        return id == NOBODY ? 0 : THREADS.getThreadAllocatedBytes(id);
    }

    /** Bytes that the calling thread has allocated so far. */
    static long ownBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
