package io.espalier.surrogate.certify;

import io.espalier.pricing.math.QuantileRanks;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.OutputErrors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What errors at independent points say of all errors: bias with its standard error, root mean square, quantiles of their size.
 *
 * <p>Quantiles have confidence intervals from order statistics, {@link QuantileRanks}. A level is left out where no number of the
 * sample bounds it: the 99.9 % quantile needs 3,688 points, the 99 % quantile 368.
 */
public final class ErrorStatistics {
    /** The levels of quantiles. */
    public static final List<Double> LEVELS = List.of(0.5, 0.95, 0.99, 0.999);

    /** The probability with which an interval holds its quantile, at least. */
    public static final double CONFIDENCE = 0.95;

    private ErrorStatistics() {}

    /**
     * The statistics of one output; empty where fewer than two errors are known.
     *
     * @param errors candidate - reference, NaN where one of the two was not given
     * @param found the largest absolute error that was found elsewhere, 0 where nobody looked
     */
    public static Optional<OutputErrors> of(String name, double[] errors, double found) {
        double[] known = Arrays.stream(errors).filter(e -> !Double.isNaN(e)).toArray();
        int n = known.length;
        if (n < 2) {
            return Optional.empty();
        }
        double bias = Arrays.stream(known).sum() / n;
        double spread = Arrays.stream(known).map(e -> (e - bias) * (e - bias)).sum();
        double squares = Arrays.stream(known).map(e -> e * e).sum();
        double[] sizes = Arrays.stream(known).map(Math::abs).sorted().toArray();
        return Optional.of(new OutputErrors(
                name,
                n,
                bias,
                Math.sqrt(spread / (n - 1.0) / n),
                Math.sqrt(squares / n),
                Math.max(found, sizes[n - 1]),
                quantiles(sizes)));
    }

    private static List<ErrorQuantile> quantiles(double[] sorted) {
        return LEVELS.stream()
                .flatMap(level -> quantile(sorted, level).stream())
                .toList();
    }

    private static Optional<ErrorQuantile> quantile(double[] sorted, double level) {
        QuantileRanks ranks = QuantileRanks.of(sorted.length, level, CONFIDENCE);
        if (ranks.high() > sorted.length) {
            return Optional.empty();
        }
        // No error is smaller than 0, so a low end without a number of the sample is 0.
        double low = ranks.low() == 0 ? 0.0 : sorted[(int) ranks.low() - 1];
        return Optional.of(
                new ErrorQuantile(level, sorted[(int) ranks.rank() - 1], low, sorted[(int) ranks.high() - 1]));
    }
}
