package io.espalier.bench.experiment.significance;

import io.espalier.bench.experiment.Spread;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What speaks for one way's errors being above another's, pair by pair. Chances are NaN where a test cannot be made: too few pairs, no
 * difference at all, or one that is not finite.
 *
 * @param pairs how many
 * @param median of the differences, first less second
 * @param wilcoxon chance of ranks that speak as much for the first being larger, were neither
 * @param shapiro chance of differences as far from normal, were they normal
 * @param t chance of a mean as far from 0 on either side, were the differences normal about 0
 */
public record PairedTests(int pairs, double median, double wilcoxon, double shapiro, double t) {
    private static final int FEWEST = 3;

    /**
     * Compares pair by pair.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    public static PairedTests of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs must have two sides: first.length=" + first.length + ", second.length=" + second.length);
        }
        final double[] differences = IntStream.range(0, first.length)
                .mapToDouble(i -> first[i] - second[i])
                .toArray();
        final double median = Spread.of(Arrays.stream(differences).boxed().toList(), Double::doubleValue)
                .median();
        final boolean differ = Arrays.stream(differences).distinct().count() > 1;
        final boolean finite = Arrays.stream(differences).allMatch(Double::isFinite);
        if (differences.length < FEWEST || !differ || !finite) {
            return new PairedTests(first.length, median, Double.NaN, Double.NaN, Double.NaN);
        }
        return new PairedTests(
                first.length,
                median,
                larger(first, second),
                ShapiroWilk.of(differences).chance(),
                TTest.withDefaults().test(differences).getPValue());
    }

    /** Wilcoxon's signed ranks, one-sided: chance of ranks that speak as much for {@code first} being larger. */
    public static double larger(double[] first, double[] second) {
        return WilcoxonSignedRankTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(first, second)
                .getPValue();
    }
}
