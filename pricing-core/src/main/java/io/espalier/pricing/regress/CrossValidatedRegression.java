package io.espalier.pricing.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@link DifferentialRegression} whose weight of slopes is chosen by cross-validation: of all candidates that which best predicts the
 * values of points left out.
 *
 * <p>Candidates are ordinary least squares, weight 0 with the ridge, and {@code slopeWeights} with the ridge, in this order; of equals the
 * earlier one is taken. Value i lies in fold i mod {@code folds}, and with it every slope of its point, so that nothing that was seen
 * there is learnt from while its value is predicted: samples with slopes must tell their points ({@link DifferentialSamples#points}).
 * Slopes seen elsewhere are always learnt from. Where values come in some order of their own with the period of the folds, shuffle
 * them first. Fewer values than folds are left out one by one; a single one cannot be, and is fitted by ordinary least squares.
 *
 * <p>Rows are gone through once: what a fold says is kept as a triangle, so that a candidate costs the same however many samples there are.
 * Source: Stone (1974), "Cross-validatory choice and assessment of statistical predictions".
 */
public record CrossValidatedRegression(List<Double> slopeWeights, double ridge, int folds) implements Regression {
    private static final List<Double> USUAL_WEIGHTS = List.of(0.0625, 0.25, 1.0, 4.0, 16.0, 64.0);
    private static final int USUAL_FOLDS = 5;

    /** @throws IllegalArgumentException if a weight is negative or not finite, or there are fewer than two folds */
    public CrossValidatedRegression {
        slopeWeights = List.copyOf(slopeWeights);
        if (folds < 2) {
            throw new IllegalArgumentException("there must be two folds or more: folds=" + folds);
        }
        candidates(slopeWeights, ridge);
    }

    /** Weights from a sixteenth to 64, five folds. */
    public static CrossValidatedRegression of(double ridge) {
        return new CrossValidatedRegression(USUAL_WEIGHTS, ridge, USUAL_FOLDS);
    }

    private static List<DifferentialRegression> candidates(List<Double> slopeWeights, double ridge) {
        return Stream.concat(
                        Stream.of(DifferentialRegression.ordinary(), new DifferentialRegression(0.0, ridge)),
                        slopeWeights.stream().map(weight -> new DifferentialRegression(weight, ridge)))
                .distinct()
                .toList();
    }

    @Override
    public RegressionFit fit(DifferentialSamples samples) {
        return choose(samples).fit(samples);
    }

    /**
     * The candidate that predicts best.
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
            return DifferentialRegression.ordinary();
        }
        final List<Fold> parts = Fold.split(samples, Math.min(folds, samples.values().length));
        DifferentialRegression best = null;
        double least = Double.POSITIVE_INFINITY;
        for (DifferentialRegression candidate : candidates(slopeWeights, ridge)) {
            final double error = error(candidate, parts);
            if (best == null || error < least) {
                best = candidate;
                least = error;
            }
        }
        return best;
    }

    /** Sum of squared errors of all values, each predicted without its fold. */
    private static double error(DifferentialRegression candidate, List<Fold> parts) {
        return IntStream.range(0, parts.size() - 1)
                .mapToDouble(left -> {
                    final List<Fold> learnt = new ArrayList<>(parts);
                    final Fold out = learnt.remove(left);
                    return out.squaredError(Fold.fit(candidate, learnt));
                })
                .sum();
    }
}
