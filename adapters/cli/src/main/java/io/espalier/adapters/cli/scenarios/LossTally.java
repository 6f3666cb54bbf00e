package io.espalier.adapters.cli.scenarios;

import io.espalier.pricing.math.EmpiricalQuantile;
import java.util.Arrays;
import java.util.List;

/** Collects the returns of the first day and of all days together, 16 bytes per path and series. */
final class LossTally implements ScenarioPaths.Reader {
    private final double[][] first;
    private final double[][] total;

    LossTally(int series, int count) {
        this.first = new double[series][count];
        this.total = new double[series][count];
    }

    @Override
    public void read(int index, double[][] path) {
        for (int j = 0; j < first.length; j++) {
            first[j][index] = path[0][j];
            for (double[] day : path) {
                total[j][index] += day[j];
            }
        }
    }

    /** Of all paths, once they are read. */
    LossQuantiles quantiles(List<String> names) {
        return new LossQuantiles(names, losses(first), losses(total));
    }

    private static double[][] losses(double[][] returns) {
        return Arrays.stream(returns)
                .map(all -> {
                    Arrays.sort(all);
                    return Arrays.stream(LossQuantiles.SHARES)
                            .map(share -> 0.0 - EmpiricalQuantile.of(all, share))
                            .toArray();
                })
                .toArray(double[][]::new);
    }
}
