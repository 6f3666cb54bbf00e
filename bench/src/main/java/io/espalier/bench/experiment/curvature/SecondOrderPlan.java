package io.espalier.bench.experiment.curvature;

import java.util.List;

/**
 * What {@link SecondOrder} and {@link LabelBiases} are to do.
 *
 * @param teachings ways that are compared
 * @param sizes numbers of samples, each with its epochs and rows per step
 * @param problems random baskets, the same for all
 * @param biasPaths antithetic pairs behind each mean of labels
 * @param seed from which baskets, labels and weights are drawn
 * @param threads of each training; results do not depend on it
 */
public record SecondOrderPlan(
        List<Teaching> teachings, List<Size> sizes, int problems, int biasPaths, long seed, int threads) {
    /** Assets of a basket. */
    public static final int ASSETS = 7;

    /** Nodes of the paper's oversized network, SiLU. */
    public static final List<Integer> HIDDEN = List.of(128, 128, 128, 128, 128, 128);

    /** Highest rate of the one-cycle schedule; at the authors' 0.1 this network collapses to a constant. */
    public static final double PEAK_RATE = 0.005;

    /** So many rows, gone through so often, in steps of so many. */
    public record Size(int samples, int epochs, int batch) {}

    // About as many steps each.
    private static final Size SMALL = new Size(8192, 50, 256);
    private static final Size LARGE = new Size(65_536, 12, 512);

    /** @throws IllegalArgumentException if there is no way, size, problem, pair or thread */
    public SecondOrderPlan {
        teachings = List.copyOf(teachings);
        sizes = List.copyOf(sizes);
        if (teachings.isEmpty() || sizes.isEmpty() || problems < 1 || biasPaths < 2 || threads < 1) {
            throw new IllegalArgumentException("there must be ways, sizes, problems, two pairs and threads: ways="
                    + teachings.size() + ", sizes=" + sizes
                    + ", problems=" + problems + ", biasPaths=" + biasPaths + ", threads=" + threads);
        }
    }

    /** 8192 samples of one basket. */
    public static SecondOrderPlan brief(long seed, int threads) {
        return new SecondOrderPlan(Teaching.all(), List.of(SMALL), 1, 1 << 22, seed, threads);
    }

    /** 8192 and 65,536 samples of two baskets. */
    public static SecondOrderPlan full(long seed, int threads) {
        return new SecondOrderPlan(Teaching.all(), List.of(SMALL, LARGE), 2, 1 << 24, seed, threads);
    }

    /** Pairs behind each mean of values, which are compared on the same paths and so need fewer. */
    public int valuePaths() {
        return Math.max(2, biasPaths / 16);
    }
}
