package io.espalier.surrogate.train;

import org.apache.commons.rng.sampling.PermutationSampler;

/** Rows {@code index[from..to)} of a training set; reused, so that a step allocates nothing. The index is not copied. */
final class Rows {
    private TrainingSet set;
    private int[] index;
    private int from;
    private int to;

    static Rows of(TrainingSet set, int[] index) {
        Rows rows = new Rows();
        rows.take(set, index, 0, index.length);
        return rows;
    }

    /** Every row in its own order. */
    static Rows all(TrainingSet set) {
        return of(set, PermutationSampler.natural(set.rows()));
    }

    /** No row, of no set. */
    static Rows none() {
        return of(null, new int[0]);
    }

    private void take(TrainingSet newSet, int[] newIndex, int newFrom, int newTo) {
        set = newSet;
        index = newIndex;
        from = newFrom;
        to = newTo;
    }

    /** Becomes the part of {@code whole} from its row {@code start}, at most {@code length} long. */
    void takePart(Rows whole, int start, int length) {
        take(whole.set, whole.index, whole.from + start, Math.min(whole.to, whole.from + start + length));
    }

    TrainingSet set() {
        return set;
    }

    int count() {
        return to - from;
    }

    /** Position of the first row in the index. */
    int from() {
        return from;
    }

    /** The number in the training set of row {@code i} of these. */
    int row(int i) {
        return index[from + i];
    }
}
