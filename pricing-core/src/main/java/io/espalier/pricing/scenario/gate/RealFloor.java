package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import io.espalier.pricing.random.NormalSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How unlike two halves of the history are to one another: what no generator can be asked to be below.
 *
 * <p>Blocks come in pairs of neighbours, one of training and one held out. Exchanging
 * the two of every pair by the toss of a coin, many times, gives halves that chance might have dealt as well: neighbours share their
 * regime, as they do in the halves that were dealt. Kernel sums are kept by pair of blocks, so that a deal costs no kernel.
 */
final class RealFloor {
    private static final int DEALS = 1000;

    private final double[][] sums;
    private final int[] sizes;

    private final int training;
    private final int pairs;

    /** @param training blocks, and {@code test} blocks, {@code [vector][coordinate]} each; those of one index are neighbours */
    RealFloor(Discrepancy discrepancy, List<double[][]> training, List<double[][]> test) {
        final List<double[][]> blocks = new ArrayList<>(training);
        blocks.addAll(test);
        this.training = training.size();
        this.pairs = Math.min(training.size(), test.size());
        final int n = blocks.size();
        sums = new double[n][n];
        sizes = blocks.stream().mapToInt(block -> block.length).toArray();
        for (int a = 0; a < n; a++) {
            sums[a][a] = discrepancy.within(blocks.get(a));
            for (int b = 0; b < a; b++) {
                sums[a][b] = discrepancy.across(blocks.get(a), blocks.get(b));
                sums[b][a] = sums[a][b];
            }
        }
    }

    /** MMD^2 of training against hold-out, as they were dealt. */
    double asDealt() {
        return between(dealt());
    }

    private boolean[] dealt() {
        final boolean[] in = new boolean[sizes.length];
        Arrays.fill(in, 0, training, true);
        return in;
    }

    /** MMD^2 of the blocks that are in against those that are not. */
    private double between(boolean[] in) {
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

    /** The discrepancy that a share {@code 1 - significance} of deals do not exceed. */
    double quantile(double significance, NormalSource source) {
        final double[] dealt = new double[DEALS];
        for (int deal = 0; deal < DEALS; deal++) {
            dealt[deal] = between(deal(deal, source));
        }
        Arrays.sort(dealt);
        return EmpiricalQuantile.of(dealt, 1.0 - significance);
    }

    private boolean[] deal(long deal, NormalSource source) {
        final boolean[] in = dealt();
        for (int pair = 0; pair < pairs; pair++) {
            in[pair] = source.uniform(deal, pair) < 0.5;
            in[training + pair] = !in[pair];
        }
        return in;
    }
}
