package io.espalier.bench.experiment.ridge;

import io.espalier.bench.experiment.Phases;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Wall time from a specification to a measured surrogate, in one JVM: the first run, and those after it has warmed up.
 *
 * @param first the very first run of this JVM
 * @param warm after {@code warmUps} runs, the first among them
 */
public record RidgeTime(RidgeCell cell, int warmUps, Phases first, List<Phases> warm) {

    /** Copies the list. */
    public RidgeTime {
        warm = List.copyOf(warm);
    }

    /**
     * Measures; every run has a basket of its own.
     *
     * @throws IllegalArgumentException if there is no run to warm up or to measure
     */
    public static RidgeTime measure(
            RidgeCell cell, List<Integer> hidden, int warmUps, int repetitions, long seed, int threads) {
        if (warmUps < 1 || repetitions < 1) {
            throw new IllegalArgumentException("there must be runs to warm up and to measure: warmUps=" + warmUps
                    + ", repetitions=" + repetitions);
        }
        final long[] seeds = new SplittableRandom(seed)
                .longs(warmUps + repetitions, 0L, 1L << 40)
                .toArray();
        final List<Phases> all = IntStream.range(0, seeds.length)
                .mapToObj(k -> RidgeProblem.run(cell, hidden, seeds[k], threads).phases())
                .toList();
        return new RidgeTime(cell, warmUps, all.get(0), all.subList(warmUps, all.size()));
    }
}
