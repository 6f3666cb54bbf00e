package io.espalier.pricing.engine;

import io.espalier.pricing.math.Moments;
import java.util.List;

/**
 * Means and standard errors of rows of observations, from chunks in their order.
 *
 * <p>Of one replicate the error is that of independent observations; of several it is that of the replicates' means.
 */
final class JoinedMoments {
    private final List<ChunkMoments> chunks;
    private final int replicates;

    JoinedMoments(List<ChunkMoments> chunks, int replicates) {
        this.chunks = chunks;
        this.replicates = replicates;
    }

    /** Number of observations. */
    long count() {
        return chunks.stream().mapToLong(ChunkMoments::count).sum();
    }

    Moments row(int row) {
        if (replicates == 1) {
            return of(0, row);
        }
        final double[] means = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            means[r] = of(r, row).mean();
        }
        final Moments moments = new Moments();
        moments.add(means, replicates);
        return moments;
    }

    private Moments of(int replicate, int row) {
        final Moments moments = new Moments();
        chunks.stream().filter(chunk -> chunk.replicate() == replicate).forEach(chunk -> chunk.addTo(moments, row));
        return moments;
    }
}
