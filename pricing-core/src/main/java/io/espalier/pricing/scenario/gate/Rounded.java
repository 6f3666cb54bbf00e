package io.espalier.pricing.scenario.gate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers within sentences, to four significant digits. */
final class Rounded {
    private static final MathContext FOUR = new MathContext(4);

    /** Numbers between these are written without an exponent. */
    private static final double SMALL = 1e-6;

    private static final double LARGE = 1e9;

    private Rounded() {}

    static String text(double number) {
        if (Double.isNaN(number)) {
            return "undefined";
        }
        if (Double.isInfinite(number)) {
            return number > 0.0 ? "infinite" : "minus infinite";
        }
        final BigDecimal rounded = new BigDecimal(number, FOUR).stripTrailingZeros();
        final double size = Math.abs(number);
        return size >= SMALL && size < LARGE ? rounded.toPlainString() : rounded.toString();
    }
}
