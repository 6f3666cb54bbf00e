package io.espalier.risk.pipeline;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.lang.management.ManagementFactory;

/** Reads the bytes that its own thread has allocated, at two calls of the pricer it wraps: inside the consumer. */
final class AllocationProbe implements Pricer {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Pricer inner;
    private final long first;
    private final long last;
    private long calls;
    private long before;
    private volatile long allocated = -1;

    AllocationProbe(Pricer inner, long first, long last) {
        this.inner = inner;
        this.first = first;
        this.last = last;
    }

    /** Bytes between the two calls; -1 before the second. */
    long allocated() {
        return allocated;
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
        if (calls == first - 1) {
            // The first reading of a thread allocates itself.
            THREADS.getCurrentThreadAllocatedBytes();
        } else if (calls == first) {
            before = THREADS.getCurrentThreadAllocatedBytes();
        } else if (calls == last) {
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return inner.tryPrice(x, out);
    }
}
