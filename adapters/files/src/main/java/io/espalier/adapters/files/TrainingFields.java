package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.workflow.TrainingSpec;
import io.espalier.surrogate.workflow.TrainingSpec.Effort;
import io.espalier.surrogate.workflow.TrainingSpec.Optimiser;
import io.espalier.surrogate.workflow.TrainingSpec.Weights;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code training}: how the network learns. */
final class TrainingFields {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?(ms|s|m|h)");
    private static final Map<String, Double> SECONDS = Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "h", 3600.0);
    private static final Map<String, Optimiser> OPTIMISERS = Words.of(Optimiser.values(), Optimiser::label);
    private static final String NO_BUDGET = "none";
    private static final int SECOND_ORDER = 2;

    private final Problems problems;

    TrainingFields(Problems problems) {
        this.problems = problems;
    }

    /** The training; empty, with problems reported, where something of it is broken. */
    Optional<TrainingSpec> read(Fields spec, Optional<InputColumns> columns, SpecDefaults defaults) {
        Fields fields = spec.object("training").orElseGet(() -> Fields.none("training", problems));
        fields.allow(names());
        OptionalLong order = order(fields, columns);
        Optional<Optional<Duration>> budget = budget(fields);
        Optional<Optimiser> optimiser = fields.word("optimiser", Optimiser.AUTO, OPTIMISERS);
        LossFields loss = new LossFields(fields, problems);
        Optional<LossPlan.Scaling> scaling = loss.scaling(defaults.scaling());
        Optional<Weights> weights = loss.weights(columns.map(InputColumns::size).orElse(1));
        Optional<Regularisation> regularisation = loss.regularisation();
        Optional<Effort> effort = EffortFields.read(fields, defaults.effort(), problems);
        return problems.isEmpty()
                ? Optional.of(new TrainingSpec(
                        (int) order.orElseThrow(),
                        budget.orElseThrow(),
                        optimiser.orElseThrow(),
                        scaling.orElseThrow(),
                        weights.orElseThrow(),
                        regularisation.orElseThrow(),
                        effort.orElseThrow()))
                : Optional.empty();
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(EffortFields.NAMES);
        names.addAll(Set.of("order", "budget", "optimiser", "loss", "regularisation"));
        return names;
    }

    /** Second order is labelled along the levels: without a level among the inputs there is none. */
    private OptionalLong order(Fields fields, Optional<InputColumns> columns) {
        boolean levels = columns.map(InputColumns::hasLevels).orElse(true);
        OptionalLong order = fields.whole("order", levels ? SECOND_ORDER : SECOND_ORDER - 1, 0, SECOND_ORDER);
        if (!levels && order.orElse(0) == SECOND_ORDER) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("order"),
                    "second order is labelled along spots, forwards or moneyness, of which none is an input: order=2");
        }
        return order;
    }

    private Optional<Optional<Duration>> budget(Fields fields) {
        if (!fields.has("budget")) {
            return Optional.of(Optional.empty());
        }
        return fields.text("budget")
                .flatMap(text -> text.equals(NO_BUDGET) ? Optional.of(Optional.empty()) : budget(fields, text));
    }

    private Optional<Optional<Duration>> budget(Fields fields, String text) {
        Matcher matched = DURATION.matcher(text);
        if (!matched.matches()) {
            problems.add(
                    ErrorCode.E_TYPE,
                    fields.at("budget"),
                    "a time such as 30s, 2m or 500ms is expected, or none, not " + text);
            return Optional.empty();
        }
        Duration budget = duration(Double.parseDouble(matched.group(1)) * SECONDS.get(matched.group(2)));
        if (budget.isZero()) {
            problems.add(ErrorCode.E_RANGE, fields.at("budget"), "a budget must be positive: budget=" + text);
            return Optional.empty();
        }
        return Optional.of(Optional.of(budget));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
