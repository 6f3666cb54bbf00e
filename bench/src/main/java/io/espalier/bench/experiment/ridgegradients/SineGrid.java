package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.RegressionFit;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The sine without noise at 1000 even points, where every fit is judged. */
final class SineGrid {
    private static final int POINTS = 1000;

    private final double[] x = IntStream.range(0, POINTS)
            .mapToDouble(i -> SineDraw.PERIOD * i / (POINTS - 1.0))
            .toArray();
    private final double[] sines = Arrays.stream(x).map(Math::sin).toArray();
    private final double[] cosines = Arrays.stream(x).map(Math::cos).toArray();
    private final double[][] values = rows(SineDraw.BASIS::row);
    private final double[][] slopes = rows(at -> SineDraw.BASIS.slopeRow(0, at));
    private final double[][] printedSlopes = rows(new PrintedSlopes(true, true)::row);

    private double[][] rows(DoubleFunction<double[]> row) {
        final double[][] rows = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            rows[i] = row.apply(x[i]);
        }
        return rows;
    }

    double[] x() {
        return x;
    }

    /** Of values, against level + sin x. */
    double valueError(RegressionFit fit, double level) {
        return error(fit, values, sines, level);
    }

    /** Of slopes, against cos x. */
    double slopeError(RegressionFit fit) {
        return error(fit, slopes, cosines, 0.0);
    }

    /** The same where a fit's slope is taken as Eq. 16 and 17 print it. */
    double printedSlopeError(RegressionFit fit) {
        return error(fit, printedSlopes, cosines, 0.0);
    }

    private static double error(RegressionFit fit, double[][] rows, double[] truth, double level) {
        double squares = 0.0;
        for (int i = 0; i < POINTS; i++) {
            final double missed = fit.at(rows[i]) - (level + truth[i]);
            squares += missed * missed;
        }
        return Math.sqrt(squares / POINTS);
    }

    double[] valuesOf(RegressionFit fit) {
        return of(fit, values);
    }

    double[] slopesOf(RegressionFit fit) {
        return of(fit, slopes);
    }

    private static double[] of(RegressionFit fit, double[][] rows) {
        return IntStream.range(0, POINTS).mapToDouble(i -> fit.at(rows[i])).toArray();
    }
}
