package io.espalier.adapters.files.document;

import java.util.List;
import java.util.Map;

/** One value of a document. */
public sealed interface Node {

    /** What people call a value of this type. */
    String typeName();

    /** Fields in document order, the last of equal keys; {@code duplicates} names the keys that stood twice. */
    record ObjectNode(Map<String, Node> fields, List<String> duplicates) implements Node {
        @Override
        public String typeName() {
            return "an object";
        }
    }

    /** A list of values. */
    record ArrayNode(List<Node> items) implements Node {
        @Override
        public String typeName() {
            return items.isEmpty() ? "an empty array" : "an array";
        }
    }

    /**
     * A number; not finite for the tokens NaN and Infinity and for numbers beyond the range of a double.
     *
     * @param beyond what a whole number that is a long has beyond the double next to it: 0 within 53 bits
     */
    record NumberNode(double value, long beyond) implements Node {
        private static final double EXACT = 0x1p53;

        /** A number that is a double. */
        public NumberNode(double value) {
            this(value, 0);
        }

        /** The number that {@code text} writes and {@code value} is next to. */
        static NumberNode of(String text, double value) {
            if (!(Math.abs(value) >= EXACT && Math.abs(value) <= Long.MAX_VALUE)) {
                return new NumberNode(value);
            }
            try {
                return new NumberNode(value, Long.parseLong(text) - (long) value);
            } catch (NumberFormatException noLong) {
                return new NumberNode(value);
            }
        }

        /** A whole number to its last digit. */
        public long whole() {
            return (long) value + beyond;
        }

        @Override
        public String typeName() {
            return "a number";
        }
    }

    /** A string. */
    record TextNode(String value) implements Node {
        @Override
        public String typeName() {
            return "a string";
        }
    }

    /** True or false. */
    record BooleanNode(boolean value) implements Node {
        @Override
        public String typeName() {
            return "a boolean";
        }
    }

    /** The null of the document. */
    record NullNode() implements Node {
        @Override
        public String typeName() {
            return "null";
        }
    }
}
