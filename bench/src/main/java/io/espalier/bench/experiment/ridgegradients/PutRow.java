package io.espalier.bench.experiment.ridgegradients;

/**
 * How exercise learnt from so many paths does, over path sets.
 *
 * @param value of the policy on fresh paths, mean over sets
 * @param deviation of that over sets
 * @param inSample value on the paths that taught it, mean over sets
 */
public record PutRow(int paths, PutArm arm, double value, double deviation, double inSample) {}
