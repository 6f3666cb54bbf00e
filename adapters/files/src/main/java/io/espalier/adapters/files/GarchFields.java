package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what moves a GARCH level: dynamics, variance, level, rate, discount. */
final class GarchFields {
    static final Set<String> NAMES = Set.of(
            "dynamics", "omega", "alpha", "beta", "h1", "forward", "spot", "rate", "lambda", "gamma", "discount");

    private static final Map<String, Dynamics> DYNAMICS = dynamics();

    private final Fields fields;
    private final Problems problems;

    GarchFields(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    private static Map<String, Dynamics> dynamics() {
        Map<String, Dynamics> words = new LinkedHashMap<>();
        for (Dynamics dynamics : Dynamics.values()) {
            words.put(dynamics.label(), dynamics);
        }
        return words;
    }

    /** The market; empty, with problems reported, where something of it is broken. */
    Optional<GarchMarket> read() {
        Optional<Dynamics> dynamics = dynamicsField();
        return read(dynamics, kind(), level(dynamics));
    }

    /** The market of a level that stands elsewhere: field {@code from} of these is to blame where it is not legal. */
    Optional<GarchMarket> readAt(String from, LevelKind kind, double level) {
        Optional<Dynamics> dynamics = dynamicsField();
        return read(dynamics, kind, legal(from, OptionalDouble.of(level), dynamics));
    }

    private Optional<Dynamics> dynamicsField() {
        fields.require("dynamics");
        return fields.word("dynamics", null, DYNAMICS);
    }

    private Optional<GarchMarket> read(Optional<Dynamics> dynamics, LevelKind kind, OptionalDouble level) {
        OptionalDouble omega = notNegative("omega");
        OptionalDouble alpha = notNegative("alpha");
        OptionalDouble beta = notNegative("beta");
        OptionalDouble h1 = notNegative("h1");
        OptionalDouble rate = fields.number("rate", 0.0);
        OptionalDouble lambda = fields.number("lambda", 0.0);
        OptionalDouble gamma = gamma(dynamics, alpha);
        OptionalDouble discount = fields.has("discount")
                ? NumberRange.POSITIVE.read(fields, "discount", 1.0, problems)
                : OptionalDouble.empty();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GarchMarket(
                dynamics.orElseThrow(),
                kind,
                level.orElseThrow(),
                h1.orElseThrow(),
                omega.orElseThrow(),
                alpha.orElseThrow(),
                beta.orElseThrow(),
                lambda.orElseThrow(),
                gamma.orElseThrow(),
                rate.orElseThrow(),
                discount));
    }

    private OptionalDouble notNegative(String name) {
        fields.require(name);
        return NumberRange.NOT_NEGATIVE.checked(fields, name, fields.number(name), problems);
    }

    private LevelKind kind() {
        return fields.has("spot") ? LevelKind.SPOT : LevelKind.FORWARD;
    }

    private OptionalDouble level(Optional<Dynamics> dynamics) {
        if (fields.has("forward") && fields.has("spot")) {
            problems.add(ErrorCode.E_CONFLICT, fields.at("forward"), "forward and spot exclude each other: give one");
        }
        if (!fields.has("forward") && !fields.has("spot")) {
            problems.add(ErrorCode.E_MISSING, fields.at("forward"), "forward or spot is needed");
        }
        OptionalDouble forward = level("forward", dynamics);
        OptionalDouble spot = level("spot", dynamics);
        return fields.has("spot") ? spot : forward;
    }

    private OptionalDouble level(String name, Optional<Dynamics> dynamics) {
        return legal(name, fields.number(name), dynamics);
    }

    /** What moves by log-returns is positive. */
    private OptionalDouble legal(String name, OptionalDouble level, Optional<Dynamics> dynamics) {
        boolean signed = dynamics.isEmpty() || dynamics.get() == Dynamics.ADDITIVE;
        return signed ? level : NumberRange.POSITIVE.checked(fields, name, level, problems);
    }

    /** What a fall adds to alpha may not make it negative. */
    private OptionalDouble gamma(Optional<Dynamics> dynamics, OptionalDouble alpha) {
        OptionalDouble gamma = fields.number("gamma", 0.0);
        if (dynamics.equals(Optional.of(Dynamics.GJR))
                && gamma.isPresent()
                && alpha.isPresent()
                && gamma.getAsDouble() < -alpha.getAsDouble()) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at("gamma"),
                    "alpha + gamma must be >= 0: alpha=" + alpha.getAsDouble() + ", gamma=" + gamma.getAsDouble());
        }
        return gamma;
    }

    /** Parameters of other dynamics. */
    static List<Warning> unused(Fields fields, GarchMarket market) {
        Dynamics dynamics = market.dynamics();
        List<Warning> warnings = new ArrayList<>();
        if (fields.has("lambda") && !market.hasLambda()) {
            warnings.add(unused("lambda", dynamics));
        }
        if (fields.has("gamma") && !market.hasGamma()) {
            warnings.add(unused("gamma", dynamics));
        }
        return warnings;
    }

    private static Warning unused(String name, Dynamics dynamics) {
        return new Warning(
                WarningCode.W_UNUSED_FIELD, name, "not used: these dynamics have none: dynamics=" + dynamics.label());
    }
}
