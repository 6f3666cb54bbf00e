package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.NetworkSpec.Front;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code network}, {@code training} and {@code pruning}. */
final class TrainingFields {
    private static final List<Integer> HIDDEN = List.of(128, 128);
    private static final int MOST_NODES = 4096;
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ms|s|m|h)");
    private static final Map<String, Double> SECONDS = Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0);
    private static final Map<String, Front> FRONTS = Map.of("auto", Front.auto(), "none", Front.none());
    private static final Map<String, PruningSpec.Method> METHODS = methods();

    private final Problems problems;

    TrainingFields(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, PruningSpec.Method> methods() {
        Map<String, PruningSpec.Method> methods = new LinkedHashMap<>();
        Arrays.stream(PruningSpec.Method.values()).forEach(method -> methods.put(method.label(), method));
        return methods;
    }

    Optional<NetworkSpec> network(Fields spec, Optional<InputFields> inputs) {
        Fields fields = section(spec, "network");
        fields.allow(Set.of("hidden", "activation", "front"));
        Optional<List<Integer>> hidden =
                fields.has("hidden") ? fields.wholes("hidden", 1, MOST_NODES) : Optional.of(HIDDEN);
        fields.word("activation", "silu", Map.of("silu", "silu"));
        Optional<Front> front = front(fields, inputs.map(InputFields::columns).orElse(Integer.MAX_VALUE));
        return hidden.isPresent() && front.isPresent()
                ? Optional.of(new NetworkSpec(hidden.get(), Activation.SILU, front.get()))
                : Optional.empty();
    }

    private Optional<Front> front(Fields fields, int columns) {
        if (fields.node("front").orElse(null) instanceof Node.NumberNode) {
            OptionalLong directions = fields.whole("front", 0, 1, columns);
            return directions.isPresent() ? Optional.of(Front.of((int) directions.getAsLong())) : Optional.empty();
        }
        return fields.word("front", Front.auto(), FRONTS);
    }

    Optional<TrainingSpec> training(Fields spec) {
        Fields fields = section(spec, "training");
        fields.allow(Set.of("order", "budget"));
        OptionalLong order = fields.whole("order", 1, 0, 2);
        Optional<Duration> budget = budget(fields);
        return order.isPresent() && (budget.isPresent() || !fields.has("budget"))
                ? Optional.of(TrainingSpec.of((int) order.getAsLong(), budget))
                : Optional.empty();
    }

    private Optional<Duration> budget(Fields fields) {
        Optional<String> text = fields.text("budget");
        Optional<Matcher> matched = text.map(DURATION::matcher).filter(Matcher::matches);
        if (text.isPresent() && matched.isEmpty()) {
            problems.add(
                    ErrorCode.E_TYPE,
                    fields.at("budget"),
                    "a time such as 30s, 2m or 500ms is expected, not " + text.get());
        }
        Optional<Duration> budget =
                matched.map(m -> duration(Double.parseDouble(m.group(1)) * SECONDS.get(m.group(2))));
        if (budget.isPresent() && budget.get().isZero()) {
            problems.add(ErrorCode.E_RANGE, fields.at("budget"), "a budget must be positive: budget=" + text.get());
            return Optional.empty();
        }
        return budget;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    Optional<PruningSpec> pruning(Fields spec, Optional<NetworkSpec> network) {
        Fields fields = section(spec, "pruning");
        fields.allow(Set.of("method", "target"));
        Optional<PruningSpec.Method> method = fields.word("method", PruningSpec.Method.IASA, METHODS);
        Optional<List<Integer>> sizes = Optional.empty();
        if (fields.node("target").orElse(null) instanceof Node.ArrayNode) {
            sizes = fields.wholes("target", 1, MOST_NODES);
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
        List<Integer> hidden = network.get().hidden();
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

    private Fields section(Fields spec, String name) {
        return spec.object(name).orElseGet(() -> Fields.none(name, problems));
    }
}
