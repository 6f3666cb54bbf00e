package io.espalier.adapters.cli.live;

import java.util.concurrent.locks.LockSupport;

/**
 * When the rows of a feed are due: its own clock, run at some multiple of its speed from the moment of the first row on.
 *
 * <p>Belongs to the publishing thread.
 */
final class FeedPace {
    private static final long SPIN_NANOS = 200_000;
    /** So long at most a stop or the clock waits for a feed that is silent. */
    private static final long LONGEST_SLEEP = 50_000_000;

    private final double speed;
    private long startNanos;
    private long firstFeedNanos;
    private boolean begun;

    /** @param speed how many times as fast as recorded; infinite for no waiting at all */
    FeedPace(double speed) {
        this.speed = speed;
    }

    /** The moment at which a row is due, as {@code System.nanoTime()}. */
    long due(long feedNanos) {
        if (!begun) {
            begun = true;
            startNanos = System.nanoTime();
            firstFeedNanos = feedNanos;
        }
        if (Double.isInfinite(speed)) {
            return System.nanoTime();
        }
        return startNanos + (speed == 1.0 ? feedNanos - firstFeedNanos : (long) ((feedNanos - firstFeedNanos) / speed));
    }

    /** What the feed's clock shows at a moment, as far as its pace tells. */
    long feedNanosAt(long nanos) {
        return firstFeedNanos + (long) ((nanos - startNanos) * (Double.isInfinite(speed) ? 1.0 : speed));
    }

    /** Sleeps through long gaps and spins through the last stretch, a sleeping thread wakes up late; for a part of the way at most. */
    static void waitTowards(long due) {
        long left = due - System.nanoTime();
        if (left > SPIN_NANOS) {
            LockSupport.parkNanos(Math.min(left - SPIN_NANOS, LONGEST_SLEEP));
        } else {
            Thread.onSpinWait();
        }
    }
}
