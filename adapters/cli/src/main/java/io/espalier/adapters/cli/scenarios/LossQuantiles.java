package io.espalier.adapters.cli.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Losses that a share of the scenarios exceed, of the first day and of all days together; positive numbers are losses.
 *
 * <p>Minus the quantile of returns ({@link io.espalier.pricing.math.EmpiricalQuantile}), as the gate takes it. Returns of several days
 * are added: exact for log-returns.
 *
 * @param oneDay {@code [series][share]}
 * @param horizon {@code [series][share]}
 */
record LossQuantiles(List<String> series, double[][] oneDay, double[][] horizon) {
    static final double[] SHARES = {0.01, 0.05};

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
