package io.espalier.bench.experiment.garchbed;

import io.espalier.bench.experiment.Limit;
import java.util.List;
import java.util.Optional;

/**
 * One horizon's networks of one shape, trained both ways on the same data from the same weights.
 *
 * @param points of a training
 * @param width of the hidden layers
 * @param horizon steps ahead
 * @param plain root mean square error at fresh points, in deviations of the forecast over the box: mean over seeds
 * @param withGradients the same of the networks that learnt gradients too
 * @param worstRatio of the two, of all seeds
 */
public record ForecastRow(int points, int width, int horizon, double plain, double withGradients, double worstRatio) {
    private static final double MOST = 0.45;

    /** How much of the error is left with gradients. */
    public double ratio() {
        return withGradients / plain;
    }

    /** What acceptance asks: it asks about 100 points and width 16. */
    public static List<Limit> limits(List<ForecastRow> rows) {
        return rows.stream()
                .filter(row -> row.points == 100 && row.width == 16)
                .map(row -> Optional.of(
                        Limit.atMost("error left with gradients, horizon " + row.horizon, row.ratio(), MOST)))
                .flatMap(Optional::stream)
                .toList();
    }
}
