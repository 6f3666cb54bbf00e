package io.espalier.surrogate.kernel;

/** The choice between the kernels. */
public final class DenseKernels {
    private DenseKernels() {}

    /** Plain loops: run everywhere. */
    public static DenseKernel plain() {
        return new PlainKernel();
    }

    /** The kernel for this JVM. */
    public static DenseKernel best() {
        return plain();
    }
}
