package io.espalier.surrogate.generate;

import io.espalier.pricing.math.Moments;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import java.util.Arrays;

/** Mean and deviation of every series: a history's windows become rows of order 1, and rows returns again. */
record SeriesScale(double[] mean, double[] deviation) {
    /** @throws ScenarioFitException if a series does not vary */
    static SeriesScale of(ReturnHistory history) {
        final double[] mean = new double[history.series()];
        final double[] deviation = new double[history.series()];
        for (int j = 0; j < mean.length; j++) {
            final Moments moments = new Moments();
            Arrays.stream(history.column(j)).forEach(stretch -> moments.add(stretch, stretch.length));
            mean[j] = moments.mean();
            deviation[j] = Math.sqrt(moments.variance());
            if (!(deviation[j] > 0.0)) {
                throw new ScenarioFitException("a GAN needs series that vary: series="
                        + history.names().get(j) + ", deviation=" + deviation[j]);
            }
        }
        return new SeriesScale(mean, deviation);
    }

    int series() {
        return mean.length;
    }

    /** A window as a row, day after day. */
    double[] row(double[][] window) {
        final double[] row = new double[window.length * mean.length];
        for (int i = 0; i < row.length; i++) {
            final int j = i % mean.length;
            row[i] = (window[i / mean.length][j] - mean[j]) / deviation[j];
        }
        return row;
    }

    /** The first days of a row as returns. */
    void returns(double[] row, double[][] days) {
        for (int t = 0; t < days.length; t++) {
            for (int j = 0; j < mean.length; j++) {
                days[t][j] = mean[j] + deviation[j] * row[t * mean.length + j];
            }
        }
    }
}
