package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.PruningSpec.Target;
import io.espalier.surrogate.workflow.PruningSpec.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code pruning}: how the network shrinks. */
final class PruningFields {
    private static final String SECTION = "pruning";
    private static final Map<String, PruningSpec.Method> METHODS =
            Words.of(PruningSpec.Method.values(), PruningSpec.Method::label);
    private static final Map<String, PruningSpec.FoldChoice> FOLDS =
            Words.of(PruningSpec.FoldChoice.values(), PruningSpec.FoldChoice::label);
    private static final Map<String, TargetKind> TARGETS =
            new TreeMap<>(Map.of("auto", TargetKind.AUTO, "critical", TargetKind.CRITICAL));

    /** Of value, deltas and gamma, in 1 - R2. */
    private static final double[] DEFAULT_BANDS = {1e-4, 1e-3, 1e-2};

    private static final String NO_LOSS = "none";

    private final Problems problems;

    private final SpecDefaults defaults;

    PruningFields(Problems problems, SpecDefaults defaults) {
        this.problems = problems;
        this.defaults = defaults;
    }

    /** Whether a specification asks for no pruning. */
    static boolean isWithout(Fields spec) {
        return spec.node(SECTION).orElse(null) instanceof Node.ObjectNode pruning
                && pruning.fields().get("method") instanceof Node.TextNode method
                && method.value().equals(PruningSpec.Method.NONE.label());
    }

    /** The pruning; empty where anything of the specification is broken so far. */
    Optional<PruningSpec> read(Fields spec, Optional<NetworkSpec> network) {
        Fields fields = spec.object(SECTION).orElseGet(() -> Fields.none(SECTION, problems));
        fields.allow(Set.of("method", "fold", "target", "bands", "loss"));
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
                        loss.isPresent()
                                ? Target.within(loss.getAsDouble())
                                : chosen(method.orElseThrow(), target.orElseThrow(), network.orElseThrow())))
                : Optional.empty();
    }

    /** The sizes that go with a network which nobody chose. */
    private Target chosen(PruningSpec.Method method, Target target, NetworkSpec network) {
        boolean isDefault = !defaults.hidden().isEmpty() && network.hidden().equals(defaults.hidden());
        return method != PruningSpec.Method.NONE && target.kind() == TargetKind.AUTO && isDefault
                ? Target.of(defaults.pruned())
                : target;
    }

    private Optional<Target> target(Fields fields, Optional<NetworkSpec> network) {
        if (!(fields.node("target").orElse(null) instanceof Node.ArrayNode)) {
            return word(fields);
        }
        bands(fields, false);
        Optional<List<Integer>> sizes = fields.wholes("target", 0, NetworkFields.MOST_NODES);
        fit(fields, sizes, network);
        return sizes.map(Target::of);
    }

    private Optional<Target> word(Fields fields) {
        Optional<TargetKind> kind = fields.word("target", TargetKind.AUTO, TARGETS);
        Optional<FitErrors> bands = bands(fields, kind.equals(Optional.of(TargetKind.CRITICAL)));
        return kind.flatMap(
                chosen -> chosen == TargetKind.AUTO ? Optional.of(Target.auto()) : bands.map(Target::critical));
    }

    private Optional<FitErrors> bands(Fields fields, boolean critical) {
        boolean given = fields.node("bands").orElse(null) instanceof Node.ArrayNode;
        if (!given) {
            fields.word("bands", "auto", Map.of("auto", "auto"));
        }
        if (!critical) {
            if (given) {
                conflict(fields, "bands", "bands are for target: critical");
            }
            return Optional.empty();
        }
        return bands(fields, given ? fields.numbers("bands").orElse(DEFAULT_BANDS) : DEFAULT_BANDS);
    }

    private Optional<FitErrors> bands(Fields fields, double[] bands) {
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
        return Optional.of(new FitErrors(bands[0], bands[1], bands[2]));
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
