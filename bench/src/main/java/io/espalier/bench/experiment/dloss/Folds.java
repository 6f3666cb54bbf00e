package io.espalier.bench.experiment.dloss;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Rows dealt into five folds at random, groups of consecutive rows whole. */
record Folds(List<int[]> each) {
    static final int COUNT = 5;

    /** @param group rows of a group; the last may be shorter */
    static Folds of(int rows, int group, long seed) {
        final int groups = (rows + group - 1) / group;
        final int[] order = PermutationSampler.natural(groups);
        PermutationSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(seed), order);
        final List<int[]> folds = new ArrayList<>();
        for (int fold = 0; fold < COUNT; fold++) {
            folds.add(IntStream.range(fold * groups / COUNT, (fold + 1) * groups / COUNT)
                    .map(i -> order[i])
                    .flatMap(g -> IntStream.range(g * group, Math.min(rows, (g + 1) * group)))
                    .toArray());
        }
        return new Folds(folds);
    }

    int[] get(int fold) {
        return each.get(fold % COUNT);
    }

    /** The rows of {@code count} folds from {@code first} on, round the end. */
    int[] from(int first, int count) {
        return IntStream.range(first, first + count)
                .boxed()
                .flatMapToInt(fold -> IntStream.of(get(fold)))
                .toArray();
    }
}
