package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.PruningSpec.Target;
import io.espalier.surrogate.workflow.PruningSpec.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code pruning}: how the network shrinks. */
final class PruningFields {
    private static final Map<String, PruningSpec.Method> METHODS =
            Words.of(PruningSpec.Method.values(), PruningSpec.Method::label);
    private static final Map<String, PruningSpec.FoldChoice> FOLDS =
            Words.of(PruningSpec.FoldChoice.values(), PruningSpec.FoldChoice::label);
    private static final Map<String, Target> TARGETS = Map.of("auto", Target.auto());
    private static final String NO_LOSS = "none";

    private final Problems problems;

    PruningFields(Problems problems) {
        this.problems = problems;
    }

    /** The pruning; empty where anything of the specification is broken so far. */
    Optional<PruningSpec> read(Fields spec, Optional<NetworkSpec> network) {
        Fields fields = spec.object("pruning").orElseGet(() -> Fields.none("pruning", problems));
        fields.allow(Set.of("method", "fold", "target", "loss"));
        Optional<PruningSpec.Method> method = fields.word("method", PruningSpec.Method.IASA, METHODS);
        Optional<PruningSpec.FoldChoice> fold = fields.word("fold", PruningSpec.FoldChoice.NONE, FOLDS);
        Optional<Target> target = target(fields, network);
        OptionalDouble loss = loss(fields);
        if (target.isPresent() && loss.isPresent() && target.get().kind() != TargetKind.AUTO) {
            conflict(fields, "loss", "a pruning ends at sizes or at a loss, not both: loss=" + loss.getAsDouble());
        }
        if (method.equals(Optional.of(PruningSpec.Method.NONE))) {
            refuseWithoutPruning(fields, fold, target, loss);
        }
        return problems.isEmpty()
                ? Optional.of(new PruningSpec(
                        method.orElseThrow(),
                        fold.orElseThrow(),
                        loss.isPresent() ? Target.within(loss.getAsDouble()) : target.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Target> target(Fields fields, Optional<NetworkSpec> network) {
        if (!(fields.node("target").orElse(null) instanceof Node.ArrayNode)) {
            return fields.word("target", Target.auto(), TARGETS);
        }
        Optional<List<Integer>> sizes = fields.wholes("target", 0, NetworkFields.MOST_NODES);
        fit(fields, sizes, network);
        return sizes.map(Target::of);
    }

    private OptionalDouble loss(Fields fields) {
        OptionalDouble asked = fields.numberOr(NO_LOSS, "loss").orElse(OptionalDouble.empty());
        return NumberRange.SHARE_ABOVE_ZERO.checked(fields, "loss", asked, problems);
    }

    private void refuseWithoutPruning(
            Fields fields, Optional<PruningSpec.FoldChoice> fold, Optional<Target> target, OptionalDouble loss) {
        if (target.isPresent() && target.get().kind() != TargetKind.AUTO) {
            conflict(fields, "target", "without pruning there are no sizes to reach: method=none");
        }
        if (fold.isPresent() && fold.get() != PruningSpec.FoldChoice.NONE) {
            conflict(fields, "fold", "without pruning there is nothing to fold: method=none");
        }
        if (loss.isPresent()) {
            conflict(fields, "loss", "without pruning nothing is lost: method=none");
        }
    }

    private void conflict(Fields fields, String name, String message) {
        problems.add(ErrorCode.E_CONFLICT, fields.at(name), message);
    }

    private void fit(Fields fields, Optional<List<Integer>> sizes, Optional<NetworkSpec> network) {
        if (sizes.isEmpty()) {
            return;
        }
        if (sizes.get().stream().allMatch(size -> size == 0)) {
            problems.add(ErrorCode.E_RANGE, fields.at("target"), "a hidden layer must be left: target=" + sizes.get());
        }
        network.ifPresent(
                wide -> fit(fields, sizes.get(), wide.hidden().isEmpty() ? NetworkSpec.OVERSIZED : wide.hidden()));
    }

    private void fit(Fields fields, List<Integer> sizes, List<Integer> hidden) {
        if (sizes.size() != hidden.size()) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    fields.at("target"),
                    "target has " + sizes.size() + " entries, hidden has " + hidden.size());
            return;
        }
        for (int layer = 0; layer < hidden.size(); layer++) {
            if (sizes.get(layer) > hidden.get(layer)) {
                problems.add(
                        ErrorCode.E_RANGE,
                        fields.at("target") + "[" + layer + "]",
                        sizes.get(layer) + " nodes of " + hidden.get(layer));
            }
        }
    }
}
