package io.espalier.bench.machine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.OptionalDouble;

/** What one core can do at most: the yardstick of matrix products. */
public final class PeakFma {
    private static final String VECTOR = "io.espalier.bench.machine.vector.VectorFmaLoop";
    private static final int TIMES = 200_000;
    private static final int REPEATS = 40;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private float used;

    /** Billions of operations a second of this thread's time, the best of a few repeats; empty without the vector module. */
    public OptionalDouble gigaflops() {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return OptionalDouble.empty();
        }
        final FmaLoop loop = load();
        long best = Long.MAX_VALUE;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            final long start = THREADS.getCurrentThreadCpuTime();
            used += loop.run(TIMES);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        // A sum that is not a number cannot be: what was added lies between 0 and 20 a round.
        return Float.isNaN(used)
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) loop.operations() * TIMES / best);
    }

    private static FmaLoop load() {
        try {
            return (FmaLoop) Class.forName(VECTOR).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vector loop must be part of this module: class=" + VECTOR, e);
        }
    }
}
