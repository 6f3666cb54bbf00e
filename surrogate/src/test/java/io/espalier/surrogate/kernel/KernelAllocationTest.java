package io.espalier.surrogate.kernel;

import io.espalier.pricing.Allocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where inlining of vector code stops, every vector is boxed: kernels must allocate nothing once compiled. */
class KernelAllocationTest {
    private static final int CALLS = 1_000;

    /** The vector kernel by name wherever its module is, also on a JDK on which plain loops are chosen. */
    private static List<DenseKernel> kernels() throws ReflectiveOperationException {
        List<DenseKernel> kernels = new ArrayList<>(List.of(DenseKernels.plain()));
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            kernels.add((DenseKernel) Class.forName("io.espalier.surrogate.kernel.vector.VectorKernel")
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return kernels;
    }

    /** Nodes and inputs such that every tile has work. */
    @Test
    void kernelsAllocateNothingOnceCompiled() throws ReflectiveOperationException {
        for (DenseKernel kernel : kernels()) {
            assertAllocatesNothing(kernel, 33, 37);
            assertAllocatesNothing(kernel, 40, 101);
            assertAllocatesNothing(kernel, 2, 5);
        }
    }

    private static void assertAllocatesNothing(DenseKernel kernel, int nodes, int inputs) {
        float[][] weights = new float[nodes][inputs];
        float[][] in = new float[inputs][kernel.block()];
        float[][] out = new float[nodes][kernel.block()];
        float[][] slope = new float[nodes][kernel.block()];
        float[][] curvature = new float[nodes][kernel.block()];
        float[][] third = new float[nodes][kernel.block()];
        float[][] scratch = new float[kernel.block()][inputs];
        float[] bias = new float[nodes];

        assertAllocatesNothing(kernel, "multiply", () -> kernel.multiply(weights, bias, in, out));
        assertAllocatesNothing(kernel, "addOuter", () -> kernel.addOuter(out, in, scratch, weights));
        assertAllocatesNothing(kernel, "addSums", () -> kernel.addSums(out, bias));
        assertAllocatesNothing(kernel, "silu", () -> kernel.silu(out, out, slope, curvature, third));
        assertAllocatesNothing(kernel, "softplus", () -> kernel.softplus(out, out, slope, curvature, third));
        assertAllocatesNothing(kernel, "tanh", () -> kernel.tanh(out, out, slope, curvature, third));
        assertAllocatesNothing(kernel, "addProduct", () -> kernel.addProduct(third, out, slope, curvature));
        assertAllocatesNothing(kernel, "times", () -> kernel.times(out, slope, curvature, out));
        assertAllocatesNothing(kernel, "scale", () -> kernel.scale(out, slope));
        assertAllocatesNothing(kernel, "scaleAndAdd", () -> kernel.scaleAndAdd(out, slope, curvature));
    }

    private static void assertAllocatesNothing(DenseKernel kernel, String name, Runnable call) {
        Allocation.assertNone(kernel.name() + " " + name, CALLS, call);
    }
}
