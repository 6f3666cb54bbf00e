package io.espalier.bench.experiment.pruning;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What {@link SobolevPruning} is to do.
 *
 * @param shapes of the networks
 * @param rows antithetic rows of the training law, each one pair of paths, from which everything learns
 * @param seen how many rows the steps of each training see in all
 * @param firstSeed of the first basket, its rows and its weights; the others follow
 * @param seeds how many baskets
 * @param threads of each training; results do not depend on it
 */
public record SobolevPruningPlan(Shapes shapes, int rows, Seen seen, long firstSeed, int seeds, int threads) {
    /** Assets of a basket. */
    public static final int ASSETS = 7;

    /** Points of the test box at which networks are measured. */
    public static final int POINTS = 4096;

    private static final int ROWS = 1 << 20;
    private static final int BRIEF_ROWS = 1 << 19;
    private static final int FULL_SEEDS = 5;
    private static final int BRIEF_SEEDS = 2;

    /**
     * Hidden sizes.
     *
     * @param large before pruning
     * @param target after it
     * @param removed the target with 0 for layers that are then removed
     */
    public record Shapes(List<Integer> large, List<Integer> target, List<Integer> removed) {
        /** The paper's. */
        public static final Shapes PAPER =
                new Shapes(List.of(128, 128, 128, 128, 128, 128), List.of(3, 3, 1, 2, 2, 2), List.of(3, 3, 1, 0, 0, 0));

        /** Copies the sizes. */
        public Shapes {
            large = List.copyOf(large);
            target = List.copyOf(target);
            removed = List.copyOf(removed);
        }

        /** The sizes that are left when layers are removed. */
        public List<Integer> remaining() {
            return removed.stream().filter(size -> size > 0).toList();
        }
    }

    /**
     * Rows that the steps of a training see, those seen again counted again.
     *
     * @param oversized of the large network
     * @param round of the retraining after each round but the last
     * @param last of that after the last round, of any other training on values
     * @param reference of fine-tuning from the reference by steps, of Sobolev training from random weights
     * @param network of fine-tuning from the large network
     */
    public record Seen(long oversized, long round, long last, long reference, long network) {
        /** What seemed enough on baskets of other seeds. */
        public static final Seen ENOUGH = new Seen(1L << 21, 1L << 20, 1L << 24, 1L << 24, 1L << 21);

        private Seen times(double factor) {
            return new Seen(
                    (long) (factor * oversized),
                    (long) (factor * round),
                    (long) (factor * last),
                    (long) (factor * reference),
                    (long) (factor * network));
        }

        /** Passes over so many rows. */
        static int passes(long seen, int rows) {
            return (int) Math.max(1L, seen / rows);
        }
    }

    /** @throws IllegalArgumentException if there are no rows, seeds or threads */
    public SobolevPruningPlan {
        if (rows < 2 || seeds < 1 || threads < 1) {
            throw new IllegalArgumentException("there must be rows, seeds and threads: rows=" + rows + ", seeds="
                    + seeds + ", threads=" + threads);
        }
    }

    /** Two baskets, 2^19 rows. */
    public static SobolevPruningPlan brief(long firstSeed, int threads) {
        return full(firstSeed, threads).withRows(BRIEF_ROWS).withSeeds(BRIEF_SEEDS);
    }

    /** Five baskets, 2^20 rows. */
    public static SobolevPruningPlan full(long firstSeed, int threads) {
        return new SobolevPruningPlan(Shapes.PAPER, ROWS, Seen.ENOUGH, firstSeed, FULL_SEEDS, threads);
    }

    /** The same for so many baskets. */
    public SobolevPruningPlan withSeeds(int newSeeds) {
        return new SobolevPruningPlan(shapes, rows, seen, firstSeed, newSeeds, threads);
    }

    /** The same from so many rows, gone through as often. */
    public SobolevPruningPlan withRows(int newRows) {
        return new SobolevPruningPlan(shapes, newRows, seen.times((double) newRows / rows), firstSeed, seeds, threads);
    }

    /** Every basket's seed. */
    public LongStream everySeed() {
        return LongStream.range(firstSeed, firstSeed + seeds);
    }
}
