package io.espalier.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Node;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;

/** One run of the command line within this process: exit status, standard output, standard error. */
public record CliRun(int status, String out, String err) {

    public static CliRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(status, out.toString(), err.toString());
    }

    /** The one JSON object on standard output. */
    public Node.ObjectNode json() {
        assertEquals(1, out.lines().count(), out);
        Node.ObjectNode object = assertInstanceOf(Node.ObjectNode.class, DocumentReader.json(out), out);
        assertTrue(isFinite(object), out);
        return object;
    }

    private static boolean isFinite(Node node) {
        if (node instanceof Node.ObjectNode object) {
            return object.fields().values().stream().allMatch(CliRun::isFinite);
        }
        if (node instanceof Node.ArrayNode array) {
            return array.items().stream().allMatch(CliRun::isFinite);
        }
        return !(node instanceof Node.NumberNode number) || Double.isFinite(number.value());
    }

    /** The value at a path such as {@code errors[0].code}. */
    public Node at(String path) {
        Node node = json();
        for (String step : path.replace("[", ".[").split("\\.")) {
            node = step.startsWith("[")
                    ? ((Node.ArrayNode) node).items().get(Integer.parseInt(step.substring(1, step.length() - 1)))
                    : ((Node.ObjectNode) node).fields().get(step);
        }
        return node;
    }

    public double number(String path) {
        return assertInstanceOf(Node.NumberNode.class, at(path), path + " of " + out)
                .value();
    }

    public String text(String path) {
        return assertInstanceOf(Node.TextNode.class, at(path), path + " of " + out)
                .value();
    }

    public boolean isNull(String path) {
        return at(path) instanceof Node.NullNode;
    }

    public boolean has(String field) {
        return json().fields().containsKey(field);
    }

    /** Codes and fields of {@code errors} or {@code warnings}, in order. */
    public String codes(String list) {
        List<Node> items = ((Node.ArrayNode) at(list)).items();
        return items.stream()
                .map(item -> ((Node.ObjectNode) item).fields())
                .map(fields -> ((Node.TextNode) fields.get("code")).value()
                        + (fields.get("field") instanceof Node.TextNode field ? " " + field.value() : ""))
                .collect(Collectors.joining(", "));
    }

    /** Checks that this is a refusal with that status, and nothing but one. */
    public String refusal(int expectedStatus) {
        assertEquals(expectedStatus, status, out + err);
        assertEquals(List.of("ok", "errors"), List.copyOf(json().fields().keySet()));
        assertEquals(new Node.BooleanNode(false), at("ok"));
        return codes("errors");
    }
}
