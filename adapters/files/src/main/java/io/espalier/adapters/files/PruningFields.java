package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.prune.OutputErrors;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code pruning}: how the network shrinks. */
final class PruningFields {
    private static final Map<String, PruningSpec.Method> METHODS =
            Words.of(PruningSpec.Method.values(), PruningSpec.Method::label);

    private static final Map<String, Boolean> TARGETS = new TreeMap<>(Map.of("auto", false, "critical", true));

    /** Of value, deltas and gamma, in 1 - R2. */
    private static final double[] DEFAULT_BANDS = {1e-4, 1e-3, 1e-2};

    private final Problems problems;

    PruningFields(Problems problems) {
        this.problems = problems;
    }

    /** The pruning; empty where anything of the specification is broken so far. */
    Optional<PruningSpec> read(Fields spec, Optional<NetworkSpec> network) {
        Fields fields = spec.object("pruning").orElseGet(() -> Fields.none("pruning", problems));
        fields.allow(Set.of("method", "target", "bands"));
        Optional<PruningSpec.Method> method = fields.word("method", PruningSpec.Method.IASA, METHODS);
        Optional<List<Integer>> sizes = Optional.empty();
        boolean critical = false;
        if (fields.node("target").orElse(null) instanceof Node.ArrayNode) {
            sizes = fields.wholes("target", 1, NetworkFields.MOST_NODES);
            fit(fields, sizes, network);
        } else {
            critical = fields.word("target", false, TARGETS).orElse(false);
        }
        Optional<OutputErrors> bands = bands(fields, critical);
        if ((sizes.isPresent() || critical) && method.equals(Optional.of(PruningSpec.Method.NONE))) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("target"),
                    "without pruning there are no sizes to reach: method=none");
        }
        return problems.isEmpty() ? Optional.of(new PruningSpec(method.orElseThrow(), sizes, bands)) : Optional.empty();
    }

    private Optional<OutputErrors> bands(Fields fields, boolean critical) {
        boolean given = fields.node("bands").orElse(null) instanceof Node.ArrayNode;
        if (!given) {
            fields.word("bands", "auto", Map.of("auto", "auto"));
        }
        if (!critical) {
            if (given) {
                problems.add(ErrorCode.E_CONFLICT, fields.at("bands"), "bands are for target: critical");
            }
            return Optional.empty();
        }
        return read(fields, given ? fields.numbers("bands").orElse(DEFAULT_BANDS) : DEFAULT_BANDS);
    }

    private Optional<OutputErrors> read(Fields fields, double[] bands) {
        if (bands.length != DEFAULT_BANDS.length) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    fields.at("bands"),
                    "bands are for value, deltas and gamma: entries=" + bands.length);
            return Optional.empty();
        }
        for (int output = 0; output < bands.length; output++) {
            if (!(bands[output] > 0.0 && bands[output] <= Double.MAX_VALUE)) {
                problems.add(
                        ErrorCode.E_RANGE, fields.at("bands") + "[" + output + "]", "a band is > 0: " + bands[output]);
            }
        }
        return Optional.of(new OutputErrors(bands[0], bands[1], bands[2]));
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
