package io.espalier.pricing.scenario.gate;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers within sentences, to four significant digits. */
final class Rounded {
    private static final MathContext FOUR = new MathContext(4);

    private Rounded() {}

    static String text(double number) {
        return Double.isFinite(number) ? Double.toString(new BigDecimal(number, FOUR).doubleValue()) : "" + number;
    }
}
