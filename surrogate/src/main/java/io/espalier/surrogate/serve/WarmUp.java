package io.espalier.surrogate.serve;

/**
 * What a warm-up came to.
 *
 * @param evaluations how many points were priced, each with and without curvature
 * @param nanosBefore mean time of both in the first batch
 * @param nanosAfter the same in the fastest batch
 * @param isSteady whether the times had come to rest when it ended
 */
public record WarmUp(long evaluations, double nanosBefore, double nanosAfter, boolean isSteady) {}
