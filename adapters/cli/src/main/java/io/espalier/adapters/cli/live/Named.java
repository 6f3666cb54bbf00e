package io.espalier.adapters.cli.live;

import io.espalier.risk.book.RiskBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** What a book has of each underlying, by its name, in the order of the book. */
final class Named {
    private Named() {}

    static Map<String, Object> numbers(RiskBook book, IntToDoubleFunction number) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int u = 0; u < book.size(); u++) {
            object.put(book.underlyings().get(u), number.applyAsDouble(u));
        }
        return object;
    }

    static List<String> flagged(RiskBook book, IntPredicate flag) {
        List<String> names = new ArrayList<>();
        for (int u = 0; u < book.size(); u++) {
            if (flag.test(u)) {
                names.add(book.underlyings().get(u));
            }
        }
        return names;
    }
}
