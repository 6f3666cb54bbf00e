package io.espalier.surrogate.train;

import java.util.Arrays;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Which rows train and which only judge; both in random order. Without a share for judges all rows do both, in their own order. */
record Split(int[] training, int[] validation) {

    static Split of(int rows, double validationShare, long seed) {
        int[] order = PermutationSampler.natural(rows);
        if (validationShare == 0.0) {
            return new Split(order, order);
        }
        PermutationSampler.shuffle(Streams.SPLIT.provider(seed, 0), order);
        int kept = (int) Math.max(1, Math.round(rows * validationShare));
        return new Split(Arrays.copyOfRange(order, kept, rows), Arrays.copyOf(order, kept));
    }
}
