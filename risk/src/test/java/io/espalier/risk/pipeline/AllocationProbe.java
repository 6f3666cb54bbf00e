package io.espalier.risk.pipeline;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Reads, inside the consumer, the bytes that its thread allocates from each {@value #WINDOW}th call of a pricer to the
 * next: that many whole events.
 *
 * <p>When the JVM queues a method for compilation it may load the classes of its signature on the thread that called it,
 * for some hundred bytes, and on a busy machine it may do so late. Hence windows: a pipeline that allocates has no clean
 * one, a compiler at work has few that are not.
 */
final class AllocationProbe implements Pricer {
    static final int WINDOW = 50_000;

    private static final int MOST_WINDOWS = 64;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Pricer inner;
    private final long[] bytes = new long[MOST_WINDOWS];
    private long calls;
    private volatile int windows;
    private long before;

    AllocationProbe(Pricer inner) {
        this.inner = inner;
    }

    /** The bytes of the cleanest window; the largest long if none was completed. */
    long leastAllocated() {
        return Arrays.stream(bytes, 0, windows).min().orElse(Long.MAX_VALUE);
    }

    @Override
    public FactorLayout layout() {
        return inner.layout();
    }

    @Override
    public Box domain() {
        return inner.domain();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        calls++;
        if (calls % WINDOW == 0) {
            long now = THREADS.getCurrentThreadAllocatedBytes();
            // The first window began on the thread that opened the book.
            if (calls > WINDOW && windows < MOST_WINDOWS) {
                bytes[windows] = now - before;
                windows++;
            }
            before = THREADS.getCurrentThreadAllocatedBytes();
        }
        return inner.tryPrice(x, out);
    }
}
