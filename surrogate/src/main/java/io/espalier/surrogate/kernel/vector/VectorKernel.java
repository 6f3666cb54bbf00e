package io.espalier.surrogate.kernel.vector;

import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.kernel.SmallOuter;
import io.espalier.surrogate.kernel.Transpose;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products and SiLU on explicit vectors; element-wise loops are left to the plain kernel, which C2 vectorises as well.
 *
 * <p>A product works in tiles of four nodes by two vectors of rows: eight sums stay in registers on 256 and 512 bit machines
 * alike, and eight independent sums cover the latency of a fused multiply-add.
 */
public final class VectorKernel implements DenseKernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int PAIR = 2 * LANES;
    /** The operands of one 128-wide product (3 x 64 KB) stay in the second-level cache; a multiple of every pair up to 2048 bit. */
    private static final int BLOCK = 128;

    private final DenseKernel plain = DenseKernels.plain();

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public String name() {
        return "vector, " + SPECIES.vectorBitSize() + " bit";
    }

    @Override
    public void multiply(float[][] a, float[] start, float[][] b, float[][] out) {
        for (int m = 0; m < out.length; m++) {
            Arrays.fill(out[m], start[m]);
        }
        addProduct(a, b, a[0].length, out, BLOCK);
    }

    @Override
    public void addOuter(float[][] a, float[][] b, float[][] scratch, float[][] out) {
        final int whole = b.length - b.length % PAIR;
        if (whole > 0) {
            Transpose.into(b, scratch);
            addProduct(a, scratch, BLOCK, out, whole);
        }
        SmallOuter.add(a, b, whole, out);
    }

    /** {@code out[m][c] += sum_k a[m][k] b[k][c]} for {@code k < count}, {@code c < columns}, a multiple of two vectors. */
    private static void addProduct(float[][] a, float[][] b, int count, float[][] out, int columns) {
        int m = 0;
        for (; m + 3 < out.length; m += 4) {
            for (int c = 0; c < columns; c += PAIR) {
                addTile(a[m], a[m + 1], a[m + 2], a[m + 3], b, count, c, out[m], out[m + 1], out[m + 2], out[m + 3]);
            }
        }
        for (; m < out.length; m++) {
            for (int c = 0; c < columns; c += PAIR) {
                addRow(a[m], b, count, c, out[m]);
            }
        }
    }

    private static void addTile(
            float[] a0,
            float[] a1,
            float[] a2,
            float[] a3,
            float[][] b,
            int count,
            int c,
            float[] out0,
            float[] out1,
            float[] out2,
            float[] out3) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, out0, c);
        FloatVector s01 = FloatVector.fromArray(SPECIES, out0, c + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, out1, c);
        FloatVector s11 = FloatVector.fromArray(SPECIES, out1, c + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, out2, c);
        FloatVector s21 = FloatVector.fromArray(SPECIES, out2, c + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, out3, c);
        FloatVector s31 = FloatVector.fromArray(SPECIES, out3, c + LANES);
        for (int k = 0; k < count; k++) {
            final float[] bk = b[k];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, bk, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, bk, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[k]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[k]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
            final FloatVector w2 = FloatVector.broadcast(SPECIES, a2[k]);
            s20 = w2.fma(b0, s20);
            s21 = w2.fma(b1, s21);
            final FloatVector w3 = FloatVector.broadcast(SPECIES, a3[k]);
            s30 = w3.fma(b0, s30);
            s31 = w3.fma(b1, s31);
        }
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
    }

    private static void addRow(float[] a, float[][] b, int count, int c, float[] out) {
        FloatVector s0 = FloatVector.fromArray(SPECIES, out, c);
        FloatVector s1 = FloatVector.fromArray(SPECIES, out, c + LANES);
        for (int k = 0; k < count; k++) {
            final FloatVector w = FloatVector.broadcast(SPECIES, a[k]);
            s0 = w.fma(FloatVector.fromArray(SPECIES, b[k], c), s0);
            s1 = w.fma(FloatVector.fromArray(SPECIES, b[k], c + LANES), s1);
        }
        s0.intoArray(out, c);
        s1.intoArray(out, c + LANES);
    }

    @Override
    public void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature) {
        for (int m = 0; m < z.length; m++) {
            silu(z[m], value[m], slope[m], curvature[m]);
        }
    }

    /** The formula of the plain kernel: e^-z = 1 + q by six doublings of expm1 from -z/64. */
    private static void silu(float[] z, float[] value, float[] slope, float[] curvature) {
        for (int i = 0; i < BLOCK; i += LANES) {
            final FloatVector v = FloatVector.fromArray(SPECIES, z, i);
            final FloatVector x = v.neg().min(30f).max(-30f).mul(1f / 64f);
            FloatVector q = x.mul(1f / 720f).add(1f / 120f);
            q = q.mul(x).add(1f / 24f);
            q = q.mul(x).add(1f / 6f);
            q = q.mul(x).add(1f / 2f);
            q = q.mul(x).add(1f).mul(x);
            q = q.mul(q.add(2f));
            q = q.mul(q.add(2f));
            q = q.mul(q.add(2f));
            q = q.mul(q.add(2f));
            q = q.mul(q.add(2f));
            q = q.mul(q.add(2f));
            final FloatVector s = FloatVector.broadcast(SPECIES, 1f).div(q.add(2f));
            final FloatVector c = s.neg().add(1f);
            final FloatVector y = v.mul(s);
            y.intoArray(value, i);
            y.mul(c).add(s).intoArray(slope, i);
            s.mul(c).mul(v.mul(c.sub(s)).add(2f)).intoArray(curvature, i);
        }
    }

    @Override
    public void addSums(float[][] a, float[] out) {
        plain.addSums(a, out);
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] out) {
        plain.times(a, b, out);
    }

    @Override
    public void times(float[][] a, float[][] b, float[][] c, float[][] out) {
        plain.times(a, b, c, out);
    }

    @Override
    public void scale(float[][] a, float[][] b) {
        plain.scale(a, b);
    }

    @Override
    public void scaleAndAdd(float[][] a, float[][] b, float[][] c) {
        plain.scaleAndAdd(a, b, c);
    }

    @Override
    public void silu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.silu(z, value, slope, curvature, third);
    }

    @Override
    public void softplus(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.softplus(z, value, slope, curvature, third);
    }

    @Override
    public void tanh(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.tanh(z, value, slope, curvature, third);
    }

    @Override
    public void relu(float[][] z, float[][] value, float[][] slope, float[][] curvature, float[][] third) {
        plain.relu(z, value, slope, curvature, third);
    }

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c) {
        plain.addProduct(a, b, c);
    }

    @Override
    public void addProduct(float[][] a, float[][] b, float[][] c, float[][] d) {
        plain.addProduct(a, b, c, d);
    }
}
