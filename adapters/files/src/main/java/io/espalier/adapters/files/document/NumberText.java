package io.espalier.adapters.files.document;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people write them in YAML and tables: decimal, hexadecimal, octal, and the words for what is not finite.
 *
 * <p>Source: YAML 1.2.2, section 10.3.2, plus the tokens NaN and Infinity.
 */
public final class NumberText {
    static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    static final Pattern INFINITE = Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF|Infinity)");
    static final Pattern NAN = Pattern.compile("\\.nan|\\.NaN|\\.NAN|NaN");

    private NumberText() {}

    /** The number that {@code text} is, not finite where it says so or overflows; empty where it is no number. */
    public static Optional<Double> parse(String text) {
        if (NAN.matcher(text).matches()) {
            return Optional.of(Double.NaN);
        }
        if (INFINITE.matcher(text).matches()) {
            return Optional.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(integer(text));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    /** Decimal digits go through the parser of doubles, which takes any number of them in linear time. */
    private static double integer(String text) {
        if (text.startsWith("0x")) {
            return Double.parseDouble(text + "p0");
        }
        return text.startsWith("0o") ? octal(text) : Double.parseDouble(text);
    }

    private static double octal(String text) {
        double value = 0.0;
        for (int i = 2; i < text.length(); i++) {
            value = 8.0 * value + (text.charAt(i) - '0');
        }
        return value;
    }
}
