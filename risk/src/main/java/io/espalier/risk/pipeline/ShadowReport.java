package io.espalier.risk.pipeline;

/**
 * How far a model in shadow is from what serves.
 *
 * @param positions how many it might serve
 * @param samples published sets at which they were compared
 * @param meanDifference mean absolute difference of one unit's value; NaN before the first comparison
 * @param largestDifference the largest of them
 * @param worst the largest difference of any number, values and deltas, as a multiple of what is allowed: beyond 1 it is refused
 */
public record ShadowReport(
        String name,
        long modelId,
        int positions,
        int samples,
        double meanDifference,
        double largestDifference,
        double worst) {}
