package io.espalier.surrogate.kernel;

/**
 * Sums over the rows of a block, in scalar registers: what a layer with few inputs needs.
 *
 * <p>C2 does not vectorise a float sum (the order is the programmer's), so each loop carries several independent sums and
 * the processor overlaps them.
 */
public final class SmallOuter {
    private SmallOuter() {}

    /** {@code out[m][k] += sum_r a[m][r] b[k][r]} for {@code k >= from}; the block is a multiple of four rows. */
    public static void add(float[][] a, float[][] b, int from, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            int k = from;
            for (; k + 3 < b.length; k += 4) {
                addFour(a[m], b[k], b[k + 1], b[k + 2], b[k + 3], out[m], k);
            }
            for (; k < b.length; k++) {
                out[m][k] += dot(a[m], b[k]);
            }
        }
    }

    private static void addFour(float[] a, float[] b0, float[] b1, float[] b2, float[] b3, float[] out, int k) {
        float s0 = 0f;
        float s1 = 0f;
        float s2 = 0f;
        float s3 = 0f;
        for (int r = 0; r < a.length; r++) {
            final float ar = a[r];
            s0 += ar * b0[r];
            s1 += ar * b1[r];
            s2 += ar * b2[r];
            s3 += ar * b3[r];
        }
        out[k] += s0;
        out[k + 1] += s1;
        out[k + 2] += s2;
        out[k + 3] += s3;
    }

    private static float dot(float[] a, float[] b) {
        float s0 = 0f;
        float s1 = 0f;
        float s2 = 0f;
        float s3 = 0f;
        for (int r = 0; r < a.length; r += 4) {
            s0 += a[r] * b[r];
            s1 += a[r + 1] * b[r + 1];
            s2 += a[r + 2] * b[r + 2];
            s3 += a[r + 3] * b[r + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The sum of a block; its length is a multiple of four. */
    public static float sum(float[] a) {
        float s0 = 0f;
        float s1 = 0f;
        float s2 = 0f;
        float s3 = 0f;
        for (int r = 0; r < a.length; r += 4) {
            s0 += a[r];
            s1 += a[r + 1];
            s2 += a[r + 2];
            s3 += a[r + 3];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
