package io.espalier.surrogate.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * SiLU with three derivatives, one row at a time.
 *
 * <p>e^-z is 2^n e^-r with z = r - n ln 2 and |r| at most ln(2)/2. Adding 1.5 x 2^23 rounds n to an integer that stands in the lowest
 * bits of the sum, whence a shift brings it to the exponent. e^-r is its Taylor polynomial of degree 7 with the two highest
 * powers economised by Chebyshev's, which costs less than a rounding. Beyond +-30 the sigmoid is 0 or 1 to float.
 */
final class Silu {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final float FAR = 30f;
    private static final int FAR_BITS = Float.floatToRawIntBits(FAR);
    private static final int SIZE_BITS = Integer.MAX_VALUE;
    private static final int SIGN_BIT = Integer.MIN_VALUE;
    private static final int FRACTION_BITS = 23;
    private static final float ROUNDER = 1.5f * (1 << FRACTION_BITS);
    private static final float LN_2 = 0.6931472f;
    private static final float BY_LN_2 = 1.442695f;
    private static final float C0 = 1.0000001f;
    private static final float C1 = 1f;
    private static final float C2 = 0.49998873f;
    private static final float C3 = 0.16666416f;
    private static final float C4 = 0.041916903f;
    private static final float C5 = 0.008375039f;

    private Silu() {}

    /** Two loops: what one loop holds of vectors beyond a limit C2 keeps as objects. {@code third} holds the sigmoid between them. */
    static void apply(float[] z, float[] value, float[] slope, float[] curvature, float[] third) {
        slopes(z, slope, curvature, third);
        valueAndThird(z, value, third);
    }

    private static void slopes(float[] z, float[] slope, float[] curvature, float[] sigmoid) {
        for (int i = 0; i < VectorKernel.BLOCK; i += LANES) {
            final FloatVector v = FloatVector.fromArray(SPECIES, z, i);
            // Sizes compare as integers, in one instruction each; min and max of floats take six, for the sake of NaN.
            final IntVector bits = v.reinterpretAsInts();
            final IntVector size = bits.and(SIZE_BITS).min(FAR_BITS);
            final FloatVector x = bits.and(SIGN_BIT).or(size).reinterpretAsFloats();
            final FloatVector n =
                    x.fma(FloatVector.broadcast(SPECIES, -BY_LN_2), FloatVector.broadcast(SPECIES, ROUNDER));
            final FloatVector r = n.sub(ROUNDER).fma(FloatVector.broadcast(SPECIES, LN_2), x);
            FloatVector p = r.fma(FloatVector.broadcast(SPECIES, -C5), FloatVector.broadcast(SPECIES, C4));
            p = p.fma(r, FloatVector.broadcast(SPECIES, -C3));
            p = p.fma(r, FloatVector.broadcast(SPECIES, C2));
            p = p.fma(r, FloatVector.broadcast(SPECIES, -C1));
            p = p.fma(r, FloatVector.broadcast(SPECIES, C0));
            final IntVector exponent = n.reinterpretAsInts().lanewise(VectorOperators.LSHL, FRACTION_BITS);
            final FloatVector e = p.reinterpretAsInts().add(exponent).reinterpretAsFloats();
            final FloatVector s = FloatVector.broadcast(SPECIES, 1f).div(e.add(1f));
            // 1 - s, without its cancellation.
            final FloatVector c = e.mul(s);
            s.intoArray(sigmoid, i);
            // x in place of z: far out both are then 0 or 1, however large z is.
            x.mul(s).fma(c, s).intoArray(slope, i);
            s.mul(c).mul(x.fma(c.sub(s), FloatVector.broadcast(SPECIES, 2f))).intoArray(curvature, i);
        }
    }

    private static void valueAndThird(float[] z, float[] value, float[] third) {
        for (int i = 0; i < VectorKernel.BLOCK; i += LANES) {
            final FloatVector v = FloatVector.fromArray(SPECIES, z, i);
            final FloatVector s = FloatVector.fromArray(SPECIES, third, i);
            final FloatVector c = s.neg().add(1f);
            final FloatVector b = s.mul(c);
            final FloatVector bend = b.mul(-6f).add(1f);
            b.mul(c.sub(s).mul(3f).add(v.mul(bend))).intoArray(third, i);
            v.mul(s).intoArray(value, i);
        }
    }
}
