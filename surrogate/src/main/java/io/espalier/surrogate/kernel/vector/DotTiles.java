package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code out[m][k] += sum_r a[m][r] b[k][r]} for a few nodes m and inputs k: what is left over where rows of weights are shorter
 * than two vectors. Sums run along the rows of the block, a vector of partial sums
 * each, which are added up at the end by way of {@code lanes}: a reduction of the vector itself adds in an order that changes once C2 has
 * compiled it, and with it the bits.
 */
final class DotTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private DotTiles() {}

    static void fourByFour(float[][] a, float[][] b, int m, int k, float[][] out, float[] lanes) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] b0 = b[k];
        final float[] b1 = b[k + 1];
        final float[] b2 = b[k + 2];
        final float[] b3 = b[k + 3];
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = s00;
        FloatVector s11 = s00;
        FloatVector s12 = s00;
        FloatVector s13 = s00;
        FloatVector s20 = s00;
        FloatVector s21 = s00;
        FloatVector s22 = s00;
        FloatVector s23 = s00;
        FloatVector s30 = s00;
        FloatVector s31 = s00;
        FloatVector s32 = s00;
        FloatVector s33 = s00;
        for (int r = 0; r < VectorKernel.BLOCK; r += LANES) {
            final FloatVector y0 = FloatVector.fromArray(SPECIES, b0, r);
            final FloatVector y1 = FloatVector.fromArray(SPECIES, b1, r);
            final FloatVector y2 = FloatVector.fromArray(SPECIES, b2, r);
            final FloatVector y3 = FloatVector.fromArray(SPECIES, b3, r);
            final FloatVector x0 = FloatVector.fromArray(SPECIES, a0, r);
            s00 = x0.fma(y0, s00);
            s01 = x0.fma(y1, s01);
            s02 = x0.fma(y2, s02);
            s03 = x0.fma(y3, s03);
            final FloatVector x1 = FloatVector.fromArray(SPECIES, a1, r);
            s10 = x1.fma(y0, s10);
            s11 = x1.fma(y1, s11);
            s12 = x1.fma(y2, s12);
            s13 = x1.fma(y3, s13);
            final FloatVector x2 = FloatVector.fromArray(SPECIES, a2, r);
            s20 = x2.fma(y0, s20);
            s21 = x2.fma(y1, s21);
            s22 = x2.fma(y2, s22);
            s23 = x2.fma(y3, s23);
            final FloatVector x3 = FloatVector.fromArray(SPECIES, a3, r);
            s30 = x3.fma(y0, s30);
            s31 = x3.fma(y1, s31);
            s32 = x3.fma(y2, s32);
            s33 = x3.fma(y3, s33);
        }
        s00.intoArray(lanes, 0);
        s01.intoArray(lanes, LANES);
        s02.intoArray(lanes, 2 * LANES);
        s03.intoArray(lanes, 3 * LANES);
        s10.intoArray(lanes, 4 * LANES);
        s11.intoArray(lanes, 5 * LANES);
        s12.intoArray(lanes, 6 * LANES);
        s13.intoArray(lanes, 7 * LANES);
        s20.intoArray(lanes, 8 * LANES);
        s21.intoArray(lanes, 9 * LANES);
        s22.intoArray(lanes, 10 * LANES);
        s23.intoArray(lanes, 11 * LANES);
        s30.intoArray(lanes, 12 * LANES);
        s31.intoArray(lanes, 13 * LANES);
        s32.intoArray(lanes, 14 * LANES);
        s33.intoArray(lanes, 15 * LANES);
        final float[] out0 = out[m];
        out0[k] += LaneSums.of(lanes, 0);
        out0[k + 1] += LaneSums.of(lanes, 1);
        out0[k + 2] += LaneSums.of(lanes, 2);
        out0[k + 3] += LaneSums.of(lanes, 3);
        final float[] out1 = out[m + 1];
        out1[k] += LaneSums.of(lanes, 4);
        out1[k + 1] += LaneSums.of(lanes, 5);
        out1[k + 2] += LaneSums.of(lanes, 6);
        out1[k + 3] += LaneSums.of(lanes, 7);
        final float[] out2 = out[m + 2];
        out2[k] += LaneSums.of(lanes, 8);
        out2[k + 1] += LaneSums.of(lanes, 9);
        out2[k + 2] += LaneSums.of(lanes, 10);
        out2[k + 3] += LaneSums.of(lanes, 11);
        final float[] out3 = out[m + 3];
        out3[k] += LaneSums.of(lanes, 12);
        out3[k + 1] += LaneSums.of(lanes, 13);
        out3[k + 2] += LaneSums.of(lanes, 14);
        out3[k + 3] += LaneSums.of(lanes, 15);
    }

    static void fourByOne(float[][] a, float[][] b, int m, int k, float[][] out, float[] lanes) {
        final float[] a0 = a[m];
        final float[] a1 = a[m + 1];
        final float[] a2 = a[m + 2];
        final float[] a3 = a[m + 3];
        final float[] b0 = b[k];
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s10 = s00;
        FloatVector s20 = s00;
        FloatVector s30 = s00;
        for (int r = 0; r < VectorKernel.BLOCK; r += LANES) {
            final FloatVector y0 = FloatVector.fromArray(SPECIES, b0, r);
            final FloatVector x0 = FloatVector.fromArray(SPECIES, a0, r);
            s00 = x0.fma(y0, s00);
            final FloatVector x1 = FloatVector.fromArray(SPECIES, a1, r);
            s10 = x1.fma(y0, s10);
            final FloatVector x2 = FloatVector.fromArray(SPECIES, a2, r);
            s20 = x2.fma(y0, s20);
            final FloatVector x3 = FloatVector.fromArray(SPECIES, a3, r);
            s30 = x3.fma(y0, s30);
        }
        s00.intoArray(lanes, 0);
        s10.intoArray(lanes, LANES);
        s20.intoArray(lanes, 2 * LANES);
        s30.intoArray(lanes, 3 * LANES);
        final float[] out0 = out[m];
        out0[k] += LaneSums.of(lanes, 0);
        final float[] out1 = out[m + 1];
        out1[k] += LaneSums.of(lanes, 1);
        final float[] out2 = out[m + 2];
        out2[k] += LaneSums.of(lanes, 2);
        final float[] out3 = out[m + 3];
        out3[k] += LaneSums.of(lanes, 3);
    }

    static void oneByFour(float[][] a, float[][] b, int m, int k, float[][] out, float[] lanes) {
        final float[] a0 = a[m];
        final float[] b0 = b[k];
        final float[] b1 = b[k + 1];
        final float[] b2 = b[k + 2];
        final float[] b3 = b[k + 3];
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        for (int r = 0; r < VectorKernel.BLOCK; r += LANES) {
            final FloatVector y0 = FloatVector.fromArray(SPECIES, b0, r);
            final FloatVector y1 = FloatVector.fromArray(SPECIES, b1, r);
            final FloatVector y2 = FloatVector.fromArray(SPECIES, b2, r);
            final FloatVector y3 = FloatVector.fromArray(SPECIES, b3, r);
            final FloatVector x0 = FloatVector.fromArray(SPECIES, a0, r);
            s00 = x0.fma(y0, s00);
            s01 = x0.fma(y1, s01);
            s02 = x0.fma(y2, s02);
            s03 = x0.fma(y3, s03);
        }
        s00.intoArray(lanes, 0);
        s01.intoArray(lanes, LANES);
        s02.intoArray(lanes, 2 * LANES);
        s03.intoArray(lanes, 3 * LANES);
        final float[] out0 = out[m];
        out0[k] += LaneSums.of(lanes, 0);
        out0[k + 1] += LaneSums.of(lanes, 1);
        out0[k + 2] += LaneSums.of(lanes, 2);
        out0[k + 3] += LaneSums.of(lanes, 3);
    }

    static void oneByOne(float[][] a, float[][] b, int m, int k, float[][] out, float[] lanes) {
        final float[] a0 = a[m];
        final float[] b0 = b[k];
        FloatVector s00 = FloatVector.zero(SPECIES);
        for (int r = 0; r < VectorKernel.BLOCK; r += LANES) {
            final FloatVector y0 = FloatVector.fromArray(SPECIES, b0, r);
            final FloatVector x0 = FloatVector.fromArray(SPECIES, a0, r);
            s00 = x0.fma(y0, s00);
        }
        s00.intoArray(lanes, 0);
        final float[] out0 = out[m];
        out0[k] += LaneSums.of(lanes, 0);
    }
}
