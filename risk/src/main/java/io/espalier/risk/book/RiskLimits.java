package io.espalier.risk.book;

import java.util.Arrays;

/**
 * Between what the totals of a book must stay: net delta and vega of each underlying, signed, and how far the value may fall.
 *
 * <p>Shapes: one entry per underlying of the book, infinite where there is no limit; units as in {@link RiskVector}. Limits themselves are
 * allowed. {@code pvDrop} is the most by which the value may lie below its highest within the last {@code windowNanos} of feed time.
 * Arrays are not copied.
 */
public record RiskLimits(
        double[] deltaLow, double[] deltaHigh, double[] vegaLow, double[] vegaHigh, double pvDrop, long windowNanos) {

    /** @throws IllegalArgumentException if shapes differ, a range is empty, or the drop or the window is not positive */
    public RiskLimits {
        requireRanges("delta", deltaLow, deltaHigh, deltaLow.length);
        requireRanges("vega", vegaLow, vegaHigh, deltaLow.length);
        if (!(pvDrop > 0.0) || windowNanos < 1) {
            throw new IllegalArgumentException(
                    "a drop and its window must be positive: pvDrop=" + pvDrop + ", windowNanos=" + windowNanos);
        }
    }

    private static void requireRanges(String name, double[] low, double[] high, int size) {
        if (low.length != size || high.length != size) {
            throw new IllegalArgumentException("limits must have one entry per underlying: " + name + "Low.length="
                    + low.length + ", " + name + "High.length=" + high.length + ", underlyings=" + size);
        }
        for (int u = 0; u < size; u++) {
            if (!(low[u] <= high[u])) {
                throw new IllegalArgumentException("a limit must be a range: " + name + "Low[" + u + "]=" + low[u]
                        + ", " + name + "High[" + u + "]=" + high[u]);
            }
        }
    }

    /** No limit at all, for a book of so many underlyings. */
    public static RiskLimits none(int underlyings) {
        return new RiskLimits(
                filled(underlyings, Double.NEGATIVE_INFINITY),
                filled(underlyings, Double.POSITIVE_INFINITY),
                filled(underlyings, Double.NEGATIVE_INFINITY),
                filled(underlyings, Double.POSITIVE_INFINITY),
                Double.POSITIVE_INFINITY,
                1);
    }

    private static double[] filled(int size, double number) {
        double[] numbers = new double[size];
        Arrays.fill(numbers, number);
        return numbers;
    }

    /** Number of underlyings. */
    public int size() {
        return deltaLow.length;
    }

    /** The same with the net delta of underlying {@code u} within a range. */
    public RiskLimits withDelta(int u, double low, double high) {
        return new RiskLimits(with(deltaLow, u, low), with(deltaHigh, u, high), vegaLow, vegaHigh, pvDrop, windowNanos);
    }

    /** The same with the net vega of underlying {@code u} within a range. */
    public RiskLimits withVega(int u, double low, double high) {
        return new RiskLimits(deltaLow, deltaHigh, with(vegaLow, u, low), with(vegaHigh, u, high), pvDrop, windowNanos);
    }

    /** The same with a bound on how far the value may fall within a time. */
    public RiskLimits withPvDrop(double amount, long nanos) {
        return new RiskLimits(deltaLow, deltaHigh, vegaLow, vegaHigh, amount, nanos);
    }

    private static double[] with(double[] numbers, int u, double number) {
        double[] copy = numbers.clone();
        copy[u] = number;
        return copy;
    }
}
