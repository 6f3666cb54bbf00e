package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.Moments;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.SeriesScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One number per day that is judged: a series, or all of them together.
 *
 * @param weights of the series
 */
record View(String name, double[] weights) {

    /** A sum below this is the rounding of series that cancel. */
    private static final double CANCELLED = 1e-6;

    /**
     * Every series, and where there are several their sum, each in units of its own deviation: it judges what they share. Series
     * that cancel have no sum to judge.
     */
    static List<View> of(ReturnHistory training, SeriesScale scales) {
        final int series = training.series();
        final List<View> views = new ArrayList<>();
        for (int j = 0; j < series; j++) {
            final double[] one = new double[series];
            one[j] = 1.0;
            views.add(new View(training.names().get(j), one));
        }
        if (series > 1) {
            final double[] all =
                    Arrays.stream(scales.deviations()).map(d -> 1.0 / d).toArray();
            final View sum = new View("all series together", all);
            if (sum.varies(training)) {
                views.add(sum);
            }
        }
        return views;
    }

    private boolean varies(ReturnHistory training) {
        final Moments moments = new Moments();
        for (double[] stretch : of(training.stretches())) {
            moments.add(stretch, stretch.length);
        }
        return Math.sqrt(moments.variance()) > CANCELLED;
    }

    double of(double[] day) {
        double sum = 0.0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * day[j];
        }
        return sum;
    }

    /** Of every day of every stretch. */
    double[][] of(List<double[][]> stretches) {
        return stretches.stream()
                .map(days -> Arrays.stream(days).mapToDouble(this::of).toArray())
                .toArray(double[][]::new);
    }
}
