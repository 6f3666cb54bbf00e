package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.Moments;
import io.espalier.pricing.scenario.ReturnHistory;

/** Mean and deviation of each series over the days of training. */
record Scales(double[] means, double[] deviations) {

    /** Of deviations within these the fourth powers are numbers of full precision. */
    private static final double LEAST = 1e-60;

    private static final double MOST = 1e60;

    /** @throws IllegalArgumentException if a series does not vary, or by what has no fourth power */
    static Scales of(ReturnHistory training) {
        final double[] means = new double[training.series()];
        final double[] deviations = new double[training.series()];
        for (int j = 0; j < means.length; j++) {
            final Moments moments = new Moments();
            for (double[] stretch : training.column(j)) {
                moments.add(stretch, stretch.length);
            }
            means[j] = moments.mean();
            deviations[j] = Math.sqrt(moments.variance());
            if (!(deviations[j] >= LEAST && deviations[j] <= MOST)) {
                throw new IllegalArgumentException("a series must vary to be judged, by a deviation within [" + LEAST
                        + "," + MOST + "]: " + training.names().get(j) + ", deviation=" + deviations[j]);
            }
        }
        return new Scales(means, deviations);
    }

    /** A window as one row of standardised returns. */
    double[] row(double[][] window) {
        final double[] row = new double[window.length * means.length];
        int i = 0;
        for (double[] day : window) {
            for (int j = 0; j < means.length; j++) {
                row[i++] = (day[j] - means[j]) / deviations[j];
            }
        }
        return row;
    }
}
