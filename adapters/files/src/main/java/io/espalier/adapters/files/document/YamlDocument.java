package io.espalier.adapters.files.document;

import io.espalier.adapters.files.problem.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML into a tree by composing only: no tag ever makes an object of this program. */
final class YamlDocument {
    private final Limits limits = new Limits();

    static Node read(String text) {
        try {
            return new YamlDocument().document(compose(text));
        } catch (MarkedYAMLException e) {
            throw syntax(e);
        } catch (ReaderException e) {
            throw SyntaxProblem.at(1, e.getPosition() + 1, "character U+" + Integer.toHexString(e.getCodePoint()));
        }
    }

    private static org.yaml.snakeyaml.nodes.Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Limits.BYTES);
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setMaxAliasesForCollections(Limits.ALIASES);
        Parser parser = new ParserImpl(new StreamReader(text), options);
        try {
            return new Composer(parser, new CoreSchema(), options).getSingleNode();
        } catch (MarkedYAMLException | ReaderException e) {
            throw e;
        } catch (YAMLException e) {
            // A bound that the library watches: it does not say where, but stops at what comes next.
            throw at(parser.peekEvent().getStartMark(), e.getMessage());
        }
    }

    private static InputException syntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        String message = e.getProblem() == null ? "not YAML" : e.getProblem();
        return mark == null ? SyntaxProblem.at(1, 1, message) : at(mark, message);
    }

    private static InputException at(Mark mark, String message) {
        return SyntaxProblem.at(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    private Node document(org.yaml.snakeyaml.nodes.Node root) {
        if (root == null) {
            throw SyntaxProblem.at(1, 1, "the document is empty");
        }
        return value(root, 1);
    }

    private Node value(org.yaml.snakeyaml.nodes.Node node, int depth) {
        if (!limits.count()) {
            throw at(node.getStartMark(), Limits.TOO_MANY);
        }
        // An alias that holds itself ends here too: it nests for ever.
        if (depth > Limits.DEPTH && !(node instanceof ScalarNode)) {
            throw at(node.getStartMark(), Limits.TOO_DEEP);
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, depth + 1)));
            return new Node.ArrayNode(items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return CoreSchema.value(scalar)
                .orElseThrow(() -> at(scalar.getStartMark(), "no value of the YAML core schema: " + scalar.getTag()));
    }

    private Node object(MappingNode mapping, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        List<String> duplicates = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw at(tuple.getKeyNode().getStartMark(), "a key must be a plain word");
            }
            if (fields.put(key.getValue(), value(tuple.getValueNode(), depth + 1)) != null) {
                duplicates.add(key.getValue());
            }
        }
        return new Node.ObjectNode(fields, duplicates);
    }
}
