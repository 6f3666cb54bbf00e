package io.espalier.pricing.scenario.backtest;

import java.util.List;

/**
 * Days on which a loss exceeded its value at risk, and what kind of day came before.
 *
 * @param days all days judged
 * @param exceptions those on which the value at risk was exceeded
 * @param calmThenCalm pairs of neighbouring days, neither an exception
 * @param calmThenException the second an exception, the first not
 * @param exceptionThenCalm the first an exception, the second not
 * @param exceptionThenException both exceptions
 */
public record ExceptionCounts(
        long days,
        long exceptions,
        long calmThenCalm,
        long calmThenException,
        long exceptionThenCalm,
        long exceptionThenException) {

    /** @throws IllegalArgumentException if a count is negative, or there are more exceptions than days or more pairs */
    public ExceptionCounts {
        final long pairs = calmThenCalm + calmThenException + exceptionThenCalm + exceptionThenException;
        if (Math.min(calmThenCalm, calmThenException) < 0
                || Math.min(exceptionThenCalm, exceptionThenException) < 0
                || exceptions < 0
                || exceptions > days
                || pairs > days) {
            throw new IllegalArgumentException("counts must not be negative, exceptions and pairs not above days: days="
                    + days + ", exceptions=" + exceptions + ", pairs=" + pairs);
        }
    }

    /** Of one unbroken stretch of days, oldest first; true is an exception. */
    public static ExceptionCounts of(boolean... stretch) {
        return of(List.<boolean[]>of(stretch));
    }

    /** Of stretches with unknown days between them: pairs are counted within each. */
    public static ExceptionCounts of(List<boolean[]> stretches) {
        long days = 0;
        long exceptions = 0;
        final long[] pairs = new long[4];
        for (boolean[] stretch : stretches) {
            days += stretch.length;
            for (int t = 0; t < stretch.length; t++) {
                exceptions += stretch[t] ? 1 : 0;
                if (t > 0) {
                    pairs[(stretch[t - 1] ? 2 : 0) + (stretch[t] ? 1 : 0)]++;
                }
            }
        }
        return new ExceptionCounts(days, exceptions, pairs[0], pairs[1], pairs[2], pairs[3]);
    }
}
