package io.espalier.adapters.report.markup;

/** Text without the characters that XML 1.0 (section 2.2) forbids: control characters, lone surrogates, U+FFFE, U+FFFF. */
final class Legible {
    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    static String text(String raw) {
        return raw.codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
