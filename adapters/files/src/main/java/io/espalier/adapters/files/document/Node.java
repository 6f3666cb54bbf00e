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

    /** A number; not finite for the tokens NaN and Infinity and for numbers beyond the range of a double. */
    record NumberNode(double value) implements Node {
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
