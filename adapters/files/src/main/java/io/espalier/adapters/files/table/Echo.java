package io.espalier.adapters.files.table;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a table says, as a message may repeat it: a quotation mark that nobody closed turns the whole file into one cell. */
final class Echo {
    private static final int LONGEST = 40;
    private static final int MOST = 20;

    private Echo() {}

    /** At most its first 40 characters, with ? for each that could steer a terminal. */
    static String of(String text) {
        StringBuilder shown = text.codePoints()
                .limit(LONGEST)
                .map(letter -> Character.isISOControl(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "..." : shown.toString();
    }

    /** The first 20 names. */
    static String of(Collection<String> names) {
        String more = names.size() > MOST ? ", ... (" + names.size() + " in all)" : "";
        return names.stream().limit(MOST).map(Echo::of).collect(Collectors.joining(", ", "[", more + "]"));
    }
}
