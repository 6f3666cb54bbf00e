package io.espalier.surrogate.kernel;

import java.util.Arrays;

/**
 * The kernels as plain loops, shaped so that C2 turns each into vector instructions.
 *
 * <p>Each inner loop runs over the rows of a block from 0, reads at most four arrays and stores to one; exp takes no bit
 * casts and clamps by min and max. Each of these three was necessary for vectorisation on JDK 17 and 25.
 */
final class PlainKernel implements DenseKernel {
    static final int BLOCK = 256;
    /** From this width on, a transposed copy pays: the weight gradient then runs along the inputs of a node. */
    private static final int WIDE = 24;

    private final int block;

    PlainKernel(int block) {
        this.block = block;
    }

    @Override
    public int block() {
        return block;
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
            addCombination(a[m], scratch, block, out[m]);
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
    public void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        for (int m = 0; m < z.length; m++) {
            PlainResponses.silu(z[m], value[m], slope[m], curvature[m], third[m]);
        }
    }

    @Override
    public void softplus(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        for (int m = 0; m < z.length; m++) {
            PlainResponses.softplus(z[m], value[m], slope[m], curvature[m], third[m]);
        }
    }

    @Override
    public void tanh(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        for (int m = 0; m < z.length; m++) {
            PlainResponses.tanh(z[m], value[m], slope[m], curvature[m], third[m]);
        }
    }

    @Override
    public void relu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        for (int m = 0; m < z.length; m++) {
            PlainResponses.relu(z[m], value[m], slope[m], curvature[m], third[m]);
        }
    }

    @Override
    public void relu(float[][] z, float[][] value, float[][] slope) {
        for (int m = 0; m < z.length; m++) {
            PlainResponses.relu(z[m], value[m], slope[m]);
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

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c) {
        for (int m = 0; m < a.length; m++) {
            addProduct(a[m], b[m], c[m]);
        }
    }

    private static void addProduct(float[] a, float[] b, float[] c) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i] * c[i];
        }
    }

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c, float[][] d) {
        for (int m = 0; m < a.length; m++) {
            addProduct(a[m], b[m], c[m], d[m]);
        }
    }

    private static void addProduct(float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i] * c[i] * d[i];
        }
    }
}
