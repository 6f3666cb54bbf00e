package io.espalier.adapters.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a word of a document may be, in the order in which a refusal names them. */
final class Words {
    private Words() {}

    /** Each of {@code values} by its label. */
    static <E> Map<String, E> of(E[] values, Function<E, String> label) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(label.apply(value), value);
        }
        return words;
    }
}
