package io.espalier.bench.simulation;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.random.NormalSource;
import java.lang.management.ManagementFactory;

/** What one thread of a simulation takes: its block with all arrays, and its source of normals; and what each further block takes. */
public record BlockMemory(Problem problem, Order order, long bytesOfThread, long bytesPerBlock) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LANES = 128;
    private static final int WARM_UP = 3_000;
    private static final int BLOCKS = 1_000;
    private static final int ROUNDS = 3;

    /** Bytes that this thread allocates; the first work made has compiled the kernels, the second one is counted. */
    public static BlockMemory measure(Problem problem, PathCompiler compiler, Order order) {
        make(problem, compiler, order).next(order != Order.VALUE);
        final long before = THREADS.getCurrentThreadAllocatedBytes();
        final NormalsWork work = make(problem, compiler, order);
        work.next(order != Order.VALUE);
        final long made = THREADS.getCurrentThreadAllocatedBytes() - before;
        run(work, order, WARM_UP);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            final long start = THREADS.getCurrentThreadAllocatedBytes();
            run(work, order, BLOCKS);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - start);
        }
        return new BlockMemory(problem, order, made, least / BLOCKS);
    }

    private static NormalsWork make(Problem problem, PathCompiler compiler, Order order) {
        return new NormalsWork(new RecordedWork(problem, compiler, order, LANES), new NormalSource(1L, 0));
    }

    private static void run(NormalsWork work, Order order, int blocks) {
        for (int block = 0; block < blocks; block++) {
            work.next(order != Order.VALUE);
        }
    }
}
