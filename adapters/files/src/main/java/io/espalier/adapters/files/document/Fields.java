package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one object of a document field by field and reports all that is wrong with it, each fault once.
 *
 * <p>A value that is missing or broken comes back empty (an array entry as NaN): the caller checks what it got and goes
 * on. Paths are dotted from {@code path}, entries of arrays in brackets.
 */
public final class Fields {
    private final String path;
    private final Map<String, Node> fields;
    private final Problems problems;

    /** Reads {@code object}, which stands at {@code path} of its document; the empty path is the document itself. */
    public Fields(Node.ObjectNode object, String path, Problems problems) {
        this.path = path;
        this.fields = object.fields();
        this.problems = problems;
        object.duplicates().stream()
                .distinct()
                .forEach(key ->
                        problems.add(ErrorCode.E_DUPLICATE_KEY, at(key), "the key stands more than once: " + key));
    }

    /** The fields of an object that is not there. */
    public static Fields none(String path, Problems problems) {
        return new Fields(new Node.ObjectNode(Map.of(), List.of()), path, problems);
    }

    /** The full path of a field of this object. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Where this object stands in its document; empty for the document itself. */
    public String path() {
        return path;
    }

    /** Reports every field that is not one of {@code known}. */
    public void allow(Set<String> known) {
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(
                        ErrorCode.E_UNKNOWN_FIELD,
                        at(name),
                        "no such field; known are " + known.stream().sorted().collect(Collectors.joining(", "))));
    }

    /** Whether the field is there, whatever it holds. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Reports the field if it is not there. */
    public void require(String name) {
        if (!has(name)) {
            problems.add(ErrorCode.E_MISSING, at(name), "a value is needed");
        }
    }

    /** Reports that the value at {@code name} is not what is expected. */
    public void refuseType(String name, String expected) {
        problems.add(
                ErrorCode.E_TYPE,
                at(name),
                expected + " is expected, not " + fields.get(name).typeName());
    }

    /** The value itself. */
    public Optional<Node> node(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** A finite number; empty if it is absent or broken. */
    public OptionalDouble number(String name) {
        return has(name) ? finite(fields.get(name), at(name)) : OptionalDouble.empty();
    }

    /** A finite number, or {@code absent} where the field is not there; empty if it is broken. */
    public OptionalDouble number(String name, double absent) {
        return has(name) ? number(name) : OptionalDouble.of(absent);
    }

    private OptionalDouble finite(Node node, String where) {
        if (!(node instanceof Node.NumberNode number)) {
            problems.add(ErrorCode.E_TYPE, where, "a number is expected, not " + node.typeName());
            return OptionalDouble.empty();
        }
        if (!Double.isFinite(number.value())) {
            problems.add(ErrorCode.E_NOT_FINITE, where, "a finite number is expected, not " + number.value());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.value());
    }

    /** A whole number from {@code low} to {@code high}, {@code absent} where the field is not there; empty if broken. */
    public OptionalLong whole(String name, long absent, long low, long high) {
        return has(name) ? whole(fields.get(name), at(name), low, high) : OptionalLong.of(absent);
    }

    private OptionalLong whole(Node node, String where, long low, long high) {
        OptionalDouble number = finite(node, where);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value)) {
            problems.add(ErrorCode.E_TYPE, where, "a whole number is expected, not " + value);
            return OptionalLong.empty();
        }
        if (value < low || value > high) {
            problems.add(ErrorCode.E_RANGE, where, value + " outside [" + low + "," + high + "]");
            return OptionalLong.empty();
        }
        return OptionalLong.of(((Node.NumberNode) node).whole());
    }

    /** A whole number as {@link #whole}, or {@code word}, which like a field that is not there stands for no number; empty if broken. */
    public Optional<OptionalLong> wholeOr(String word, String name, long low, long high) {
        if (isWordOrAbsent(name)) {
            return word(name, OptionalLong.empty(), Map.of(word, OptionalLong.empty()));
        }
        return Optional.of(whole(name, low, low, high)).filter(OptionalLong::isPresent);
    }

    /** A finite number, or {@code word}, which like a field that is not there stands for no number; empty if broken. */
    public Optional<OptionalDouble> numberOr(String word, String name) {
        if (isWordOrAbsent(name)) {
            return word(name, OptionalDouble.empty(), Map.of(word, OptionalDouble.empty()));
        }
        return Optional.of(number(name)).filter(OptionalDouble::isPresent);
    }

    private boolean isWordOrAbsent(String name) {
        return !has(name) || fields.get(name) instanceof Node.TextNode;
    }

    /** A list of whole numbers from {@code low} to {@code high}; empty if it or an entry is absent or broken. */
    public Optional<List<Integer>> wholes(String name, int low, int high) {
        Optional<List<Node>> items = items(name, "an array of whole numbers");
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < items.map(List::size).orElse(0); i++) {
            whole(items.get().get(i), at(name) + "[" + i + "]", low, high).ifPresent(value -> values.add((int) value));
        }
        return items.filter(all -> all.size() == values.size()).map(all -> values);
    }

    /** A list of finite numbers, NaN where an entry is broken; empty if the list is absent, empty or no list. */
    public Optional<double[]> numbers(String name) {
        return items(name, "an array of numbers").map(items -> numbers(items, at(name)));
    }

    private double[] numbers(List<Node> items, String where) {
        double[] values = new double[items.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = finite(items.get(i), where + "[" + i + "]").orElse(Double.NaN);
        }
        return values;
    }

    /** Rows of finite numbers, NaN where an entry is broken, an empty row where a row is. */
    public Optional<double[][]> rows(String name) {
        Optional<List<Node>> rows = items(name, "an array of rows");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double[][] values = new double[rows.get().size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = row(rows.get().get(i), at(name) + "[" + i + "]");
        }
        return Optional.of(values);
    }

    private double[] row(Node node, String where) {
        if (node instanceof Node.ArrayNode row && !row.items().isEmpty()) {
            return numbers(row.items(), where);
        }
        problems.add(ErrorCode.E_TYPE, where, "an array of numbers is expected, not " + node.typeName());
        return new double[0];
    }

    /** The entries of a list that is not empty; empty if it is absent or broken. */
    public Optional<List<Node>> items(String name, String expected) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (fields.get(name) instanceof Node.ArrayNode array && !array.items().isEmpty()) {
            return Optional.of(array.items());
        }
        refuseType(name, expected);
        return Optional.empty();
    }

    /** The number of entries of a list that is not empty; reports nothing. */
    public OptionalInt length(String name) {
        return fields.get(name) instanceof Node.ArrayNode array
                        && !array.items().isEmpty()
                ? OptionalInt.of(array.items().size())
                : OptionalInt.empty();
    }

    /** A string; empty if it is absent or broken. */
    public Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (fields.get(name) instanceof Node.TextNode text) {
            return Optional.of(text.value());
        }
        refuseType(name, "a string");
        return Optional.empty();
    }

    /** A list of strings; empty if it is absent or broken. */
    public Optional<List<String>> texts(String name) {
        Optional<List<Node>> items = items(name, "an array of strings");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < items.get().size(); i++) {
            Node item = items.get().get(i);
            if (!(item instanceof Node.TextNode)) {
                problems.add(
                        ErrorCode.E_TYPE, at(name) + "[" + i + "]", "a string is expected, not " + item.typeName());
            }
            values.add(item instanceof Node.TextNode text ? text.value() : "");
        }
        return Optional.of(values);
    }

    /** True or false; empty if it is absent or broken. */
    public Optional<Boolean> flag(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (fields.get(name) instanceof Node.BooleanNode flag) {
            return Optional.of(flag.value());
        }
        refuseType(name, "true or false");
        return Optional.empty();
    }

    /** One of {@code words}, by its label; {@code absent} where the field is not there, empty if it is broken. */
    public <E> Optional<E> word(String name, E absent, Map<String, E> words) {
        if (!has(name)) {
            return Optional.ofNullable(absent);
        }
        Optional<String> text = text(name);
        if (text.isPresent() && !words.containsKey(text.get())) {
            problems.add(
                    ErrorCode.E_ENUM, at(name), "one of " + String.join("|", words.keySet()) + ", not " + text.get());
        }
        return text.map(words::get);
    }

    /** An object within this one; empty if it is absent or broken. */
    public Optional<Fields> object(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (fields.get(name) instanceof Node.ObjectNode object) {
            return Optional.of(new Fields(object, at(name), problems));
        }
        refuseType(name, "an object");
        return Optional.empty();
    }

    /** The names of all fields, in document order. */
    public Stream<String> names() {
        return fields.keySet().stream();
    }
}
