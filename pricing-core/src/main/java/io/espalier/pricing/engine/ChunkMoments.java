package io.espalier.pricing.engine;

import io.espalier.pricing.math.Moments;
import java.util.Arrays;

/**
 * What is kept of a chunk: {@code count} observations of one replicate from number {@code first} on.
 *
 * @param means mean of each row of observations
 * @param squares sum of squared deviations from that mean, row by row
 */
public record ChunkMoments(int replicate, long first, long count, double[] means, double[] squares) {

    static ChunkMoments of(Chunk chunk, Moments[] rows) {
        return new ChunkMoments(
                chunk.replicate(),
                chunk.first(),
                chunk.size(),
                Arrays.stream(rows).mapToDouble(Moments::mean).toArray(),
                Arrays.stream(rows).mapToDouble(Moments::squares).toArray());
    }

    /** Whether these are the moments of that chunk. */
    boolean areOf(Chunk chunk) {
        return replicate == chunk.replicate() && first == chunk.first() && count == chunk.size();
    }

    /** Joins this chunk's row to the others'. */
    void addTo(Moments moments, int row) {
        moments.add(count, means[row], squares[row]);
    }
}
