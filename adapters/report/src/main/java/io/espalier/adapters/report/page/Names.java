package io.espalier.adapters.report.page;

import java.util.regex.Pattern;

/** The rule for names that become both anchors and file names. */
final class Names {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Names() {}

    /** @throws IllegalArgumentException if {@code name} is more than lower-case letters, digits and single hyphens */
    static void demandPlain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name must be lower-case letters, digits and single hyphens: name='" + name + "'");
        }
    }
}
