package io.espalier.bench.experiment;

import io.espalier.pricing.math.Moments;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How values of a network compare with the true ones at points.
 *
 * @param rmse root mean square error in deviations of the true values
 * @param pearson correlation of both; NaN where one of them never changes
 */
public record PointErrors(double rmse, double pearson) {

    /** At the points of {@code test}, whose values are true. */
    public static PointErrors of(Network network, Examples test) {
        final double[] ours = values(network, test);
        final Moments moments = new Moments();
        moments.add(test.y(), test.size());
        final double deviation = Math.sqrt(moments.squares() / test.size());
        return new PointErrors(
                rootMeanSquare(ours, test.y()) / deviation, new PearsonsCorrelation().correlation(ours, test.y()));
    }

    /** Root mean square error of values at the points of {@code test}, in their own unit. */
    public static double rootMeanSquare(Network network, Examples test) {
        return rootMeanSquare(values(network, test), test.y());
    }

    private static double rootMeanSquare(double[] ours, double[] theirs) {
        double squares = 0.0;
        for (int row = 0; row < ours.length; row++) {
            squares += (ours[row] - theirs[row]) * (ours[row] - theirs[row]);
        }
        return Math.sqrt(squares / ours.length);
    }

    private static double[] values(Network network, Examples test) {
        final ValuePass pass = new ValuePass(network);
        final double[] x = new double[test.inputs()];
        final double[] values = new double[test.size()];
        for (int row = 0; row < values.length; row++) {
            System.arraycopy(test.x(), row * x.length, x, 0, x.length);
            values[row] = pass.value(x);
        }
        return values;
    }
}
