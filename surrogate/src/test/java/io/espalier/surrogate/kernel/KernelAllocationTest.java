package io.espalier.surrogate.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where inlining of vector code stops, every vector is boxed: kernels must allocate nothing once compiled. */
class KernelAllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int CALLS = 1_000;
    private static final int ROUNDS = 5;

    @Test
    void kernelsAllocateNothingOnceCompiled() {
        for (DenseKernel kernel : List.of(DenseKernels.plain(), DenseKernels.best())) {
            float[][] weights = new float[33][36];
            float[][] in = new float[36][kernel.block()];
            float[][] out = new float[33][kernel.block()];
            float[][] slope = new float[33][kernel.block()];
            float[][] curvature = new float[33][kernel.block()];
            float[][] scratch = new float[kernel.block()][36];
            float[] bias = new float[33];

            assertAllocatesNothing(kernel, "multiply", () -> kernel.multiply(weights, bias, in, out));
            assertAllocatesNothing(kernel, "addOuter", () -> kernel.addOuter(out, in, scratch, weights));
            assertAllocatesNothing(kernel, "silu", () -> kernel.silu(out, out, slope, curvature));
            assertAllocatesNothing(kernel, "times", () -> kernel.times(out, slope, curvature, out));
            assertAllocatesNothing(kernel, "scaleAndAdd", () -> kernel.scaleAndAdd(out, slope, curvature));
        }
    }

    /** The least of a few rounds: a compilation that ends late may still allocate in an early one. */
    private static void assertAllocatesNothing(DenseKernel kernel, String name, Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(WARM_UP, call);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            repeat(CALLS, call);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0L, least / CALLS, kernel.name() + " " + name + ", bytes per call");
    }

    private static void repeat(int times, Runnable call) {
        for (int i = 0; i < times; i++) {
            call.run();
        }
    }
}
