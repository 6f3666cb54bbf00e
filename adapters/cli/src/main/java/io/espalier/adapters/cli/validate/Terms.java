package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Terms of an instrument in words. */
final class Terms {
    private Terms() {}

    static String text(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof double[] numbers) {
            List<String> words = new ArrayList<>();
            for (double number : numbers) {
                words.add(number(number));
            }
            return "[" + String.join(", ", words) + "]";
        }
        if (value instanceof double[][] rows) {
            List<String> words = new ArrayList<>();
            for (double[] row : rows) {
                words.add(text(row));
            }
            return "[" + String.join(", ", words) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<String> words = new ArrayList<>();
            map.forEach((name, each) -> words.add(name + " " + text(each)));
            return String.join(", ", words);
        }
        return value.toString();
    }

    private static String number(double number) {
        String text = JsonText.number(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
