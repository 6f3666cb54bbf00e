package io.espalier.adapters.cli.validate;

import io.espalier.surrogate.artefact.ErrorQuantile;
import java.util.Locale;

/** Numbers as a report shows them: four significant digits, what is undefined as a dash. */
final class Shown {
    private Shown() {}

    static String text(double number) {
        if (!Double.isFinite(number)) {
            return "–";
        }
        return number == 0.0 ? "0" : String.format(Locale.ROOT, "%.4g", number);
    }

    /** A measured quantile with its interval. */
    static String text(ErrorQuantile quantile) {
        return String.format(Locale.ROOT, "%.3g [%.3g, %.3g]", quantile.value(), quantile.low(), quantile.high());
    }

    /** R squared to as many digits as a good fit needs. */
    static String r2(double r2) {
        return Double.isNaN(r2) ? "–" : String.format(Locale.ROOT, "%.7f", r2);
    }

    /** A range. */
    static String range(double low, double high) {
        return text(low) + " to " + text(high);
    }
}
