package io.espalier.bench.experiment.deltamin;

import java.util.Arrays;

/**
 * Figure 8 for one horizon: variances ahead on each day of a stretch.
 *
 * @param horizon days ahead
 * @param exact the forecast itself at each day's parameters
 * @param plain mean of five networks that learnt values only
 * @param withGradients mean of five that learnt gradients too
 * @param outside days whose estimate lay outside the box and was moved to its edge
 */
public record RollingForecast(int horizon, double[] exact, double[] plain, double[] withGradients, int outside) {

    /** Root mean square error of networks over the days. */
    public double error(double[] networks) {
        double squares = 0.0;
        for (int day = 0; day < exact.length; day++) {
            squares += (networks[day] - exact[day]) * (networks[day] - exact[day]);
        }
        return Math.sqrt(squares / exact.length);
    }

    /** Of either way, over the mean forecast. */
    public double relative(double[] networks) {
        return error(networks) / Arrays.stream(exact).average().orElseThrow();
    }
}
