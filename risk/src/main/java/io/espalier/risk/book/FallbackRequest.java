package io.espalier.risk.book;

import java.util.Arrays;

/** Where a position stood when its slow fallback was asked; written anew for each request, by one thread at a time. */
public final class FallbackRequest {
    private double[] x;
    private LivePosition position;
    private long moves;
    private long feedNanos;

    /** An empty request for points of so many columns. */
    public FallbackRequest(int columns) {
        x = new double[columns];
    }

    /** Writes it; allocates only where a position has more columns than any before. */
    void fill(LivePosition asking, double[] point, long movesSoFar, long nanos) {
        if (x.length != point.length) {
            x = Arrays.copyOf(point, point.length);
        }
        System.arraycopy(point, 0, x, 0, point.length);
        position = asking;
        moves = movesSoFar;
        feedNanos = nanos;
    }

    /** Who asks; belongs to the book's thread but for its definition. */
    LivePosition position() {
        return position;
    }

    /** The definition of the position that asks. */
    public Position definition() {
        return position.definition();
    }

    /** The point to price at, in the order of the fallback's layout; not a copy. */
    public double[] x() {
        return x;
    }

    /** How often the position's prices had moved. */
    long moves() {
        return moves;
    }

    /** Feed time of the point. */
    public long feedNanos() {
        return feedNanos;
    }
}
