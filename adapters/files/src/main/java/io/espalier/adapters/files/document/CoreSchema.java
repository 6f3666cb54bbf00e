package io.espalier.adapters.files.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain YAML scalar is: the core schema of YAML 1.2, so that 1e-9 is a number and {@code no} a word, plus the
 * tokens NaN and Infinity that the JSON reader knows. Source: YAML 1.2.2, section 10.3.2.
 */
final class CoreSchema extends Resolver {
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF|Infinity)");
    private static final Pattern NAN = Pattern.compile("\\.nan|\\.NaN|\\.NAN|NaN");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, NULL, null);
        addImplicitResolver(Tag.BOOL, BOOLEAN, null);
        addImplicitResolver(Tag.INT, INTEGER, null);
        addImplicitResolver(Tag.FLOAT, FLOAT, null);
        addImplicitResolver(Tag.FLOAT, INFINITE, null);
        addImplicitResolver(Tag.FLOAT, NAN, null);
    }

    /** The value of a scalar; empty where an explicit tag does not fit its text or is no tag of the schema. */
    static Optional<Node> value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return Optional.of(new Node.TextNode(text));
        }
        if (tag.equals(Tag.NULL)) {
            return Optional.of(new Node.NullNode());
        }
        if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches()) {
            return Optional.of(new Node.BooleanNode(Boolean.parseBoolean(text)));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : Optional.empty();
    }

    private static Optional<Node> number(String text) {
        if (NAN.matcher(text).matches()) {
            return Optional.of(new Node.NumberNode(Double.NaN));
        }
        if (INFINITE.matcher(text).matches()) {
            double sign = text.startsWith("-") ? -1.0 : 1.0;
            return Optional.of(new Node.NumberNode(sign * Double.POSITIVE_INFINITY));
        }
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(new Node.NumberNode(integer(text)));
        }
        return FLOAT.matcher(text).matches()
                ? Optional.of(new Node.NumberNode(Double.parseDouble(text)))
                : Optional.empty();
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
