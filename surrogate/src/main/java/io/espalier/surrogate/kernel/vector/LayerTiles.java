package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code out[m][c] = start[m] + sum_k a[m][k] b[k][c]} for a few nodes m by two (or four) vectors of columns from c on.
 *
 * <p>Six nodes by two vectors need twelve sums, two columns and one weight at a time: 15 registers, which 256-bit machines have, and
 * twelve independent sums cover the latency of a fused multiply-add on two units. Smaller tiles take what six leave over.
 */
final class LayerTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private LayerTiles() {}

    /** Six nodes by four vectors, for machines with 32 registers: a loaded weight serves four products. */
    static void sixWide(float[][] a, float[] start, float[][] b, int m, int c, float[][] out) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] a4 = a[m + 4];
        final float[] a5 = a[m + 5];
        final FloatVector s0 = FloatVector.broadcast(SPECIES, start[m]);
        FloatVector s00 = s0;
        FloatVector s01 = s0;
        FloatVector s02 = s0;
        FloatVector s03 = s0;
        final FloatVector s1 = FloatVector.broadcast(SPECIES, start[m + 1]);
        FloatVector s10 = s1;
        FloatVector s11 = s1;
        FloatVector s12 = s1;
        FloatVector s13 = s1;
        final FloatVector s2 = FloatVector.broadcast(SPECIES, start[m + 2]);
        FloatVector s20 = s2;
        FloatVector s21 = s2;
        FloatVector s22 = s2;
        FloatVector s23 = s2;
        final FloatVector s3 = FloatVector.broadcast(SPECIES, start[m + 3]);
        FloatVector s30 = s3;
        FloatVector s31 = s3;
        FloatVector s32 = s3;
        FloatVector s33 = s3;
        final FloatVector s4 = FloatVector.broadcast(SPECIES, start[m + 4]);
        FloatVector s40 = s4;
        FloatVector s41 = s4;
        FloatVector s42 = s4;
        FloatVector s43 = s4;
        final FloatVector s5 = FloatVector.broadcast(SPECIES, start[m + 5]);
        FloatVector s50 = s5;
        FloatVector s51 = s5;
        FloatVector s52 = s5;
        FloatVector s53 = s5;
        for (int k = 0; k < b.length; k++) {
            final float[] bk = b[k];
            final FloatVector b0 = FloatVector.fromArray(SPECIES, bk, c);
            final FloatVector b1 = FloatVector.fromArray(SPECIES, bk, c + LANES);
            final FloatVector b2 = FloatVector.fromArray(SPECIES, bk, c + 2 * LANES);
            final FloatVector b3 = FloatVector.fromArray(SPECIES, bk, c + 3 * LANES);
            final FloatVector w0 = FloatVector.broadcast(SPECIES, a0[k]);
            s00 = w0.fma(b0, s00);
            s01 = w0.fma(b1, s01);
            s02 = w0.fma(b2, s02);
            s03 = w0.fma(b3, s03);
            final FloatVector w1 = FloatVector.broadcast(SPECIES, a1[k]);
            s10 = w1.fma(b0, s10);
            s11 = w1.fma(b1, s11);
            s12 = w1.fma(b2, s12);
            s13 = w1.fma(b3, s13);
            final FloatVector w2 = FloatVector.broadcast(SPECIES, a2[k]);
            s20 = w2.fma(b0, s20);
            s21 = w2.fma(b1, s21);
            s22 = w2.fma(b2, s22);
            s23 = w2.fma(b3, s23);
            final FloatVector w3 = FloatVector.broadcast(SPECIES, a3[k]);
            s30 = w3.fma(b0, s30);
            s31 = w3.fma(b1, s31);
            s32 = w3.fma(b2, s32);
            s33 = w3.fma(b3, s33);
            final FloatVector w4 = FloatVector.broadcast(SPECIES, a4[k]);
            s40 = w4.fma(b0, s40);
            s41 = w4.fma(b1, s41);
            s42 = w4.fma(b2, s42);
            s43 = w4.fma(b3, s43);
            final FloatVector w5 = FloatVector.broadcast(SPECIES, a5[k]);
            s50 = w5.fma(b0, s50);
            s51 = w5.fma(b1, s51);
            s52 = w5.fma(b2, s52);
            s53 = w5.fma(b3, s53);
        }
        final float[] out0 = out[m];
        s00.intoArray(out0, c);
        s01.intoArray(out0, c + LANES);
        s02.intoArray(out0, c + 2 * LANES);
        s03.intoArray(out0, c + 3 * LANES);
        final float[] out1 = out[m + 1];
        s10.intoArray(out1, c);
        s11.intoArray(out1, c + LANES);
        s12.intoArray(out1, c + 2 * LANES);
        s13.intoArray(out1, c + 3 * LANES);
        final float[] out2 = out[m + 2];
        s20.intoArray(out2, c);
        s21.intoArray(out2, c + LANES);
        s22.intoArray(out2, c + 2 * LANES);
        s23.intoArray(out2, c + 3 * LANES);
        final float[] out3 = out[m + 3];
        s30.intoArray(out3, c);
        s31.intoArray(out3, c + LANES);
        s32.intoArray(out3, c + 2 * LANES);
        s33.intoArray(out3, c + 3 * LANES);
        final float[] out4 = out[m + 4];
        s40.intoArray(out4, c);
        s41.intoArray(out4, c + LANES);
        s42.intoArray(out4, c + 2 * LANES);
        s43.intoArray(out4, c + 3 * LANES);
        final float[] out5 = out[m + 5];
        s50.intoArray(out5, c);
        s51.intoArray(out5, c + LANES);
        s52.intoArray(out5, c + 2 * LANES);
        s53.intoArray(out5, c + 3 * LANES);
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
