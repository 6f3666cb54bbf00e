package io.espalier.adapters.files.document;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain YAML scalar is: the core schema of YAML 1.2, so that 1e-9 is a number and {@code no} a word.
 *
 * <p>Source: YAML 1.2.2, section 10.3.2.
 */
final class CoreSchema extends Resolver {
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, NULL, null);
        addImplicitResolver(Tag.BOOL, BOOLEAN, null);
        addImplicitResolver(Tag.INT, NumberText.INTEGER, null);
        addImplicitResolver(Tag.FLOAT, NumberText.DECIMAL, null);
        addImplicitResolver(Tag.FLOAT, NumberText.INFINITE, null);
        addImplicitResolver(Tag.FLOAT, NumberText.NAN, null);
    }

    /** The value of a scalar; empty where an explicit tag does not fit its text or is no tag of the schema. */
    static Optional<Node> value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return Optional.of(new Node.TextNode(text));
        }
        if (tag.equals(Tag.NULL) && NULL.matcher(text).matches()) {
            return Optional.of(new Node.NullNode());
        }
        if (tag.equals(Tag.BOOL) && BOOLEAN.matcher(text).matches()) {
            return Optional.of(new Node.BooleanNode(Boolean.parseBoolean(text)));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
                ? NumberText.parse(text).map(value -> Node.NumberNode.of(text, value))
                : Optional.empty();
    }
}
