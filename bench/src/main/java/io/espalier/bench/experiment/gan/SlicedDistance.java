package io.espalier.bench.experiment.gan;

import io.espalier.pricing.math.EmpiricalQuantile;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;

/**
 * The sliced Wasserstein distance of order 1: the mean over random directions of that between the projections of two samples.
 *
 * <p>On a line it is the mean distance of quantiles, taken at 199 levels from 0.5 % to 99.5 %. Source: Bonneel, Rabin, Peyré and
 * Pfister (2015), Journal of Mathematical Imaging and Vision 51.
 */
final class SlicedDistance {
    private static final int DIRECTIONS = 100;
    private static final int LEVELS = 199;
    private static final long SEED = 1;

    private SlicedDistance() {}

    /** Shapes: {@code [row][coordinate]}; directions are always the same. */
    static double between(double[][] x, double[][] y) {
        final NormalSource normals = new NormalSource(SEED, 0);
        double sum = 0.0;
        for (int k = 0; k < DIRECTIONS; k++) {
            final double[] direction = direction(normals, k, x[0].length);
            sum += apart(projected(x, direction), projected(y, direction));
        }
        return sum / DIRECTIONS;
    }

    private static double[] direction(NormalSource normals, int path, int width) {
        final double[] direction = new double[width];
        double squares = 0.0;
        for (int j = 0; j < width; j++) {
            direction[j] = normals.normal(path, j);
            squares += direction[j] * direction[j];
        }
        for (int j = 0; j < width; j++) {
            direction[j] /= Math.sqrt(squares);
        }
        return direction;
    }

    private static double[] projected(double[][] rows, double[] direction) {
        return Arrays.stream(rows)
                .mapToDouble(row -> {
                    double sum = 0.0;
                    for (int j = 0; j < row.length; j++) {
                        sum += row[j] * direction[j];
                    }
                    return sum;
                })
                .sorted()
                .toArray();
    }

    private static double apart(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 1; i <= LEVELS; i++) {
            final double level = i / (LEVELS + 1.0);
            sum += Math.abs(EmpiricalQuantile.of(x, level) - EmpiricalQuantile.of(y, level));
        }
        return sum / LEVELS;
    }
}
