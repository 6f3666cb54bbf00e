package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a specification that decide the size of its network. */
final class SizeFields {
    private static final Map<String, List<String>> DECIDING = new TreeMap<>(
            Map.of("network", List.of("hidden"), "pruning", List.of("method", "target", "loss", "bands")));

    /** What leaves them open, or leaves the network as it is trained. */
    private static final List<String> OPEN = List.of("auto", "none");

    private SizeFields() {}

    /** @throws InputException {@code E_CONFLICT} for each that is given: {@code option} asks for a search in its place */
    static void requireOpen(Node specification, String option) {
        Problems problems = new Problems();
        Map<String, Node> sections = ((Node.ObjectNode) specification).fields();
        DECIDING.forEach((section, fields) -> {
            if (sections.get(section) instanceof Node.ObjectNode given) {
                fields.stream()
                        .filter(field -> given.fields().containsKey(field)
                                && !isOpen(given.fields().get(field)))
                        .forEach(field -> problems.add(
                                ErrorCode.E_CONFLICT,
                                section + "." + field,
                                "a size that is searched for (" + option
                                        + " auto) cannot be given or pruned to as well: leave out this field"));
            }
        });
        problems.throwIfAny();
    }

    private static boolean isOpen(Node value) {
        return value instanceof Node.TextNode text && OPEN.contains(text.value());
    }
}
