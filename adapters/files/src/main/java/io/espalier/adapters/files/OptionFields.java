package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what is paid: type, strike, T, notional, smoothing. */
final class OptionFields {
    static final Set<String> NAMES = Set.of("type", "strike", "T", "notional", "payoff_smoothing");

    private static final Map<String, PayoffType> TYPES = types();
    private static final Map<String, Smoothing.Kind> KINDS = kinds();

    private final Fields fields;
    private final Problems problems;

    OptionFields(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    private static Map<String, PayoffType> types() {
        Map<String, PayoffType> types = new LinkedHashMap<>();
        Arrays.stream(PayoffType.values()).forEach(type -> types.put(type.label(), type));
        return types;
    }

    private static Map<String, Smoothing.Kind> kinds() {
        Map<String, Smoothing.Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(Smoothing.Kind.values()).forEach(kind -> kinds.put(kind.label(), kind));
        return kinds;
    }

    /** The option on {@code weights}; empty, with problems reported, where something of it is broken. */
    Optional<BasketOption> read(Optional<double[]> weights) {
        Optional<PayoffType> type = fields.word("type", PayoffType.CALL, TYPES);
        fields.require("strike");
        OptionalDouble strike = fields.number("strike");
        OptionalDouble expiry = expiry();
        OptionalDouble notional = fields.number("notional", 1.0);
        Optional<Smoothing> smoothing = smoothing(type);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BasketOption(
                type.orElseThrow(),
                strike.orElseThrow(),
                expiry.orElseThrow(),
                weights.orElseThrow(),
                notional.orElseThrow(),
                smoothing));
    }

    private OptionalDouble expiry() {
        fields.require("T");
        OptionalDouble expiry = fields.number("T");
        if (expiry.isPresent() && expiry.getAsDouble() < 0.0) {
            problems.add(
                    ErrorCode.E_EXPIRED,
                    fields.at("T"),
                    "T=" + expiry.getAsDouble() + " is negative: the option has expired");
        }
        return expiry;
    }

    private Optional<Smoothing> smoothing(Optional<PayoffType> type) {
        Optional<Fields> inner = fields.object("payoff_smoothing");
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        if (type.isPresent() && type.get() != PayoffType.CALL && type.get() != PayoffType.PUT) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("payoff_smoothing"),
                    "smoothing is for call and put: type=" + type.get().label());
        }
        return smoothing(inner.get());
    }

    private Optional<Smoothing> smoothing(Fields inner) {
        inner.allow(Set.of("kind", "eps"));
        inner.require("kind");
        inner.require("eps");
        Optional<Smoothing.Kind> kind = inner.word("kind", null, KINDS);
        OptionalDouble width = inner.number("eps");
        if (width.isPresent() && width.getAsDouble() <= 0.0) {
            problems.add(ErrorCode.E_RANGE, inner.at("eps"), "a width must be > 0: eps=" + width.getAsDouble());
            return Optional.empty();
        }
        return kind.isPresent() && width.isPresent()
                ? Optional.of(new Smoothing(kind.get(), width.getAsDouble()))
                : Optional.empty();
    }
}
