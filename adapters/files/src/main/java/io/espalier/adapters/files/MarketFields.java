package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what is observed: levels, volatilities, correlation, rate, carry, discount. */
final class MarketFields {
    static final Set<String> NAMES = Set.of("vols", "corr", "forwards", "spots", "carry", "rate", "discount");

    private final Fields fields;
    private final Size size;
    private final Problems problems;

    MarketFields(Fields fields, Size size, Problems problems) {
        this.fields = fields;
        this.size = size;
        this.problems = problems;
    }

    /** The market; empty, with problems reported, where something of it is broken. */
    Optional<MarketData> read() {
        OptionalDouble rate = fields.number("rate", 0.0);
        Optional<double[]> vols = vols();
        Optional<Correlation> correlation = new CorrelationFields(fields, size, problems).read();
        Optional<double[]> levels = levels();
        Optional<double[]> carry = carry();
        OptionalDouble discount = discount();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        LevelKind kind = fields.has("spots") ? LevelKind.SPOT : LevelKind.FORWARD;
        return Optional.of(new MarketData(
                kind,
                levels.orElseThrow(),
                vols.orElseThrow(),
                correlation.orElseThrow(),
                rate.orElseThrow(),
                carry,
                discount));
    }

    private Optional<double[]> vols() {
        fields.require("vols");
        Optional<double[]> vols = sized("vols");
        vols.ifPresent(values -> {
            for (int i = 0; i < values.length; i++) {
                if (values[i] < 0.0) {
                    problems.add(ErrorCode.E_NEGATIVE_VOL, fields.at("vols") + "[" + i + "]", values[i] + " < 0");
                }
            }
        });
        return vols;
    }

    private Optional<double[]> levels() {
        if (fields.has("forwards") && fields.has("spots")) {
            problems.add(
                    ErrorCode.E_CONFLICT, fields.at("forwards"), "forwards and spots exclude each other: give one");
        }
        if (!fields.has("forwards") && !fields.has("spots")) {
            problems.add(ErrorCode.E_MISSING, fields.at("forwards"), "forwards or spots are needed");
        }
        Optional<double[]> forwards = sized("forwards");
        Optional<double[]> spots = sized("spots");
        return forwards.isPresent() ? forwards : spots;
    }

    private Optional<double[]> carry() {
        if (fields.has("carry") && fields.has("forwards") && !fields.has("spots")) {
            problems.add(
                    ErrorCode.E_CONFLICT, fields.at("carry"), "forwards have no carry: give spots, or leave it out");
        }
        return sized("carry");
    }

    private OptionalDouble discount() {
        if (!fields.has("discount")) {
            return OptionalDouble.empty();
        }
        OptionalDouble discount = fields.number("discount");
        if (discount.isPresent() && discount.getAsDouble() <= 0.0) {
            problems.add(
                    ErrorCode.E_RANGE,
                    fields.at("discount"),
                    "a discount factor must be > 0: discount=" + discount.getAsDouble());
        }
        return discount;
    }

    private Optional<double[]> sized(String name) {
        Optional<double[]> values = fields.numbers(name);
        values.ifPresent(present -> size.check(fields, name, present.length));
        return values;
    }
}
