package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers in ascending order, each with the piece that it belongs to. */
record SortedPieces(double[] values, int[] pieces, int[] counts) {

    /** All sums over {@code horizon} days that lie within a stretch, each with the piece of its first day. */
    static SortedPieces of(double[][] stretches, int[] firstPiece, int pieceDays, int horizon) {
        final double[] values = sums(stretches, horizon);
        final int[] pieces = new int[values.length];
        int i = 0;
        for (int k = 0; k < stretches.length; k++) {
            for (int t = 0; t + horizon <= stretches[k].length; t++) {
                pieces[i++] = Math.min(firstPiece[k] + t / pieceDays, firstPiece[k + 1] - 1);
            }
        }
        return sorted(values, pieces, firstPiece[stretches.length]);
    }

    /** Those sums in the order of days. */
    static double[] sums(double[][] stretches, int horizon) {
        final int size = Arrays.stream(stretches)
                .mapToInt(days -> Math.max(0, days.length - horizon + 1))
                .sum();
        final double[] sums = new double[size];
        int i = 0;
        for (double[] days : stretches) {
            for (int t = 0; t + horizon <= days.length; t++) {
                for (int s = t; s < t + horizon; s++) {
                    sums[i] += days[s];
                }
                i++;
            }
        }
        return sums;
    }

    private static SortedPieces sorted(double[] values, int[] pieces, int count) {
        final int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        final int[] counts = new int[count];
        for (int piece : pieces) {
            counts[piece]++;
        }
        return new SortedPieces(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).map(i -> pieces[i]).toArray(),
                counts);
    }

    /** {@link EmpiricalQuantile} of the numbers, each as often as the weight of its piece. */
    double quantile(double p, int[] weights) {
        long total = 0;
        for (int k = 0; k < counts.length; k++) {
            total += (long) weights[k] * counts[k];
        }
        final long rank = EmpiricalQuantile.rank(total, p);
        long seen = 0;
        int i = -1;
        while (seen < rank) {
            i++;
            seen += weights[pieces[i]];
        }
        return values[i];
    }
}
