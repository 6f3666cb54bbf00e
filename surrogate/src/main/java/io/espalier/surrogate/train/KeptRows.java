package io.espalier.surrogate.train;

import org.apache.commons.rng.sampling.PermutationSampler;

/** Rows that every epoch sees again, shuffled by address (seed, start, epoch) or in their own order. */
final class KeptRows implements RowSource {
    private final TrainingSet set;
    private final int[] index;
    private final boolean shuffled;
    private final long seed;
    private final int start;

    KeptRows(TrainingSet set, int[] index, boolean shuffled, long seed, int start) {
        this.set = set;
        this.index = index;
        this.shuffled = shuffled;
        this.seed = seed;
        this.start = start;
    }

    @Override
    public Rows epoch(int number) {
        int[] order = index.clone();
        if (shuffled) {
            PermutationSampler.shuffle(Streams.SHUFFLE.provider(Streams.SHUFFLE.seed(seed, start), number), order);
        }
        return Rows.of(set, order);
    }

    @Override
    public int rows() {
        return index.length;
    }
}
