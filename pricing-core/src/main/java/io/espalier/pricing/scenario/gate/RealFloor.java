package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;

/**
 * How unlike two halves of the history are to one another: what no generator can be asked to be below.
 *
 * <p>The pieces (blocks, or fifths of blocks where these are few) are dealt into two halves at random, many times: the discrepancies of
 * those halves are the ones that chance explains between a sample of fitted days and one of judged days. Kernel sums are kept by
 * pair of pieces, so that a deal costs no kernel.
 */
final class RealFloor {
    private static final int DEALS = 1000;

    private final double[][] sums;
    private final int[] sizes;

    /** @param pieces {@code [vector][coordinate]} each */
    RealFloor(Discrepancy discrepancy, List<double[][]> pieces) {
        final int n = pieces.size();
        sums = new double[n][n];
        sizes = pieces.stream().mapToInt(piece -> piece.length).toArray();
        for (int a = 0; a < n; a++) {
            sums[a][a] = discrepancy.within(pieces.get(a));
            for (int b = 0; b < a; b++) {
                sums[a][b] = discrepancy.across(pieces.get(a), pieces.get(b));
                sums[b][a] = sums[a][b];
            }
        }
    }

    /** MMD^2 of the pieces that are in against those that are not. */
    double between(boolean[] in) {
        double withinX = 0.0;
        double withinY = 0.0;
        double across = 0.0;
        long x = 0;
        long y = 0;
        for (int a = 0; a < in.length; a++) {
            x += in[a] ? sizes[a] : 0;
            y += in[a] ? 0 : sizes[a];
            for (int b = 0; b < in.length; b++) {
                withinX += in[a] && in[b] ? sums[a][b] : 0.0;
                withinY += in[a] || in[b] ? 0.0 : sums[a][b];
                across += in[a] && !in[b] ? sums[a][b] : 0.0;
            }
        }
        return Discrepancy.of(withinX, x, withinY, y, across);
    }

    /** The discrepancy that a share {@code 1 - significance} of deals stay below. */
    double quantile(double significance, NormalSource source) {
        final double[] dealt = new double[DEALS];
        for (int deal = 0; deal < DEALS; deal++) {
            dealt[deal] = between(deal(deal, source));
        }
        Arrays.sort(dealt);
        return dealt[Math.min(DEALS - 1, (int) Math.ceil((1.0 - significance) * DEALS) - 1)];
    }

    /** Half of the pieces, by the order of random numbers. */
    private boolean[] deal(long deal, NormalSource source) {
        final int n = sizes.length;
        final boolean[] in = new boolean[n];
        int left = n / 2;
        for (int a = 0; a < n; a++) {
            in[a] = source.uniform(deal, a) * (n - a) < left;
            left -= in[a] ? 1 : 0;
        }
        return in;
    }
}
