package io.espalier.pricing.engine;

import io.espalier.pricing.math.Moments;
import java.util.Arrays;

/**
 * What is kept of a chunk.
 *
 * @param means mean of each row of observations
 * @param squares sum of squared deviations from that mean, row by row
 */
public record ChunkMoments(int replicate, long count, double[] means, double[] squares) {

    static ChunkMoments of(Chunk chunk, Moments[] rows) {
        return new ChunkMoments(
                chunk.replicate(),
                chunk.size(),
                Arrays.stream(rows).mapToDouble(Moments::mean).toArray(),
                Arrays.stream(rows).mapToDouble(Moments::squares).toArray());
    }

    /** Joins this chunk's row to the others'. */
    void addTo(Moments moments, int row) {
        moments.add(count, means[row], squares[row]);
    }
}
