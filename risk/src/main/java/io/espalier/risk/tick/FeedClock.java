package io.espalier.risk.tick;

/** Arithmetic on a feed's clock, which may say anything, and run backwards. */
public final class FeedClock {
    private FeedClock() {}

    /** Nanoseconds from one time to another; where no number is so large, the largest of that sign, whose absolute value is one too. */
    public static long gap(long from, long to) {
        final long gap = to - from;
        // Overflow: the ends differ in sign, and the difference has not that of its end.
        if (((to ^ from) & (to ^ gap)) < 0) {
            return to > from ? Long.MAX_VALUE : -Long.MAX_VALUE;
        }
        return Math.max(gap, -Long.MAX_VALUE);
    }
}
