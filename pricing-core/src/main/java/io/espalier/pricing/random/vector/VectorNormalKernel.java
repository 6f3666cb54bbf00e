package io.espalier.pricing.random.vector;

import io.espalier.pricing.math.CentralQuantile;
import io.espalier.pricing.math.InverseNormal;
import io.espalier.pricing.random.NormalKernel;
import io.espalier.pricing.random.Philox;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Philox and the quotient of polynomials in registers: a row is read once and written once. */
public final class VectorNormalKernel implements NormalKernel {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = LONGS.length();
    private static final long ONE = 0x3FF0000000000000L;
    private static final double TWO_TO_MINUS_54 = 0x1.0p-54;

    @Override
    public void uniforms(long[] paths, long high, long key, long[][] scratch, double[] even, double[] odd) {
        final long[] x = scratch[0];
        final long[] y = scratch[1];
        firstRound(paths, Philox.xOfFirstRound(high, key), Philox.yOfFirstRound(high, key), x, y);
        for (int round = 1; round < Philox.ROUNDS; round += 3) {
            threeRounds(key, round, x, y);
        }
        centre(x, even);
        centre(y, odd);
    }

    private static void firstRound(long[] paths, long xConstant, long yConstant, long[] x, long[] y) {
        for (int i = 0; i < paths.length; i += LANES) {
            final LongVector path = LongVector.fromArray(LONGS, paths, i);
            path.lanewise(VectorOperators.AND, ~Philox.WORD)
                    .lanewise(VectorOperators.XOR, xConstant)
                    .intoArray(x, i);
            path.lanewise(VectorOperators.AND, Philox.WORD)
                    .mul(Philox.MULTIPLIER_0)
                    .lanewise(VectorOperators.XOR, yConstant)
                    .intoArray(y, i);
        }
    }

    /** Three at a time: with more, the round keys no longer fit the registers. */
    private static void threeRounds(long key, int round, long[] x, long[] y) {
        for (int i = 0; i < x.length; i += LANES) {
            final LongVector m0 = broadcastWord(Philox.MULTIPLIER_0);
            final LongVector m1 = broadcastWord(Philox.MULTIPLIER_1);
            final LongVector x0 = LongVector.fromArray(LONGS, x, i);
            final LongVector y0 = LongVector.fromArray(LONGS, y, i);
            final LongVector x1 = y0.lanewise(VectorOperators.LSHR, 32)
                    .mul(m1)
                    .lanewise(VectorOperators.XOR, x0.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.xKey(key, round));
            final LongVector y1 = x0.lanewise(VectorOperators.LSHR, 32)
                    .mul(m0)
                    .lanewise(VectorOperators.XOR, y0.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.yKey(key, round));
            final LongVector x2 = y1.lanewise(VectorOperators.LSHR, 32)
                    .mul(m1)
                    .lanewise(VectorOperators.XOR, x1.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.xKey(key, round + 1));
            final LongVector y2 = x1.lanewise(VectorOperators.LSHR, 32)
                    .mul(m0)
                    .lanewise(VectorOperators.XOR, y1.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.yKey(key, round + 1));
            final LongVector x3 = y2.lanewise(VectorOperators.LSHR, 32)
                    .mul(m1)
                    .lanewise(VectorOperators.XOR, x2.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.xKey(key, round + 2));
            final LongVector y3 = x2.lanewise(VectorOperators.LSHR, 32)
                    .mul(m0)
                    .lanewise(VectorOperators.XOR, y2.lanewise(VectorOperators.LSHL, 32))
                    .lanewise(VectorOperators.XOR, Philox.yKey(key, round + 2));
            x3.intoArray(x, i);
            y3.intoArray(y, i);
        }
    }

    /** As a shift of a vector: C2 then knows that both factors are below 2^32, and multiplies in one instruction. */
    private static LongVector broadcastWord(long word) {
        return LongVector.broadcast(LONGS, word << 32).lanewise(VectorOperators.LSHR, 32);
    }

    /** 52 bits k under the exponent of 1 read 1 + k 2^-52: (2 - that)/2 - 2^-54 is the plain kernel's number, exactly. */
    private static void centre(long[] swapped, double[] q) {
        for (int i = 0; i < q.length; i += LANES) {
            final LongVector bits = LongVector.fromArray(LONGS, swapped, i).lanewise(VectorOperators.ROL, 32);
            final DoubleVector size = bits.lanewise(VectorOperators.LSHR, 12)
                    .lanewise(VectorOperators.OR, ONE)
                    .reinterpretAsDoubles()
                    .neg()
                    .add(2.0)
                    .mul(0.5)
                    .sub(TWO_TO_MINUS_54);
            size.reinterpretAsLongs()
                    .lanewise(VectorOperators.XOR, bits.lanewise(VectorOperators.LSHL, 63))
                    .reinterpretAsDoubles()
                    .intoArray(q, i);
        }
    }

    @Override
    public void quantiles(double[] q, double[] z) {
        final int whole = DOUBLES.loopBound(z.length);
        for (int i = 0; i < whole; i += LANES) {
            final DoubleVector v = DoubleVector.fromArray(DOUBLES, q, i);
            final DoubleVector t = v.neg().fma(v, v.broadcast(CentralQuantile.SHIFT));
            DoubleVector top = t.broadcast(CentralQuantile.TOP_13);
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_12));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_11));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_10));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_9));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_8));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_7));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_6));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_5));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_4));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_3));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_2));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_1));
            top = top.fma(t, t.broadcast(CentralQuantile.TOP_0));
            DoubleVector bottom = t.broadcast(CentralQuantile.BOTTOM_13);
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_12));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_11));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_10));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_9));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_8));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_7));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_6));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_5));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_4));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_3));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_2));
            bottom = bottom.fma(t, t.broadcast(CentralQuantile.BOTTOM_1));
            bottom = bottom.fma(t, t.broadcast(1.0));
            v.mul(top).div(bottom).intoArray(z, i);
            final VectorMask<Double> outer = v.abs().compare(VectorOperators.GT, CentralQuantile.EDGE);
            if (outer.anyTrue()) {
                replaceOuter(q, z, i);
            }
        }
        for (int i = whole; i < z.length; i++) {
            z[i] = InverseNormal.centred(q[i]);
        }
    }

    private static void replaceOuter(double[] q, double[] z, int from) {
        for (int i = from; i < from + LANES; i++) {
            if (Math.abs(q[i]) > CentralQuantile.EDGE) {
                z[i] = InverseNormal.centredOuter(q[i]);
            }
        }
    }
}
