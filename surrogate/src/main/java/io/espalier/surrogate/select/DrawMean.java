package io.espalier.surrogate.select;

import io.espalier.pricing.math.Moments;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mean over draws.
 *
 * @param standardError of the mean; NaN of a single draw
 */
public record DrawMean(double mean, double standardError) {

    /** Over the numbers of all draws, of which there is at least one. */
    public static DrawMean of(List<Double> draws) {
        Moments moments = new Moments();
        moments.add(draws.stream().mapToDouble(Double::doubleValue).toArray(), draws.size());
        return new DrawMean(moments.mean(), moments.standardError());
    }

    /** Of the differences draw by draw: what both draws had in common cancels. */
    public static DrawMean ofDifferences(List<Double> from, List<Double> taken) {
        if (from.size() != taken.size()) {
            throw new IllegalArgumentException(
                    "draws must be paired: from.size=" + from.size() + ", taken.size=" + taken.size());
        }
        return of(IntStream.range(0, from.size())
                .mapToObj(draw -> from.get(draw) - taken.get(draw))
                .toList());
    }
}
