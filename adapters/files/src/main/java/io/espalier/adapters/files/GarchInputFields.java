package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code inputs} under GARCH: the columns in document order, and the range served of each. */
final class GarchInputFields {
    private static final Map<String, FactorId> COLUMNS = columnsByName();
    private static final NumberRange BELOW_ONE = new NumberRange("< 1", number -> number < 1.0);
    private static final Set<FactorId.Kind> POSITIVE = Set.of(
            FactorId.Kind.FIRST_VARIANCE,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.PERSISTENCE);

    /** Names of which one only can be given: they mean the same, or two columns would say the same. */
    private static final List<List<String>> EXCLUSIVE = List.of(
            List.of("forward", "forwards", "spot", "spots", "moneyness"),
            List.of("strike", "moneyness"),
            List.of("T", "steps"),
            List.of("h1", "variance_ratio"),
            List.of("omega", "long_run_variance"),
            List.of("beta", "persistence"));

    private final Problems problems;
    private final InputColumns columns = new InputColumns();
    private final Map<FactorId, Double> middles = new LinkedHashMap<>();

    GarchInputFields(Fields fields, Problems problems) {
        this.problems = problems;
        if (fields.names().findAny().isEmpty()) {
            problems.add(ErrorCode.E_TYPE, fields.path(), "an input at least is expected, not an empty object");
            columns.refuse();
        }
        fields.allow(COLUMNS.keySet());
        Set<String> refused = new HashSet<>();
        EXCLUSIVE.forEach(names -> requireOne(fields, names, refused));
        fields.names().filter(COLUMNS::containsKey).forEach(name -> read(fields, name));
    }

    private static Map<String, FactorId> columnsByName() {
        Map<String, FactorId> names = new LinkedHashMap<>();
        for (LevelKind kind : LevelKind.values()) {
            FactorId level = FactorId.level(kind, 0);
            names.put(level.kind().label(), level);
            names.put(level.kind().label() + "s", level);
        }
        names.put("steps", FactorId.of(FactorId.Kind.EXPIRY));
        for (FactorId.Kind kind : List.of(
                FactorId.Kind.STRIKE,
                FactorId.Kind.EXPIRY,
                FactorId.Kind.RATE,
                FactorId.Kind.FIRST_VARIANCE,
                FactorId.Kind.OMEGA,
                FactorId.Kind.ALPHA,
                FactorId.Kind.BETA,
                FactorId.Kind.LAMBDA,
                FactorId.Kind.MONEYNESS,
                FactorId.Kind.VARIANCE_RATIO,
                FactorId.Kind.LONG_RUN_VARIANCE,
                FactorId.Kind.PERSISTENCE)) {
            names.put(kind.label(), FactorId.of(kind));
        }
        return names;
    }

    private void requireOne(Fields fields, List<String> names, Set<String> refused) {
        List<String> given = names.stream().filter(fields::has).toList();
        given.stream().skip(1).filter(refused::add).forEach(name -> {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at(name),
                    "two columns say the same, give one: columns=" + given.get(0) + ", " + name);
            columns.refuse();
        });
    }

    private void read(Fields fields, String name) {
        FactorId factor = COLUMNS.get(name);
        Optional<Fields> range = fields.object(name);
        OptionalDouble low = range.map(sides -> side(sides, "low", factor)).orElse(OptionalDouble.empty());
        OptionalDouble high = range.map(sides -> side(sides, "high", factor)).orElse(OptionalDouble.empty());
        range.ifPresent(sides -> sides.allow(Set.of("low", "high")));
        if (low.isEmpty() || high.isEmpty() || !checked(range.orElseThrow(), factor, low, high)) {
            columns.refuse();
        }
        columns.add(factor, low.orElse(0.0), high.orElse(0.0));
        middles.put(
                factor,
                low.isPresent() && high.isPresent() ? 0.5 * low.getAsDouble() + 0.5 * high.getAsDouble() : Double.NaN);
    }

    /** A number; of T a whole one; of a level also a list of one, as if there were several. */
    private OptionalDouble side(Fields range, String side, FactorId factor) {
        range.require(side);
        if (factor.kind() == FactorId.Kind.EXPIRY) {
            return steps(range, side);
        }
        if (factor.i() >= 0 && range.node(side).orElse(null) instanceof Node.ArrayNode) {
            return only(range, side);
        }
        return range.number(side);
    }

    private OptionalDouble steps(Fields range, String side) {
        if (!range.has(side)) {
            return OptionalDouble.empty();
        }
        if (range.node(side).orElse(null) instanceof Node.NumberNode steps && steps.value() < 0.0) {
            problems.add(
                    ErrorCode.E_EXPIRED, range.at(side), "T=" + steps.value() + " is negative: the option has expired");
            return OptionalDouble.empty();
        }
        OptionalLong steps = range.whole(side, 0L, GarchTrainingBox.LEAST_STEPS, GarchDocument.MOST_STEPS);
        return steps.isPresent() ? OptionalDouble.of(steps.getAsLong()) : OptionalDouble.empty();
    }

    private OptionalDouble only(Fields range, String side) {
        double[] values = range.numbers(side).orElse(new double[] {Double.NaN});
        if (values.length > 1) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    range.at(side),
                    side + " has " + values.length + " entries, a GARCH market has 1 level");
            return OptionalDouble.empty();
        }
        return Double.isNaN(values[0]) ? OptionalDouble.empty() : OptionalDouble.of(values[0]);
    }

    private boolean checked(Fields range, FactorId factor, OptionalDouble low, OptionalDouble high) {
        boolean rises = low.getAsDouble() <= high.getAsDouble();
        if (!rises) {
            problems.add(
                    ErrorCode.E_RANGE,
                    range.at("low"),
                    "low must be <= high: low=" + low.getAsDouble() + ", high=" + high.getAsDouble());
        }
        boolean startsWell = POSITIVE.contains(factor.kind())
                ? NumberRange.POSITIVE.checked(range, "low", low, problems).isPresent()
                : !factor.kind().isNonNegative()
                        || NumberRange.NOT_NEGATIVE
                                .checked(range, "low", low, problems)
                                .isPresent();
        boolean endsWell = factor.kind() != FactorId.Kind.PERSISTENCE
                || BELOW_ONE.checked(range, "high", high, problems).isPresent();
        return rises && startsWell && endsWell;
    }

    /** The columns and their ranges. */
    InputColumns columns() {
        return columns;
    }

    /** The middle of each range; NaN of a broken one. */
    Map<FactorId, Double> middles() {
        return middles;
    }
}
