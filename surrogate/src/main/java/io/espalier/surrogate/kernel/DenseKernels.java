package io.espalier.surrogate.kernel;

import io.espalier.pricing.math.KernelChoice;

/** Which kernel runs, decided once when this class is first used. */
public final class DenseKernels {
    private static final String VECTOR = "io.espalier.surrogate.kernel.vector.VectorKernel";
    private static final DenseKernel PLAIN = new PlainKernel(PlainKernel.BLOCK);
    private static final DenseKernel BEST = choose();

    private DenseKernels() {}

    /** Plain loops: run everywhere. */
    public static DenseKernel plain() {
        return PLAIN;
    }

    /** The kernel that {@link KernelChoice} names for this JVM. */
    public static DenseKernel best() {
        return BEST;
    }

    /**
     * The best kernel whose blocks have {@code block} rows: where a batch is a block, other blocks waste rows.
     *
     * @throws IllegalArgumentException if that is not a multiple of four above 0
     */
    public static DenseKernel best(int block) {
        if (block < 4 || block % 4 != 0) {
            throw new IllegalArgumentException("a block must have a multiple of four rows: block=" + block);
        }
        return BEST.block() == block ? BEST : new PlainKernel(block);
    }

    private static DenseKernel choose() {
        if (KernelChoice.current() == KernelChoice.PLAIN) {
            return PLAIN;
        }
        try {
            return (DenseKernel) Class.forName(VECTOR).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vector kernel must be part of this library: class=" + VECTOR, e);
        }
    }
}
