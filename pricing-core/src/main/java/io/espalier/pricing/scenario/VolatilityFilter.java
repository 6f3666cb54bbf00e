package io.espalier.pricing.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * A history seen through GARCH(1,1), series by series: variances and what is left of the returns without them.
 *
 * <p>Shapes: {@code variances[day][series]} and {@code residuals[day][series]}, over the days of all stretches. The variance of each
 * stretch starts anew from the mean square of the history, which the filter forgets within some weeks. Residuals of each series are
 * shifted and scaled to mean 0 and mean square 1, which they have but for estimation: the variance then persists by alpha + beta, as
 * estimated, whatever is drawn from them.
 */
record VolatilityFilter(List<SeriesVariance> series, double[][] variances, double[][] residuals) {

    static VolatilityFilter of(ReturnHistory history) {
        final List<SeriesVariance> series = new ArrayList<>();
        for (int j = 0; j < history.series(); j++) {
            series.add(SeriesVariance.fit(history.names().get(j), history.column(j)));
        }
        final double[][] variances = new double[history.days()][series.size()];
        final double[][] residuals = new double[history.days()][series.size()];
        int day = 0;
        for (double[][] stretch : history.stretches()) {
            filter(series, stretch, day, variances, residuals);
            day += stretch.length;
        }
        standardise(residuals);
        return new VolatilityFilter(List.copyOf(series), variances, residuals);
    }

    private static void filter(
            List<SeriesVariance> series, double[][] days, int first, double[][] variances, double[][] residuals) {
        for (int j = 0; j < series.size(); j++) {
            final SeriesVariance one = series.get(j);
            double h = one.first();
            for (int t = 0; t < days.length; t++) {
                variances[first + t][j] = h;
                residuals[first + t][j] = (days[t][j] - one.parameters().mu()) / Math.sqrt(h);
                h = one.after(h, days[t][j]);
            }
        }
    }

    private static void standardise(double[][] rows) {
        for (int j = 0; j < rows[0].length; j++) {
            double mean = 0.0;
            for (double[] row : rows) {
                mean += row[j] / rows.length;
            }
            double square = 0.0;
            for (double[] row : rows) {
                square += (row[j] - mean) * (row[j] - mean) / rows.length;
            }
            for (double[] row : rows) {
                row[j] = (row[j] - mean) / Math.sqrt(square);
            }
        }
    }

    /** The variances of the day after these, {@code [series]}. */
    double[] after(double[][] observed) {
        final double[] next = new double[series.size()];
        for (int j = 0; j < next.length; j++) {
            final SeriesVariance one = series.get(j);
            double h = one.first();
            for (double[] day : observed) {
                h = one.after(h, day[j]);
            }
            next[j] = h;
        }
        return next;
    }

    List<String> notes() {
        return series.stream().flatMap(one -> one.notes().stream()).toList();
    }
}
