package io.espalier.bench.simulation;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.emit.PathKernels;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.random.NormalSource;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What one thread of a simulation takes: its block with all arrays, and its source of normals; and what each further block takes. */
public record BlockMemory(Problem problem, Order order, long bytesOfThread, long bytesPerBlock) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LANES = 128;
    private static final int BLOCKS = 1_000;
    private static final int ROUNDS = 3;

    /**
     * Bytes that this thread allocates: for one more block and its source of normals, kernels being shared, and for each pass over it.
     *
     * <p>Counted after {@code warmUp}: until the JIT has compiled everything, each vector is an object.
     */
    public static BlockMemory measure(Problem problem, PathCompiler compiler, Order order, Duration warmUp) {
        final PathKernels kernels = compiler.compile(problem.program(), problem.activity(), order);
        warmUp(make(problem, kernels, order), order, warmUp);
        final long before = THREADS.getCurrentThreadAllocatedBytes();
        final NormalsWork work = make(problem, kernels, order);
        final long made = THREADS.getCurrentThreadAllocatedBytes() - before;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            final long start = THREADS.getCurrentThreadAllocatedBytes();
            run(work, order, BLOCKS);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - start);
        }
        return new BlockMemory(problem, order, made, least / BLOCKS);
    }

    private static NormalsWork make(Problem problem, PathKernels kernels, Order order) {
        return new NormalsWork(new RecordedWork(problem, kernels, order, LANES), new NormalSource(1L, 0));
    }

    private static void warmUp(NormalsWork work, Order order, Duration time) {
        final long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            run(work, order, BLOCKS / 10);
        }
    }

    private static void run(NormalsWork work, Order order, int blocks) {
        for (int block = 0; block < blocks; block++) {
            work.next(order != Order.VALUE);
        }
    }
}
