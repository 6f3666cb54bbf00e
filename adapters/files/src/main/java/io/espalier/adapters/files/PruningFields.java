package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code pruning}: how the network shrinks. */
final class PruningFields {
    private static final Map<String, PruningSpec.Method> METHODS =
            Words.of(PruningSpec.Method.values(), PruningSpec.Method::label);

    private final Problems problems;

    PruningFields(Problems problems) {
        this.problems = problems;
    }

    /** The pruning; empty where anything of the specification is broken so far. */
    Optional<PruningSpec> read(Fields spec, Optional<NetworkSpec> network) {
        Fields fields = spec.object("pruning").orElseGet(() -> Fields.none("pruning", problems));
        fields.allow(Set.of("method", "target"));
        Optional<PruningSpec.Method> method = fields.word("method", PruningSpec.Method.IASA, METHODS);
        Optional<List<Integer>> sizes = Optional.empty();
        if (fields.node("target").orElse(null) instanceof Node.ArrayNode) {
            sizes = fields.wholes("target", 1, NetworkFields.MOST_NODES);
            fit(fields, sizes, network);
        } else {
            fields.word("target", "auto", Map.of("auto", "auto"));
        }
        if (sizes.isPresent() && method.equals(Optional.of(PruningSpec.Method.NONE))) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("target"),
                    "without pruning there are no sizes to reach: method=none");
        }
        return problems.isEmpty() ? Optional.of(new PruningSpec(method.orElseThrow(), sizes)) : Optional.empty();
    }

    private void fit(Fields fields, Optional<List<Integer>> sizes, Optional<NetworkSpec> network) {
        if (sizes.isEmpty() || network.isEmpty()) {
            return;
        }
        List<Integer> hidden = network.get().hidden().isEmpty()
                ? NetworkSpec.OVERSIZED
                : network.get().hidden();
        if (sizes.get().size() != hidden.size()) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    fields.at("target"),
                    "target has " + sizes.get().size() + " entries, hidden has " + hidden.size());
            return;
        }
        for (int layer = 0; layer < hidden.size(); layer++) {
            if (sizes.get().get(layer) > hidden.get(layer)) {
                problems.add(
                        ErrorCode.E_RANGE,
                        fields.at("target") + "[" + layer + "]",
                        sizes.get().get(layer) + " nodes of " + hidden.get(layer));
            }
        }
    }
}
