package io.espalier.surrogate.kernel;

/** Transposed copies, four rows at a time: the columns that they are written to stay in the first-level cache. */
public final class Transpose {
    private static final int ROWS = 4;

    private Transpose() {}

    /** {@code out[j][i] = a[i][j]} for all of {@code a}; {@code out} may be larger. */
    public static void into(float[][] a, float[][] out) {
        final int whole = a.length - a.length % ROWS;
        for (int i = 0; i < whole; i += ROWS) {
            four(a[i], a[i + 1], a[i + 2], a[i + 3], i, out);
        }
        for (int i = whole; i < a.length; i++) {
            one(a[i], i, out);
        }
    }

    private static void four(float[] a0, float[] a1, float[] a2, float[] a3, int i, float[][] out) {
        for (int j = 0; j < a0.length; j++) {
            final float[] target = out[j];
            target[i] = a0[j];
            target[i + 1] = a1[j];
            target[i + 2] = a2[j];
            target[i + 3] = a3[j];
        }
    }

    private static void one(float[] a, int i, float[][] out) {
        for (int j = 0; j < a.length; j++) {
            out[j][i] = a[j];
        }
    }
}
