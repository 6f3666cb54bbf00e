package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.Reversion;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code product} of a specification under GARCH: an option that may leave to the inputs what they range over. */
final class SpecGarchProduct {
    private static final String NAME = "product";
    private static final List<Dynamics> LEARNT = List.of(Dynamics.ADDITIVE, Dynamics.LOG);
    private static final List<PayoffType> PAID = List.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE);

    private final Fields spec;
    private final Problems problems;

    SpecGarchProduct(Fields spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /** Its dynamics where they can be learnt, log where they cannot be read: what is wrong with them is reported elsewhere. */
    Dynamics dynamics() {
        return word("dynamics", LEARNT, Dynamics::label).orElse(Dynamics.LOG);
    }

    /** The option, with the middles of the inputs where it says nothing; empty, with problems reported, where it is broken. */
    Optional<GarchDocument> read(Optional<GarchInputFields> inputs) {
        Optional<Node> node = spec.node(NAME);
        if (node.isEmpty() || !(node.get() instanceof Node.ObjectNode given)) {
            node.ifPresent(other -> spec.refuseType(NAME, "an object"));
            return Optional.empty();
        }
        Fields fields = new Fields(given, NAME, new Problems());
        requireLearnable(fields);
        inputs.map(GarchInputFields::columns).ifPresent(columns -> requireFit(fields, columns));
        Map<String, Node> complete = new GarchCompletion(given, dynamics())
                .with(inputs.filter(read -> read.columns().isUsable()).map(GarchInputFields::middles));
        Optional<GarchDocument> document =
                GarchDocument.read(new Node.ObjectNode(complete, given.duplicates()), NAME, problems);
        document.ifPresent(read -> inputs.ifPresent(over -> requireRange(read, over.columns())));
        return document;
    }

    private <E> Optional<E> word(String name, List<E> words, Function<E, String> label) {
        return spec.node(NAME).orElse(null) instanceof Node.ObjectNode product
                        && product.fields().get(name) instanceof Node.TextNode text
                ? words.stream()
                        .filter(word -> label.apply(word).equals(text.value()))
                        .findFirst()
                : Optional.empty();
    }

    private void requireLearnable(Fields fields) {
        requireWord(fields, "dynamics", Dynamics.values(), LEARNT, Dynamics::label);
        requireWord(fields, "type", PayoffType.values(), PAID, PayoffType::label);
        if (fields.node("notional").orElse(null) instanceof Node.NumberNode notional && notional.value() == 0.0) {
            problems.add(ErrorCode.E_RANGE, fields.at("notional"), "a notional to train for must not be 0: notional=0");
        }
    }

    /** A word that is known and yet not learnt; of others the option's own reader speaks. */
    private <E> void requireWord(Fields fields, String name, E[] known, List<E> learnt, Function<E, String> label) {
        boolean isKnown = fields.node(name).orElse(null) instanceof Node.TextNode text
                && Arrays.stream(known).anyMatch(word -> label.apply(word).equals(text.value()));
        if (isKnown && word(name, learnt, label).isEmpty()) {
            problems.add(
                    ErrorCode.E_ENUM,
                    fields.at(name),
                    "a surrogate under GARCH is trained for one of "
                            + String.join("|", learnt.stream().map(label).toList()) + ", not "
                            + ((Node.TextNode) fields.node(name).orElseThrow()).value());
        }
    }

    private void requireFit(Fields fields, InputColumns columns) {
        refuseOther(fields, columns, "forward", FactorId.spot(0));
        refuseOther(fields, columns, "spot", FactorId.forward(0));
        if (dynamics() == Dynamics.ADDITIVE && columns.has(FactorId.Kind.LAMBDA)) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    "inputs.lambda",
                    "these dynamics have no lambda that could vary: dynamics=" + Dynamics.ADDITIVE.label());
            columns.refuse();
        }
    }

    private void refuseOther(Fields fields, InputColumns columns, String level, FactorId other) {
        if (fields.has(level) && columns.has(other)) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at(level),
                    "the level is an input as " + other.kind().label() + ": give the product that, or none");
        }
    }

    private void requireRange(GarchDocument document, InputColumns columns) {
        GarchMarket market = document.instrument().market();
        double expiry = document.option().expiry();
        if (!columns.has(FactorId.Kind.EXPIRY) && expiry < GarchTrainingBox.LEAST_STEPS) {
            range(
                    "product.steps",
                    "steps must be >= " + GarchTrainingBox.LEAST_STEPS + " to train for: steps=" + expiry);
        }
        if (!columns.has(FactorId.Kind.FIRST_VARIANCE)
                && !columns.has(FactorId.Kind.VARIANCE_RATIO)
                && market.h1() == 0.0) {
            range("product.h1", "a first variance to train for must be > 0: h1=0");
        }
        if (!market.isAdditive()) {
            requirePositive(columns, FactorId.level(market.kind(), 0), market.level());
            requirePositive(
                    columns,
                    FactorId.of(FactorId.Kind.STRIKE),
                    document.option().strike());
        }
        columns.box()
                .ifPresent(box ->
                        requireReversion(Reversion.of(market, columns.layout().orElseThrow(), box), columns));
    }

    /** What moves by log-returns, or is compared with it. */
    private void requirePositive(InputColumns columns, FactorId factor, double held) {
        String name = factor.kind().label();
        int column = columns.layout().map(layout -> layout.columnOf(factor)).orElse(-1);
        double low = column < 0 ? held : columns.box().orElseThrow().low()[column];
        boolean isColumn = columns.has(factor);
        if (!(low > 0.0) && (column >= 0 || !isColumn)) {
            range(
                    isColumn ? "inputs." + name + ".low" : "product." + name,
                    "where a level moves by log-returns it and the strike must be > 0: " + name + "=" + low);
        }
    }

    private void requireReversion(Reversion reversion, InputColumns columns) {
        if (!(reversion.highestPersistence() <= 1.0 - Reversion.CLOSEST)) {
            range(
                    blamed(columns, "high", FactorId.Kind.PERSISTENCE, FactorId.Kind.BETA, FactorId.Kind.ALPHA),
                    "the variance must revert all over the box, persistence (alpha (1 + lambda^2) + beta, without lambda"
                            + " where additive) < 1 by " + Reversion.CLOSEST + " at least: its highest is "
                            + reversion.highestPersistence());
        } else if (!(reversion.lowestPersistence() > 0.0)) {
            range(
                    blamed(columns, "low", FactorId.Kind.PERSISTENCE, FactorId.Kind.BETA, FactorId.Kind.ALPHA),
                    "persistence must be > 0 all over the box: its lowest is " + reversion.lowestPersistence());
        } else if (!(reversion.lowestBeta() >= 0.0)) {
            range(
                    blamed(columns, "low", FactorId.Kind.PERSISTENCE, FactorId.Kind.BETA),
                    "beta = persistence - alpha (1 + lambda^2) must be >= 0 all over the box: its lowest is "
                            + reversion.lowestBeta());
        }
    }

    private static String blamed(InputColumns columns, String side, FactorId.Kind... kinds) {
        return Arrays.stream(kinds)
                .filter(columns::has)
                .findFirst()
                .map(kind -> "inputs." + kind.label() + "." + side)
                .orElse("product.beta");
    }

    private void range(String field, String message) {
        problems.add(ErrorCode.E_RANGE, field, message);
    }
}
