package io.espalier.surrogate.prune;

/** What every mean over points asks of them. */
final class Points {
    private Points() {}

    /** The points themselves, {@code [point][input]}. */
    static double[][] required(double[][] points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("a mean needs at least one point: points.length=0");
        }
        return points;
    }
}
