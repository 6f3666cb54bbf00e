package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.TextTable;
import io.espalier.pricing.calibration.GarchForecast;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variances ahead with their slopes, as both commands give them. */
final class ForecastJson {
    private static final List<String> NAMES = List.of("mu", "omega", "alpha", "beta", "leverage");

    private ForecastJson() {}

    /** {@code variance[]} and {@code gradient[]}. */
    static Map<String, Object> of(GarchForecast forecast, boolean leverage) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("variance", forecast.variance());
        object.put(
                "gradient",
                Arrays.stream(forecast.gradient())
                        .map(slopes -> slopes(slopes, leverage ? 5 : 4))
                        .toList());
        return object;
    }

    private static Map<String, Object> slopes(double[] gradient, int count) {
        Map<String, Object> slopes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            slopes.put(NAMES.get(i), gradient[i]);
        }
        return slopes;
    }

    /** One row a step, with an error bar where there is one. */
    static TextTable table(GarchForecast forecast, double[] deviations) {
        TextTable table = new TextTable("h", "variance", "std error", "d/dmu", "d/domega", "d/dalpha", "d/dbeta");
        for (int h = 0; h < forecast.variance().length; h++) {
            double[] slopes = forecast.gradient()[h];
            table.row(
                    Integer.toString(h + 1),
                    forecast.variance()[h],
                    deviations[h],
                    slopes[0],
                    slopes[1],
                    slopes[2],
                    slopes[3]);
        }
        return table;
    }
}
