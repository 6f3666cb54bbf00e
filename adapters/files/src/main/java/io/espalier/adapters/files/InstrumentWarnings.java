package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is legal in an instrument but worth a second look. Weights that the product does not look at are no matter. */
final class InstrumentWarnings {
    private static final double WEIGHTS_SUM_TOLERANCE = 1e-9;
    private static final double NEAR_SINGULAR = 1e-8;

    private InstrumentWarnings() {}

    static List<Warning> of(Instrument instrument) {
        List<Warning> warnings = new ArrayList<>();
        if (!(instrument.product() instanceof Autocallable)) {
            addOfWeights(instrument.product().weights(), warnings);
        }
        if (instrument.product().expiry() == 0.0) {
            warnings.add(new Warning(WarningCode.W_T_ZERO, "T", "at expiry: intrinsic value"));
        }
        double eigenvalue = instrument.market().correlation().smallestEigenvalue();
        if (instrument.size() > 1 && eigenvalue < NEAR_SINGULAR) {
            warnings.add(new Warning(
                    WarningCode.W_CORR_NEAR_SINGULAR, "corr", "nearly singular: smallest eigenvalue=" + eigenvalue));
        }
        return warnings;
    }

    private static void addOfWeights(double[] weights, List<Warning> warnings) {
        double sum = Arrays.stream(weights).sum();
        if (!(Math.abs(sum - 1.0) <= WEIGHTS_SUM_TOLERANCE)) {
            warnings.add(new Warning(
                    WarningCode.W_WEIGHTS_SUM,
                    "weights",
                    "sum " + sum + " is not 1 (allowed: spreads, unnormalised baskets)"));
        }
        if (Arrays.stream(weights).anyMatch(w -> w == 0.0)) {
            warnings.add(new Warning(WarningCode.W_ZERO_WEIGHT, "weights", "an underlying of weight 0 does not count"));
        }
        if (Arrays.stream(weights).anyMatch(w -> w < 0.0)) {
            warnings.add(
                    new Warning(WarningCode.W_NEGATIVE_WEIGHT, "weights", "a short leg: its delta has the other sign"));
        }
    }

    /** A strike beside the average that stands in its place. */
    static List<Warning> ofUnusedStrike(Fields fields, Product product) {
        return fields.has("strike") && Double.isNaN(product.strike())
                ? List.of(new Warning(
                        WarningCode.W_UNUSED_FIELD,
                        "strike",
                        "not used: with strike_type floating the average is the strike"))
                : List.of();
    }
}
