package io.espalier.adapters.files.product;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.product.Smoothing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads {@code payoff_smoothing}, which calls and puts on the basket at expiry may have. */
final class SmoothingFields {
    static final String NAME = "payoff_smoothing";

    private static final Map<String, Smoothing.Kind> KINDS = kinds();

    private SmoothingFields() {}

    private static Map<String, Smoothing.Kind> kinds() {
        Map<String, Smoothing.Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(Smoothing.Kind.values()).forEach(kind -> kinds.put(kind.label(), kind));
        return kinds;
    }

    /** The smoothing of a product, empty where there is none or it is broken. */
    static Optional<Smoothing> read(Fields fields, boolean offered, Problems problems) {
        Optional<Fields> inner = fields.object(NAME);
        if (inner.isPresent() && !offered) {
            problems.add(ErrorCode.E_CONFLICT, fields.at(NAME), "smoothing is for the types call and put alone");
        }
        return inner.flatMap(given -> read(given, problems));
    }

    private static Optional<Smoothing> read(Fields inner, Problems problems) {
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
