package io.espalier.bench.experiment;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The least, the middle and the largest of some numbers; of an even number the middle is the mean of two. */
public record Spread(double least, double median, double largest) {

    /** Over {@code items}; NaN where there is none. */
    public static <T> Spread of(Collection<T> items, ToDoubleFunction<T> number) {
        final double[] sorted = items.stream().mapToDouble(number).sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        final int half = sorted.length / 2;
        final double median = sorted.length % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
