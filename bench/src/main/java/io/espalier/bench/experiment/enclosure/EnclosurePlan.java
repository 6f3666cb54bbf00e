package io.espalier.bench.experiment.enclosure;

/**
 * What to measure.
 *
 * @param seeds of baskets, labels and weights, one teacher each
 * @param rows that a teacher learns from
 * @param cells of enclosures
 * @param rankingCells of enclosures that rank
 */
public record EnclosurePlan(long[] seeds, int rows, int[] cells, int[] rankingCells, int threads) {

    /** @throws IllegalArgumentException if there is nothing to do, or no thread */
    public EnclosurePlan {
        if (seeds.length == 0 || cells.length == 0 || rankingCells.length == 0 || rows < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be a seed, a row, a number of cells and a thread: seeds="
                    + seeds.length + ", rows=" + rows + ", cells=" + cells.length + ", rankingCells="
                    + rankingCells.length + ", threads=" + threads);
        }
    }
}
