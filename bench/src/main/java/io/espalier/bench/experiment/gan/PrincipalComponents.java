package io.espalier.bench.experiment.gan;

import io.espalier.pricing.math.SymmetricEigen;
import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** The directions along which rows vary most: {@code directions[component][column]}, orthonormal. */
record PrincipalComponents(double[] mean, double[][] directions) {

    static PrincipalComponents of(double[][] rows, int components) {
        final int width = rows[0].length;
        final double[] mean = new double[width];
        for (double[] row : rows) {
            for (int j = 0; j < width; j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        final RealMatrix covariance = MatrixUtils.createRealMatrix(width, width);
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0.0;
                for (double[] row : rows) {
                    sum += (row[i] - mean[i]) * (row[j] - mean[j]);
                }
                covariance.setEntry(i, j, sum / rows.length);
                covariance.setEntry(j, i, sum / rows.length);
            }
        }
        return new PrincipalComponents(
                mean, Arrays.copyOf(SymmetricEigen.of(covariance).vectors(), components));
    }

    /** The rows' coordinates, {@code [row][component]}. */
    double[][] project(double[][] rows) {
        return Arrays.stream(rows).map(this::project).toArray(double[][]::new);
    }

    private double[] project(double[] row) {
        final double[] coordinates = new double[directions.length];
        for (int c = 0; c < coordinates.length; c++) {
            for (int j = 0; j < row.length; j++) {
                coordinates[c] += directions[c][j] * (row[j] - mean[j]);
            }
        }
        return coordinates;
    }
}
