package io.espalier.bench.experiment.gan;

import io.espalier.pricing.math.Moments;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * A mean over seeds.
 *
 * @param deviation of one seed's number, unbiased variance; NaN of a single one
 */
public record Mean(double value, double deviation) {

    /** Over {@code items}. */
    public static <T> Mean of(Collection<T> items, ToDoubleFunction<T> number) {
        final double[] numbers = items.stream().mapToDouble(number).toArray();
        final Moments moments = new Moments();
        moments.add(numbers, numbers.length);
        return new Mean(moments.mean(), Math.sqrt(moments.variance()));
    }
}
