package io.espalier.pricing.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Observed joint returns in one or more unbroken stretches of days, oldest first.
 *
 * <p>Shape: {@code stretches[k][day][series]}. Between stretches lie days that are not known: nothing may be carried across, no
 * window and no variance. Unit: any, per cent or fractions, one for each series.
 */
public final class ReturnHistory {
    private final List<String> names;
    private final List<double[][]> stretches;

    /**
     * @param names one per series
     * @throws IllegalArgumentException if there is no day, a row has not one return per series, or one is not finite
     */
    public ReturnHistory(List<String> names, List<double[][]> stretches) {
        this.names = List.copyOf(names);
        Requirements.require(!stretches.isEmpty(), "a history needs a stretch: stretches=0");
        this.stretches = stretches.stream().map(ReturnHistory::copy).toList();
        this.stretches.forEach(days -> Requirements.observed(days, names.size()));
        Requirements.require(!names.isEmpty(), "a history needs a series: series=0");
    }

    /** A history without a gap, {@code days[day][series]}, whose series are called {@code series 1}, {@code series 2} and so on. */
    public static ReturnHistory of(double[][] days) {
        final int series = days.length == 0 ? 0 : days[0].length;
        return new ReturnHistory(
                IntStream.rangeClosed(1, series).mapToObj(j -> "series " + j).toList(), List.<double[][]>of(days));
    }

    /** One series without a gap. */
    public static ReturnHistory of(double[] returns) {
        return of(Arrays.stream(returns).mapToObj(r -> new double[] {r}).toArray(double[][]::new));
    }

    private static double[][] copy(double[][] days) {
        return Arrays.stream(days).map(double[]::clone).toArray(double[][]::new);
    }

    /** Names of the series. */
    public List<String> names() {
        return names;
    }

    /** Number of series. */
    public int series() {
        return names.size();
    }

    /** The same series over other stretches. */
    public ReturnHistory over(List<double[][]> others) {
        return new ReturnHistory(names, others);
    }

    /** Number of days in all stretches. */
    public int days() {
        return stretches.stream().mapToInt(days -> days.length).sum();
    }

    /** The stretches, {@code [day][series]} each; theirs to read only. */
    public List<double[][]> stretches() {
        return stretches;
    }

    /** One series, stretch by stretch. */
    public double[][] column(int series) {
        return stretches.stream()
                .map(days -> Arrays.stream(days).mapToDouble(row -> row[series]).toArray())
                .toArray(double[][]::new);
    }

    /**
     * All windows of so many days that lie within one stretch, {@code step} days apart: {@code [window][day][series]}, rows shared
     * with this history.
     */
    public List<double[][]> windows(int days, int step) {
        final List<double[][]> windows = new ArrayList<>();
        for (double[][] stretch : stretches) {
            for (int first = 0; first + days <= stretch.length; first += step) {
                windows.add(Arrays.copyOfRange(stretch, first, first + days));
            }
        }
        return windows;
    }
}
