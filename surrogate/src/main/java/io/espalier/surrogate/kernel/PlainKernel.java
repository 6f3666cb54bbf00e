package io.espalier.surrogate.kernel;

import java.util.Arrays;

/**
 * The kernels as plain loops, shaped so that C2 turns each into vector instructions.
 *
 * <p>Each inner loop runs over the rows of a block from 0, reads at most four arrays and stores to one; exp takes no bit
 * casts and clamps by min and max. Each of these three was necessary for vectorisation on JDK 17 and 25.
 */
final class PlainKernel implements DenseKernel {
    private static final int BLOCK = 256;
    /** From this width on, a transposed copy pays: the weight gradient then runs along the inputs of a node. */
    private static final int WIDE = 24;

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public void multiply(float[][] a, float[] start, float[][] b, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            Arrays.fill(out[m], start[m]);
            addCombination(a[m], b, a[m].length, out[m]);
        }
    }

    @Override
    public void addOuter(float[][] a, float[][] b, float[][] scratch, float[][] out) {
        if (b.length < WIDE) {
            SmallOuter.add(a, b, 0, out);
            return;
        }
        Transpose.into(b, scratch);
        for (int m = 0; m < out.length; m++) {
            addCombination(a[m], scratch, BLOCK, out[m]);
        }
    }

    /** {@code out[i] += sum_k a[k] b[k][i]} over {@code i < out.length}, four k at a time. */
    private static void addCombination(float[] a, float[][] b, int count, float[] out) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            addFour(a[k], b[k], a[k + 1], b[k + 1], a[k + 2], b[k + 2], a[k + 3], b[k + 3], out);
        }
        for (; k < count; k++) {
            addOne(a[k], b[k], out);
        }
    }

    private static void addFour(
            float a0, float[] b0, float a1, float[] b1, float a2, float[] b2, float a3, float[] b3, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a0 * b0[i] + a1 * b1[i] + a2 * b2[i] + a3 * b3[i];
        }
    }

    private static void addOne(float a, float[] b, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a * b[i];
        }
    }

    @Override
    public void addSums(float[][] a, float[] out) {
        for (int m = 0; m < out.length; m++) {
            out[m] += SmallOuter.sum(a[m]);
        }
    }

    @Override
    public void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature) {
        for (int m = 0; m < z.length; m++) {
            sigmoid(z[m], curvature[m]);
            siluSlope(z[m], curvature[m], slope[m]);
            siluValueAndCurvature(z[m], curvature[m], value[m]);
        }
    }

    /**
     * {@code s = 1/(1 + e^-z)} with e^-z = 1 + q. Six doublings of expm1: q(2x) = q(x) (2 + q(x)), from x = -z/64, where six
     * Taylor terms are exact to float. Beyond +-30 the sigmoid is 0 or 1 to float.
     */
    private static void sigmoid(float[] z, float[] s) {
        for (int i = 0; i < s.length; i++) {
            final float x = Math.max(-30f, Math.min(30f, -z[i])) * (1f / 64f);
            float q = x * (1f + x * (1f / 2f + x * (1f / 6f + x * (1f / 24f + x * (1f / 120f + x * (1f / 720f))))));
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            q *= 2f + q;
            s[i] = 1f / (2f + q);
        }
    }

    private static void siluSlope(float[] z, float[] s, float[] slope) {
        for (int i = 0; i < slope.length; i++) {
            slope[i] = s[i] * (1f + z[i] * (1f - s[i]));
        }
    }

    private static void siluValueAndCurvature(float[] z, float[] s, float[] value) {
        for (int i = 0; i < value.length; i++) {
            final float zi = z[i];
            final float si = s[i];
            s[i] = si * (1f - si) * (2f + zi * (1f - 2f * si));
            value[i] = zi * si;
        }
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            times(a[m], b[m], out[m]);
        }
    }

    private static void times(float[] a, float[] b, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] c, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            times(a[m], b[m], c[m], out[m]);
        }
    }

    private static void times(float[] a, float[] b, float[] c, float[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i] * c[i];
        }
    }

    @Override
    public void scale(float[][] a, float[][] b) {
        for (int m = 0; m < a.length; m++) {
            times(a[m], b[m], a[m]);
        }
    }

    @Override
    public void scaleAndAdd(float[][] a, float[][] b, float[][] c) {
        for (int m = 0; m < a.length; m++) {
            scaleAndAdd(a[m], b[m], c[m]);
        }
    }

    private static void scaleAndAdd(float[] a, float[] b, float[] c) {
        for (int i = 0; i < a.length; i++) {
            a[i] = a[i] * b[i] + c[i];
        }
    }
}
