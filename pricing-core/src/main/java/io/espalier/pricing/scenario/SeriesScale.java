package io.espalier.pricing.scenario;

import io.espalier.pricing.math.Moments;

/**
 * Mean and deviation of every series of a history: windows become rows of order 1, and rows returns again.
 *
 * @param means {@code [series]}
 * @param deviations {@code [series]}, in the unit of the history
 */
public record SeriesScale(double[] means, double[] deviations) {

    /** Of deviations within these the fourth powers are numbers of full precision. */
    private static final double LEAST = 1e-60;

    private static final double MOST = 1e60;

    /** A deviation this small beside the mean is the rounding of a series that stands still. */
    private static final double STILL = 1e-12;

    /** @throws IllegalArgumentException if a series does not vary but for rounding, or by what has no fourth power */
    public static SeriesScale of(ReturnHistory history) {
        final double[] means = new double[history.series()];
        final double[] deviations = new double[history.series()];
        for (int j = 0; j < means.length; j++) {
            final Moments moments = new Moments();
            for (double[] stretch : history.column(j)) {
                moments.add(stretch, stretch.length);
            }
            means[j] = moments.mean();
            deviations[j] = Math.sqrt(moments.variance());
            final double least = Math.max(LEAST, STILL * Math.abs(means[j]));
            if (!(deviations[j] >= least && deviations[j] <= MOST)) {
                throw new IllegalArgumentException("a series must vary, by a deviation within [" + least + "," + MOST
                        + "]: " + history.names().get(j) + ", deviation=" + deviations[j]);
            }
        }
        return new SeriesScale(means, deviations);
    }

    /** Number of series. */
    public int series() {
        return means.length;
    }

    /** A window {@code [day][series]} as one row of standardised returns, day after day. */
    public double[] row(double[][] window) {
        final double[] row = new double[window.length * means.length];
        int i = 0;
        for (double[] day : window) {
            for (int j = 0; j < means.length; j++) {
                row[i++] = (day[j] - means[j]) / deviations[j];
            }
        }
        return row;
    }

    /** The first days of a row as returns, {@code days[day][series]} filled whole. */
    public void returns(double[] row, double[][] days) {
        int i = 0;
        for (double[] day : days) {
            for (int j = 0; j < means.length; j++) {
                day[j] = means[j] + deviations[j] * row[i++];
            }
        }
    }
}
