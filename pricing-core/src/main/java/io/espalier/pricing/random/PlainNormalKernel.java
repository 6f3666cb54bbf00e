package io.espalier.pricing.random;

import io.espalier.pricing.math.InverseNormal;

/** Plain loops, each small enough for C2 to vectorise. */
final class PlainNormalKernel implements NormalKernel {

    @Override
    public void uniforms(long[] paths, long high, long key, long[][] scratch, double[] even, double[] odd) {
        final long[] x = scratch[0];
        final long[] y = scratch[1];
        firstRound(paths, Philox.xOfFirstRound(high, key), Philox.yOfFirstRound(high, key), x, y);
        for (int round = 1; round < Philox.ROUNDS; round++) {
            nextRound(Philox.xKey(key, round), Philox.yKey(key, round), x, y);
        }
        centre(x, even);
        centre(y, odd);
    }

    private static void firstRound(long[] paths, long xConstant, long yConstant, long[] x, long[] y) {
        for (int lane = 0; lane < paths.length; lane++) {
            x[lane] = xConstant ^ paths[lane] & ~Philox.WORD;
            y[lane] = yConstant ^ Philox.MULTIPLIER_0 * (paths[lane] & Philox.WORD);
        }
    }

    private static void nextRound(long xKey, long yKey, long[] x, long[] y) {
        for (int lane = 0; lane < x.length; lane++) {
            final long before = x[lane];
            x[lane] = Philox.MULTIPLIER_1 * (y[lane] >>> 32) ^ before << 32 ^ xKey;
            y[lane] = Philox.MULTIPLIER_0 * (before >>> 32) ^ y[lane] << 32 ^ yKey;
        }
    }

    private static void centre(long[] swapped, double[] q) {
        for (int lane = 0; lane < q.length; lane++) {
            final long bits = Long.rotateLeft(swapped[lane], 32);
            q[lane] = CentredUniform.of(bits);
        }
    }

    @Override
    public void quantiles(double[] q, double[] z) {
        InverseNormal.centred(q, z);
    }
}
