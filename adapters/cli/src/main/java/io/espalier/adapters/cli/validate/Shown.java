package io.espalier.adapters.cli.validate;

import io.espalier.surrogate.artefact.ErrorQuantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a report shows them: four significant digits, what is undefined as a dash. */
final class Shown {
    private static final int SET_DIGITS = 6;

    private Shown() {}

    static String text(double number) {
        if (!Double.isFinite(number)) {
            return "–";
        }
        return number == 0.0 ? "0" : String.format(Locale.ROOT, "%.4g", number);
    }

    /** A number that was set, not measured: at most six significant digits, none of them a trailing zero. */
    static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(SET_DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
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
