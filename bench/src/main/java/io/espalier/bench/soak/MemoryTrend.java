package io.espalier.bench.soak;

import java.util.Arrays;

/**
 * How a memory goes over a run: the median of all slopes between two looks, of the last two thirds.
 *
 * <p>One look that met a compiler or a collector at work moves it little, and the first third, in which the program is still being
 * compiled, not at all. Source: Theil (1950), Sen (1968).
 *
 * @param looks how many looks it rests on
 * @param first bytes at the first look
 * @param last bytes at the last one
 * @param bytesPerSecond the slope; not a number with fewer than two looks
 */
public record MemoryTrend(int looks, double first, double last, double bytesPerSecond) {
    private static final int LEFT_OUT = 3;

    /** Of looks at {@code seconds}, rising, that found {@code bytes}. */
    static MemoryTrend of(double[] seconds, double[] bytes) {
        final int from = seconds.length / LEFT_OUT;
        final int n = seconds.length - from;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = from; i < seconds.length; i++) {
            for (int j = i + 1; j < seconds.length; j++) {
                slopes[count++] = (bytes[j] - bytes[i]) / (seconds[j] - seconds[i]);
            }
        }
        return new MemoryTrend(
                n, n == 0 ? Double.NaN : bytes[from], n == 0 ? Double.NaN : bytes[seconds.length - 1], median(slopes));
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        final int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
    }

    /** Bytes that it makes of so many seconds. */
    public double over(double seconds) {
        return bytesPerSecond * seconds;
    }
}
