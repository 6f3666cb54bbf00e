package io.espalier.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of observations that one thread does at a time: {@code first} to {@code end} (excluded) of one replicate.
 *
 * <p>The cut depends on the plan alone, hence the same bits on any number of threads and in any shards.
 */
record Chunk(int replicate, long first, long end) {
    private static final int LEAST_BLOCKS = 16;
    /** Bounds what is kept: one set of moments per chunk. */
    private static final int MOST_PER_ROUND = 4096;

    /**
     * All chunks of a plan in order, round by round: the first round has the plan's paths, each further one as many as all before,
     * as far as the plan allows.
     */
    static List<List<Chunk>> rounds(MonteCarloPlan plan) {
        final int replicates = plan.sampling().replicates();
        final long batch = plan.sampling().kind().batch();
        final List<List<Chunk>> rounds = new ArrayList<>();
        final long most = plan.targetError().isPresent() ? plan.mostPaths() / (replicates * batch) * batch : 0L;
        long first = 0L;
        long end = share(plan.paths(), replicates * batch) * batch;
        do {
            rounds.add(round(first, end, replicates));
            first = end;
            end = Math.min(2L * end, most);
        } while (first < most);
        return rounds;
    }

    private static long share(long paths, long parts) {
        return (paths - 1L) / parts + 1L;
    }

    private static List<Chunk> round(long first, long end, int replicates) {
        final long blocks = (end - first - 1L) / Observations.LANES + 1L;
        final int most = Math.max(1, MOST_PER_ROUND / replicates);
        final long size = Math.max(LEAST_BLOCKS, (blocks - 1L) / most + 1L) * Observations.LANES;
        final List<Chunk> chunks = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            for (long from = first; from < end; from += size) {
                chunks.add(new Chunk(replicate, from, Math.min(end, from + size)));
            }
        }
        return chunks;
    }

    /** Number of observations. */
    long size() {
        return end - first;
    }
}
