package io.espalier.adapters.cli.scenarios;

import io.espalier.pricing.scenario.ScenarioSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Losses that a share of the scenarios exceed, of the first day and of all days together; positive numbers are losses.
 *
 * <p>The k-th largest loss with k = max(floor(share count), 1), as the value at risk of a book takes it. Returns of several days are
 * added: exact for log-returns.
 *
 * @param oneDay {@code [series][share]}
 * @param horizon {@code [series][share]}
 */
record LossQuantiles(List<String> series, double[][] oneDay, double[][] horizon) {
    static final double[] SHARES = {0.01, 0.05};

    static LossQuantiles of(List<String> names, ScenarioSource source, long seed, int count) {
        int series = source.series();
        double[][] first = new double[series][count];
        double[][] total = new double[series][count];
        double[][] path = new double[source.days()][series];
        for (int i = 0; i < count; i++) {
            source.draw(seed, i, path);
            for (int j = 0; j < series; j++) {
                first[j][i] = -path[0][j];
                for (double[] day : path) {
                    total[j][i] -= day[j];
                }
            }
        }
        return new LossQuantiles(names, quantiles(first), quantiles(total));
    }

    private static double[][] quantiles(double[][] losses) {
        return Arrays.stream(losses)
                .map(all -> {
                    Arrays.sort(all);
                    return Arrays.stream(SHARES)
                            .map(share -> all[all.length - Math.max((int) (share * all.length), 1)])
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int j = 0; j < series.size(); j++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("one_day", byShare(oneDay[j]));
            one.put("horizon", byShare(horizon[j]));
            object.put(series.get(j), one);
        }
        return object;
    }

    private static Map<String, Object> byShare(double[] losses) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int k = 0; k < SHARES.length; k++) {
            object.put(Double.toString(SHARES[k]), losses[k]);
        }
        return object;
    }
}
