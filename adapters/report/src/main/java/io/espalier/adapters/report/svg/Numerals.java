package io.espalier.adapters.report.svg;

import java.math.BigDecimal;

/** Numbers as text, the same in every locale. */
final class Numerals {
    private static final int MOST_PLAIN = 6;

    private Numerals() {}

    /** A label: plain where that is short, else with an exponent. */
    static String text(BigDecimal value) {
        final BigDecimal shortest = value.stripTrailingZeros();
        final String plain = shortest.toPlainString();
        final boolean isShort = plain.replace("-", "").replace(".", "").length() <= MOST_PLAIN;
        return isShort ? plain : shortest.unscaledValue() + "e" + -shortest.scale();
    }

    /** A coordinate to a tenth of a unit, which is below what a screen shows. */
    static String at(double coordinate) {
        final long tenths = Math.round(coordinate * 10.0);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
