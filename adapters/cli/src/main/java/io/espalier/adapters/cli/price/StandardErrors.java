package io.espalier.adapters.cli.price;

import io.espalier.pricing.analytic.Greeks;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The standard errors of an answer as fields: that of each Greek has the Greek's own shape, and none without it. */
final class StandardErrors {
    private static final String SUFFIX = "_std_error";

    private StandardErrors() {}

    /** The fields of {@code errors}, which holds one standard error in place of each number, also of the bias of a smoothed payoff. */
    static Map<String, Object> of(Greeks errors, boolean smoothed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("std_error", errors.pv());
        if (smoothed) {
            fields.put("smoothing_bias" + SUFFIX, errors.smoothingBias());
        }
        fields.put("delta" + SUFFIX, GreekJson.vector(errors.delta()));
        putGiven(fields, "gamma", GreekJson.matrix(errors.gamma()));
        putGiven(fields, "vega", GreekJson.vector(errors.vega()));
        putGiven(fields, "cega", GreekJson.pairs(errors.cega()));
        putGiven(fields, "rho", scalar(errors.rho()));
        putGiven(fields, "theta_year", scalar(errors.byExpiry()));
        putGiven(fields, "theta_day", scalar(errors.byExpiry() / PriceAnswer.DAYS_PER_YEAR));
        return fields;
    }

    /** An exact answer: 0 for everything that {@code exact} gives. */
    static Greeks none(Greeks exact) {
        return new Greeks(
                0.0,
                zeroed(exact.delta()),
                Arrays.stream(exact.gamma()).map(StandardErrors::zeroed).toArray(double[][]::new),
                zeroed(exact.vega()),
                Arrays.stream(exact.cega()).map(StandardErrors::zeroed).toArray(double[][]::new),
                zeroed(exact.rho())[0],
                zeroed(exact.byExpiry())[0],
                zeroed(exact.byStrike())[0],
                0.0);
    }

    private static double[] zeroed(double... values) {
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : 0.0)
                .toArray();
    }

    private static Double scalar(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static void putGiven(Map<String, Object> fields, String greek, Object error) {
        if (error != null) {
            fields.put(greek + SUFFIX, error);
        }
    }
}
