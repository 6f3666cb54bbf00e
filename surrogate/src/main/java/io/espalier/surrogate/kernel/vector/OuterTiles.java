package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code out[m][c] += sum_r a[m][r] b[r][c]} for a few nodes m by two vectors of columns from c on: b is transposed already, so
 * that weights of a node lie side by side.
 *
 * <p>The shapes of {@link LayerTiles}, for the same reason. Six by four vectors are no faster, and too long for JDK 17's C2, which stops
 * inlining before their end and boxes the rest.
 */
final class OuterTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private OuterTiles() {}

    /** For machines with 32 registers. */
    static void eight(float[][] a, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] a4 = a[m + 4];
        final float[] a5 = a[m + 5];
        final float[] a6 = a[m + 6];
        final float[] a7 = a[m + 7];
        final float[] out0 = out[m];
        final float[] out1 = out[m + 1];
        final float[] out2 = out[m + 2];
        final float[] out3 = out[m + 3];
        final float[] out4 = out[m + 4];
        final float[] out5 = out[m + 5];
        final float[] out6 = out[m + 6];
        final float[] out7 = out[m + 7];
        FloatVector s00 = FloatVector.fromArray(SPECIES, out0, c);
        FloatVector s01 = FloatVector.fromArray(SPECIES, out0, c + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, out1, c);
        FloatVector s11 = FloatVector.fromArray(SPECIES, out1, c + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, out2, c);
        FloatVector s21 = FloatVector.fromArray(SPECIES, out2, c + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, out3, c);
        FloatVector s31 = FloatVector.fromArray(SPECIES, out3, c + LANES);
        FloatVector s40 = FloatVector.fromArray(SPECIES, out4, c);
        FloatVector s41 = FloatVector.fromArray(SPECIES, out4, c + LANES);
        FloatVector s50 = FloatVector.fromArray(SPECIES, out5, c);
        FloatVector s51 = FloatVector.fromArray(SPECIES, out5, c + LANES);
        FloatVector s60 = FloatVector.fromArray(SPECIES, out6, c);
        FloatVector s61 = FloatVector.fromArray(SPECIES, out6, c + LANES);
        FloatVector s70 = FloatVector.fromArray(SPECIES, out7, c);
        FloatVector s71 = FloatVector.fromArray(SPECIES, out7, c + LANES);
        for (int r = 0; r < VectorKernel.BLOCK; r++) {
            final float[] br = b[r];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, br, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, br, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[r]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[r]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
            final FloatVector w2 = FloatVector.broadcast(SPECIES, a2[r]);
            s20 = w2.fma(b0, s20);
            s21 = w2.fma(b1, s21);
            final FloatVector w3 = FloatVector.broadcast(SPECIES, a3[r]);
            s30 = w3.fma(b0, s30);
            s31 = w3.fma(b1, s31);
            final FloatVector w4 = FloatVector.broadcast(SPECIES, a4[r]);
            s40 = w4.fma(b0, s40);
            s41 = w4.fma(b1, s41);
            final FloatVector w5 = FloatVector.broadcast(SPECIES, a5[r]);
            s50 = w5.fma(b0, s50);
            s51 = w5.fma(b1, s51);
            final FloatVector w6 = FloatVector.broadcast(SPECIES, a6[r]);
            s60 = w6.fma(b0, s60);
            s61 = w6.fma(b1, s61);
            final FloatVector w7 = FloatVector.broadcast(SPECIES, a7[r]);
            s70 = w7.fma(b0, s70);
            s71 = w7.fma(b1, s71);
        }
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
        s40.intoArray(out4, c);
        s41.intoArray(out4, c + LANES);
        s50.intoArray(out5, c);
        s51.intoArray(out5, c + LANES);
        s60.intoArray(out6, c);
        s61.intoArray(out6, c + LANES);
        s70.intoArray(out7, c);
        s71.intoArray(out7, c + LANES);
    }

    static void six(float[][] a, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] a4 = a[m + 4];
        final float[] a5 = a[m + 5];
        final float[] out0 = out[m];
        final float[] out1 = out[m + 1];
        final float[] out2 = out[m + 2];
        final float[] out3 = out[m + 3];
        final float[] out4 = out[m + 4];
        final float[] out5 = out[m + 5];
        FloatVector s00 = FloatVector.fromArray(SPECIES, out0, c);
        FloatVector s01 = FloatVector.fromArray(SPECIES, out0, c + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, out1, c);
        FloatVector s11 = FloatVector.fromArray(SPECIES, out1, c + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, out2, c);
        FloatVector s21 = FloatVector.fromArray(SPECIES, out2, c + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, out3, c);
        FloatVector s31 = FloatVector.fromArray(SPECIES, out3, c + LANES);
        FloatVector s40 = FloatVector.fromArray(SPECIES, out4, c);
        FloatVector s41 = FloatVector.fromArray(SPECIES, out4, c + LANES);
        FloatVector s50 = FloatVector.fromArray(SPECIES, out5, c);
        FloatVector s51 = FloatVector.fromArray(SPECIES, out5, c + LANES);
        for (int r = 0; r < VectorKernel.BLOCK; r++) {
            final float[] br = b[r];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, br, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, br, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[r]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[r]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
            final FloatVector w2 = FloatVector.broadcast(SPECIES, a2[r]);
            s20 = w2.fma(b0, s20);
            s21 = w2.fma(b1, s21);
            final FloatVector w3 = FloatVector.broadcast(SPECIES, a3[r]);
            s30 = w3.fma(b0, s30);
            s31 = w3.fma(b1, s31);
            final FloatVector w4 = FloatVector.broadcast(SPECIES, a4[r]);
            s40 = w4.fma(b0, s40);
            s41 = w4.fma(b1, s41);
            final FloatVector w5 = FloatVector.broadcast(SPECIES, a5[r]);
            s50 = w5.fma(b0, s50);
            s51 = w5.fma(b1, s51);
        }
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
        s40.intoArray(out4, c);
        s41.intoArray(out4, c + LANES);
        s50.intoArray(out5, c);
        s51.intoArray(out5, c + LANES);
    }

    static void four(float[][] a, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] out0 = out[m];
        final float[] out1 = out[m + 1];
        final float[] out2 = out[m + 2];
        final float[] out3 = out[m + 3];
        FloatVector s00 = FloatVector.fromArray(SPECIES, out0, c);
        FloatVector s01 = FloatVector.fromArray(SPECIES, out0, c + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, out1, c);
        FloatVector s11 = FloatVector.fromArray(SPECIES, out1, c + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, out2, c);
        FloatVector s21 = FloatVector.fromArray(SPECIES, out2, c + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, out3, c);
        FloatVector s31 = FloatVector.fromArray(SPECIES, out3, c + LANES);
        for (int r = 0; r < VectorKernel.BLOCK; r++) {
            final float[] br = b[r];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, br, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, br, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[r]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[r]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
            final FloatVector w2 = FloatVector.broadcast(SPECIES, a2[r]);
            s20 = w2.fma(b0, s20);
            s21 = w2.fma(b1, s21);
            final FloatVector w3 = FloatVector.broadcast(SPECIES, a3[r]);
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
}
