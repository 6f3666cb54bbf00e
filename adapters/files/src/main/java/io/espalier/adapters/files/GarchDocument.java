package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** A European option on one GARCH level as a document describes it, with what is worth a warning about it. */
public record GarchDocument(GarchInstrument instrument, Optional<String> id, List<Warning> warnings) {
    /** Beyond, the shocks of a block of paths fill memory: 27 years of trading hours, 40 of days. */
    static final long MOST_STEPS = 10_000;

    static final String STEPS = "steps";
    private static final Set<String> OWN = Set.of(STEPS, "strike", "type", "notional", "id", "comment");
    private static final Map<String, PayoffType> TYPES = types();

    private static Map<String, PayoffType> types() {
        Map<String, PayoffType> types = new LinkedHashMap<>();
        for (PayoffType type : PayoffType.values()) {
            types.put(type.label(), type);
        }
        return types;
    }

    /** Reads one option; empty, with every error in the document reported, where it is broken. */
    public static Optional<GarchDocument> read(Node node, Problems problems) {
        return read(node, "", problems);
    }

    /** Reads the option at {@code path} of a larger document; empty, with every error in it reported, where it is broken. */
    static Optional<GarchDocument> read(Node node, String path, Problems problems) {
        if (!(node instanceof Node.ObjectNode object)) {
            problems.add(ErrorCode.E_TYPE, path, "an option under GARCH is an object, not " + node.typeName());
            return Optional.empty();
        }
        Fields fields = new Fields(object, path, problems);
        Set<String> known = new HashSet<>(OWN);
        known.addAll(GarchFields.NAMES);
        fields.allow(known);
        fields.text("comment");
        Optional<String> id = InstrumentDocument.id(fields);
        Optional<BasketOption> option = option(fields, problems);
        Optional<GarchMarket> market = new GarchFields(fields, problems).read();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        GarchInstrument instrument = new GarchInstrument(market.orElseThrow(), option.orElseThrow());
        return Optional.of(new GarchDocument(instrument, id, warnings(fields, instrument)));
    }

    /** The payoff of type, strike, steps and notional; empty, with problems reported, where one of them is broken. */
    static Optional<BasketOption> option(Fields fields, Problems problems) {
        Optional<PayoffType> type = fields.word("type", PayoffType.CALL, TYPES);
        OptionalDouble notional = fields.number("notional", 1.0);
        fields.require("strike");
        OptionalDouble strike = fields.number("strike");
        OptionalLong steps = steps(fields, problems);
        if (type.isEmpty() || notional.isEmpty() || strike.isEmpty() || steps.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BasketOption(
                type.get(),
                strike.getAsDouble(),
                steps.getAsLong(),
                new double[] {1.0},
                notional.getAsDouble(),
                Optional.empty()));
    }

    /**
     * Reads one option.
     *
     * @throws InputException with every error in the document
     */
    public static GarchDocument read(Node node) {
        Problems problems = new Problems();
        Optional<GarchDocument> document = read(node, problems);
        problems.throwIfAny();
        return document.orElseThrow();
    }

    private static OptionalLong steps(Fields fields, Problems problems) {
        fields.require(STEPS);
        if (fields.node(STEPS).orElse(null) instanceof Node.NumberNode number && number.value() < 0.0) {
            problems.add(
                    ErrorCode.E_EXPIRED,
                    fields.at(STEPS),
                    "steps=" + number.value() + " is negative: the option has expired");
            return OptionalLong.empty();
        }
        return fields.whole(STEPS, 0L, 0L, MOST_STEPS);
    }

    private static List<Warning> warnings(Fields fields, GarchInstrument instrument) {
        List<Warning> warnings = new ArrayList<>();
        if (instrument.product().expiry() == 0.0) {
            warnings.add(new Warning(WarningCode.W_T_ZERO, STEPS, "at expiry: intrinsic value"));
        }
        warnings.addAll(GarchFields.unused(fields, instrument.market()));
        return List.copyOf(warnings);
    }

    /** The payoff. */
    public BasketOption option() {
        return (BasketOption) instrument.product();
    }
}
