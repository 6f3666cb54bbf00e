package io.espalier.pricing.regress;

import io.espalier.pricing.math.Moments;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@link DifferentialRegression} whose weight of slopes is chosen by cross-validation: by how well it predicts the values of points left out.
 *
 * <p>Candidates are {@code slopeWeights}, in order of preference, then weight 0: values alone. All have the ridge, for of few points the
 * folds cannot tell which fit runs away between them; where it is 0 the last is ordinary least squares. Taken is the first whose squared errors are not significantly above the least: by no more than one standard error of the difference,
 * fold by fold. Where nothing is learnt from the folds the preferred weight stays; the least alone would then be chosen by chance.
 *
 * <p>Value i lies in fold i mod {@code folds}, and with it every slope of its point, so that nothing that was seen there is learnt from
 * while its value is predicted: samples with slopes must tell their points ({@link DifferentialSamples#points}). Slopes seen elsewhere
 * are always learnt from. Where values come in an order of their own with the period of the folds, shuffle them first. Fewer values
 * than folds are left out one by one; a single one cannot be, and is fitted with weight 0.
 *
 * <p>Rows are gone through once: what a fold says is kept as a triangle, so that a candidate costs the same however many samples there are.
 * Source: Stone (1974), "Cross-validatory choice and assessment of statistical predictions"; Breiman, Friedman, Olshen and Stone (1984),
 * "Classification and Regression Trees", 3.4.3, for the standard error.
 */
public record CrossValidatedRegression(List<Double> slopeWeights, double ridge, int folds) implements Regression {
    private static final List<Double> USUAL_WEIGHTS = List.of(1.0, 4.0, 0.25, 16.0, 0.0625, 64.0);
    private static final int USUAL_FOLDS = 5;

    /** @throws IllegalArgumentException if a weight is negative or not finite, or there are fewer than two folds */
    public CrossValidatedRegression {
        slopeWeights = List.copyOf(slopeWeights);
        if (folds < 2) {
            throw new IllegalArgumentException("there must be two folds or more: folds=" + folds);
        }
        candidates(slopeWeights, ridge);
    }

    /** Weights from a sixteenth to 64, that nearest to 1 preferred; five folds. */
    public static CrossValidatedRegression of(double ridge) {
        return new CrossValidatedRegression(USUAL_WEIGHTS, ridge, USUAL_FOLDS);
    }

    private static List<DifferentialRegression> candidates(List<Double> slopeWeights, double ridge) {
        return Stream.concat(slopeWeights.stream(), Stream.of(0.0))
                .distinct()
                .map(weight -> new DifferentialRegression(weight, ridge))
                .toList();
    }

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        return choose(samples).fit(samples);
    }

    /**
     * The candidate taken.
     *
     * @throws IllegalArgumentException if slopes do not tell their points, or squares overflow
     */
    public DifferentialRegression choose(DifferentialSamples samples) {
        if (!samples.tellsPoints()) {
            throw new IllegalArgumentException(
                    "cross-validation must know at which value each slope was seen: points.length="
                            + samples.points().length + ", slopes.length=" + samples.slopes().length);
        }
        if (samples.values().length < 2) {
            return new DifferentialRegression(0.0, ridge);
        }
        final List<Split> splits = Split.of(samples, Math.min(folds, samples.values().length));
        final List<DifferentialRegression> candidates = candidates(slopeWeights, ridge);
        final List<double[]> errors = candidates.stream()
                .map(candidate -> splits.stream()
                        .mapToDouble(split -> split.squaredError(candidate))
                        .toArray())
                .toList();
        final double[] least = errors.stream()
                .min(Comparator.comparingDouble(e -> Arrays.stream(e).sum()))
                .orElseThrow();
        return IntStream.range(0, candidates.size())
                .filter(c -> !isAbove(errors.get(c), least))
                .mapToObj(candidates::get)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the sum over folds is, by more than a standard error of the difference. */
    private static boolean isAbove(double[] errors, double[] least) {
        final Moments difference = new Moments();
        difference.add(
                IntStream.range(0, errors.length)
                        .mapToDouble(fold -> errors[fold] - least[fold])
                        .toArray(),
                errors.length);
        return difference.mean() > difference.standardError();
    }
}
