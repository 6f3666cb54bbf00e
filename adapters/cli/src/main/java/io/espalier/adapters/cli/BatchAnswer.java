package io.espalier.adapters.cli;

import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The answers to an array, each item answered or refused as if it stood alone. */
public record BatchAnswer(List<Answer> results) implements Answer {

    /**
     * What {@code alone} answers to the document, or to each of its items where it is an array.
     *
     * @throws InputException if the array is empty, or the document alone is refused
     */
    public static Answer of(Node document, Function<Node, Answer> alone) {
        if (!(document instanceof Node.ArrayNode array)) {
            return alone.apply(document);
        }
        if (array.items().isEmpty()) {
            throw InputException.of(ErrorCode.E_TYPE, "", "an array must not be empty");
        }
        return new BatchAnswer(
                array.items().stream().map(item -> orRefusal(item, alone)).toList());
    }

    private static Answer orRefusal(Node item, Function<Node, Answer> alone) {
        try {
            return alone.apply(item);
        } catch (InputException e) {
            return new Refusal(e.problems());
        }
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("results", results.stream().map(Answer::json).toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        for (int i = 0; i < results.size(); i++) {
            out.println((i == 0 ? "" : System.lineSeparator()) + "[" + i + "]");
            out.flush();
            results.get(i).print(out, err);
        }
    }
}
