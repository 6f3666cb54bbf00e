package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code out[m][c] = start[m] + sum_k a[m][k] b[k][c]} for a few nodes m by two vectors of columns from c on.
 *
 * <p>Vectors of a panel cross cache lines, so the more products a loaded one serves the better: eight, which with 16 sums, two columns
 * and one weight at a time needs more than 16 registers, or six, which does not. Smaller tiles take what these leave over.
 */
final class LayerTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private LayerTiles() {}

    /** For machines with 32 registers. */
    static void eight(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] a4 = a[m + 4];
        final float[] a5 = a[m + 5];
        final float[] a6 = a[m + 6];
        final float[] a7 = a[m + 7];
        FloatVector s00 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s01 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, start[m + 1]);
        FloatVector s11 = s10;
        FloatVector s20 = FloatVector.broadcast(SPECIES, start[m + 2]);
        FloatVector s21 = s20;
        FloatVector s30 = FloatVector.broadcast(SPECIES, start[m + 3]);
        FloatVector s31 = s30;
        FloatVector s40 = FloatVector.broadcast(SPECIES, start[m + 4]);
        FloatVector s41 = s40;
        FloatVector s50 = FloatVector.broadcast(SPECIES, start[m + 5]);
        FloatVector s51 = s50;
        FloatVector s60 = FloatVector.broadcast(SPECIES, start[m + 6]);
        FloatVector s61 = s60;
        FloatVector s70 = FloatVector.broadcast(SPECIES, start[m + 7]);
        FloatVector s71 = s70;
        for (int k = 0; k < b.length; k++) {
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
            final FloatVector w4 = FloatVector.broadcast(SPECIES, a4[k]);
            s40 = w4.fma(b0, s40);
            s41 = w4.fma(b1, s41);
            final FloatVector w5 = FloatVector.broadcast(SPECIES, a5[k]);
            s50 = w5.fma(b0, s50);
            s51 = w5.fma(b1, s51);
            final FloatVector w6 = FloatVector.broadcast(SPECIES, a6[k]);
            s60 = w6.fma(b0, s60);
            s61 = w6.fma(b1, s61);
            final FloatVector w7 = FloatVector.broadcast(SPECIES, a7[k]);
            s70 = w7.fma(b0, s70);
            s71 = w7.fma(b1, s71);
        }
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        final float[] out1 = out[m + 1];
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        final float[] out2 = out[m + 2];
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        final float[] out3 = out[m + 3];
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
        final float[] out4 = out[m + 4];
        s40.intoArray(out4, c);
        s41.intoArray(out4, c + LANES);
        final float[] out5 = out[m + 5];
        s50.intoArray(out5, c);
        s51.intoArray(out5, c + LANES);
        final float[] out6 = out[m + 6];
        s60.intoArray(out6, c);
        s61.intoArray(out6, c + LANES);
        final float[] out7 = out[m + 7];
        s70.intoArray(out7, c);
        s71.intoArray(out7, c + LANES);
    }

    static void six(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] a4 = a[m + 4];
        final float[] a5 = a[m + 5];
        FloatVector s00 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s01 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, start[m + 1]);
        FloatVector s11 = s10;
        FloatVector s20 = FloatVector.broadcast(SPECIES, start[m + 2]);
        FloatVector s21 = s20;
        FloatVector s30 = FloatVector.broadcast(SPECIES, start[m + 3]);
        FloatVector s31 = s30;
        FloatVector s40 = FloatVector.broadcast(SPECIES, start[m + 4]);
        FloatVector s41 = s40;
        FloatVector s50 = FloatVector.broadcast(SPECIES, start[m + 5]);
        FloatVector s51 = s50;
        for (int k = 0; k < b.length; k++) {
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
            final FloatVector w4 = FloatVector.broadcast(SPECIES, a4[k]);
            s40 = w4.fma(b0, s40);
            s41 = w4.fma(b1, s41);
            final FloatVector w5 = FloatVector.broadcast(SPECIES, a5[k]);
            s50 = w5.fma(b0, s50);
            s51 = w5.fma(b1, s51);
        }
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        final float[] out1 = out[m + 1];
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        final float[] out2 = out[m + 2];
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        final float[] out3 = out[m + 3];
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
        final float[] out4 = out[m + 4];
        s40.intoArray(out4, c);
        s41.intoArray(out4, c + LANES);
        final float[] out5 = out[m + 5];
        s50.intoArray(out5, c);
        s51.intoArray(out5, c + LANES);
    }

    static void four(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        FloatVector s00 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s01 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, start[m + 1]);
        FloatVector s11 = s10;
        FloatVector s20 = FloatVector.broadcast(SPECIES, start[m + 2]);
        FloatVector s21 = s20;
        FloatVector s30 = FloatVector.broadcast(SPECIES, start[m + 3]);
        FloatVector s31 = s30;
        for (int k = 0; k < b.length; k++) {
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
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        final float[] out1 = out[m + 1];
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        final float[] out2 = out[m + 2];
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        final float[] out3 = out[m + 3];
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
    }

    static void two(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        FloatVector s00 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s01 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, start[m + 1]);
        FloatVector s11 = s10;
        for (int k = 0; k < b.length; k++) {
            final float[] bk = b[k];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, bk, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, bk, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[k]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[k]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
        }
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        final float[] out1 = out[m + 1];
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
    }

    static void one(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        FloatVector s00 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s01 = s00;
        for (int k = 0; k < b.length; k++) {
            final float[] bk = b[k];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, bk, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, bk, c + LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[k]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
        }
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
    }
}
