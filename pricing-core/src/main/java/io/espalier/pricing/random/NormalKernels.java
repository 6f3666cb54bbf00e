package io.espalier.pricing.random;

import io.espalier.pricing.math.KernelChoice;

/** Which kernel runs, decided once when this class is first used. */
public final class NormalKernels {
    private static final String VECTOR = "io.espalier.pricing.random.vector.VectorNormalKernel";
    private static final NormalKernel PLAIN = new PlainNormalKernel();
    private static final NormalKernel BEST = choose();

    private NormalKernels() {}

    /** Plain loops: run everywhere. */
    public static NormalKernel plain() {
        return PLAIN;
    }

    /** The kernel that {@link KernelChoice} names for this JVM. */
    public static NormalKernel best() {
        return BEST;
    }

    private static NormalKernel choose() {
        if (KernelChoice.current() == KernelChoice.PLAIN) {
            return PLAIN;
        }
        try {
            return (NormalKernel) Class.forName(VECTOR).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the vector kernel must be part of this library: class=" + VECTOR, e);
        }
    }
}
