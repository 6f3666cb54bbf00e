package io.espalier.adapters.cli.garch;

import io.espalier.pricing.market.FactorId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of what {@code garch price} answers. */
final class GarchJson {
    /** What follows a Greek's name where its standard error stands. */
    static final String ERROR = "_std_error";

    private GarchJson() {}

    /** The Greek to that factor; {@code gamma} is the second derivative to the level, so the parameter of that name is not. */
    static String greek(FactorId.Kind factor) {
        return switch (factor) {
            case GAMMA -> "asymmetry";
            case RATE -> "rho";
            default -> factor.label();
        };
    }

    /** The law at expiry. */
    static Map<String, Object> law(double variance, double varianceError, double kurtosis, double kurtosisError) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("terminal_variance", variance);
        fields.put("terminal_variance" + ERROR, varianceError);
        fields.put("terminal_kurtosis", kurtosis);
        fields.put("terminal_kurtosis" + ERROR, kurtosisError);
        return fields;
    }
}
