package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;

/** Sums of the lanes of vectors that stand one after the other in an array, in an order of their own. */
final class LaneSums {
    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int MOST_VECTORS = 16;
    private static final ThreadLocal<float[]> ARRAYS = ThreadLocal.withInitial(() -> new float[MOST_VECTORS * LANES]);

    private LaneSums() {}

    /** Room for sixteen vectors, this thread's own. */
    static float[] array() {
        return ARRAYS.get();
    }

    /** The sum of vector {@code index}: four sums side by side, because one alone would wait for itself. */
    static float of(float[] lanes, int index) {
        final int from = index * LANES;
        float s0 = 0f;
        float s1 = 0f;
        float s2 = 0f;
        float s3 = 0f;
        for (int i = from; i < from + LANES; i += 4) {
            s0 += lanes[i];
            s1 += lanes[i + 1];
            s2 += lanes[i + 2];
            s3 += lanes[i + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
