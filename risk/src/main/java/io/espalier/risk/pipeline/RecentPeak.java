package io.espalier.risk.pipeline;

/**
 * The highest of the numbers of the last so much feed time; allocates nothing, constant work per number on average.
 *
 * <p>Time is cut into {@value #PARTS} parts of the window, and a part leaves as a whole: the window may be longer than asked for by one part,
 * never shorter. Parts whose number a later one exceeds are forgotten, so what is kept falls from front to back and the front is the highest.
 * A clock that runs back by less than the window stands still; one that runs back by more begins anew.
 */
final class RecentPeak {
    private static final int PARTS = 1024;
    /** A window and the part that is under way, and one that is about to leave. */
    private static final int ROOM = PARTS + 2;

    private final long partNanos;
    private final long[] parts = new long[ROOM];
    private final double[] peaks = new double[ROOM];
    private int front;
    private int size;
    private long now = Long.MIN_VALUE;

    RecentPeak(long windowNanos) {
        partNanos = Math.max(1, (windowNanos + PARTS - 1) / PARTS);
    }

    /** Takes in a number, and returns the highest of the window that ends with it. */
    double add(long nanos, double number) {
        final long part = Math.floorDiv(nanos, partNanos);
        if (size == 0 || part < now - PARTS) {
            front = 0;
            size = 0;
            now = part;
        }
        now = Math.max(now, part);
        while (size > 0 && parts[front] < now - PARTS) {
            front = (front + 1) % ROOM;
            size--;
        }
        keep(number);
        return peaks[front];
    }

    private void keep(double number) {
        while (size > 0 && !(peaks[last()] > number)) {
            size--;
        }
        if (size == 0 || parts[last()] != now) {
            size++;
            parts[last()] = now;
            peaks[last()] = number;
        }
    }

    private int last() {
        return (front + size - 1) % ROOM;
    }
}
