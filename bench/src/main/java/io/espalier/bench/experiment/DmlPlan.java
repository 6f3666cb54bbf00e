package io.espalier.bench.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link DifferentialMl} is to do.
 *
 * @param testPoints points of the test box that errors are means over
 * @param seed of baskets, labels, weights and test points; problem k of every cell has the same basket for the same assets
 * @param threads trainings beside each other; results do not depend on it
 */
public record DmlPlan(List<DmlCell> cells, int testPoints, long seed, int threads) {
    private static final int TEST_POINTS = 4096;
    private static final int[] ASSETS = {1, 7, 20};
    private static final int[] FEW_SAMPLES = {1024, 4096, 8192};
    private static final int[] ALL_SAMPLES = {1024, 4096, 8192, 65536};
    private static final int MOST_SAMPLES = 65536;

    /** @throws IllegalArgumentException if there is no cell, point or thread */
    public DmlPlan {
        cells = List.copyOf(cells);
        if (cells.isEmpty() || testPoints < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be cells, test points and threads: cells=" + cells
                    + ", testPoints=" + testPoints + ", threads=" + threads);
        }
    }

    /** The short form: 1, 7 and 20 assets, up to 8192 samples, four baskets each; and of 7 assets two baskets at 65536. */
    public static DmlPlan brief(long seed, int threads) {
        final List<DmlCell> cells = new ArrayList<>(cells(FEW_SAMPLES, 4));
        cells.add(new DmlCell(7, MOST_SAMPLES, 2));
        return new DmlPlan(cells, TEST_POINTS, seed, threads);
    }

    /** The whole table: up to 65536 samples, eight baskets each, four of the largest. */
    public static DmlPlan full(long seed, int threads) {
        return new DmlPlan(cells(ALL_SAMPLES, 8), TEST_POINTS, seed, threads);
    }

    private static List<DmlCell> cells(int[] samples, int problems) {
        final List<DmlCell> cells = new ArrayList<>();
        for (int assets : ASSETS) {
            for (int m : samples) {
                cells.add(new DmlCell(assets, m, m == MOST_SAMPLES ? problems / 2 : problems));
            }
        }
        return cells;
    }
}
