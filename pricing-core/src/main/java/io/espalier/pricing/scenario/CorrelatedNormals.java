package io.espalier.pricing.scenario;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;

/** Normal shocks L g, L L' the correlation of residuals. */
record CorrelatedNormals(double[][] root) implements Shocks {

    /** With the correlation of {@code residuals[day][series]}, each of mean 0 and mean square 1. */
    static CorrelatedNormals of(double[][] residuals) {
        final int series = residuals[0].length;
        final double[][] correlation = new double[series][series];
        for (int i = 0; i < series; i++) {
            correlation[i][i] = 1.0;
            for (int j = 0; j < i; j++) {
                double sum = 0.0;
                for (double[] row : residuals) {
                    sum += row[i] * row[j];
                }
                correlation[i][j] = Math.max(-1.0, Math.min(1.0, sum / residuals.length));
                correlation[j][i] = correlation[i][j];
            }
        }
        return new CorrelatedNormals(new Correlation(correlation).root());
    }

    @Override
    public void draw(NormalSource source, long path, int day, double[] z) {
        final int series = z.length;
        Arrays.fill(z, 0.0);
        for (int k = 0; k < series; k++) {
            final double g = source.normal(path, day * series + k);
            for (int j = 0; j < series; j++) {
                z[j] += root[j][k] * g;
            }
        }
    }
}
