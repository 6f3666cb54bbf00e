package io.espalier.adapters.files;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.product.ProductFields;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A specification of what to train, as a document describes it.
 *
 * <p>Left out, {@code model} is bachelier; {@code sampling} 65536 antithetic rows of one path, uniform over the box;
 * {@code network} two hidden layers of 128 SiLU nodes behind an automatic front; {@code training} of order 1 without a
 * budget; {@code pruning} by iasa to automatic sizes; {@code seed} 1. The product's levels, and whatever else is an
 * input, may be left out of the product: the middle of the served range is then their central value. Not so {@code vols}
 * where {@code vol}, the first of them, is the input: they say in which proportion all move with it.
 */
public record SpecDocument(SurrogateSpec spec, List<String> names, List<Warning> warnings) {
    /** Seeds beyond are not whole numbers of a document. */
    private static final long LARGEST_SEED = 1L << 53;

    private static final Set<String> KNOWN =
            Set.of("model", "product", "inputs", "sampling", "network", "training", "pruning", "seed", "comment");

    /** Payoffs on the basket at expiry that have a slope to learn from. */
    private static final Set<String> LEARNABLE = Stream.of(PayoffType.values())
            .filter(type -> !type.isDigital())
            .map(PayoffType::label)
            .collect(Collectors.toCollection(TreeSet::new));

    /**
     * Reads the named file: YAML or JSON as {@link DocumentReader} tells them apart.
     *
     * @throws InputException with every error in the document
     */
    public static SpecDocument read(String name) {
        String text = DocumentReader.text(name);
        return read(DocumentReader.parse(name, text), text);
    }

    /** Reads a specification whose text was {@code text}. */
    public static SpecDocument read(Node node, String text) {
        if (!(node instanceof Node.ObjectNode object)) {
            throw InputException.of(ErrorCode.E_TYPE, "", "a specification is an object, not " + node.typeName());
        }
        Problems problems = new Problems();
        Fields fields = new Fields(object, "", problems);
        fields.allow(KNOWN);
        fields.text("comment");
        fields.word("model", "bachelier", Map.of("bachelier", "bachelier"));
        fields.require("product");
        fields.require("inputs");
        OptionalLong seed = fields.whole("seed", 1, -LARGEST_SEED, LARGEST_SEED);
        Optional<InputFields> inputs =
                fields.object("inputs").map(given -> new InputFields(given, underlyings(fields), problems));
        Optional<InstrumentDocument> product = product(fields, inputs, problems);
        inputs.ifPresent(given -> given.requireProportions(product));
        Optional<SamplingPlan> sampling = new SamplingFields(problems).read(fields, inputs, seed);
        TrainingFields rest = new TrainingFields(problems);
        Optional<NetworkSpec> network = rest.network(fields, inputs);
        Optional<TrainingSpec> training = rest.training(fields);
        Optional<PruningSpec> pruning = rest.pruning(fields, network);
        problems.throwIfAny();
        SurrogateSpec spec = SurrogateSpec.of(
                product.orElseThrow().instrument(),
                sampling.orElseThrow(),
                network.orElseThrow(),
                training.orElseThrow(),
                pruning.orElseThrow(),
                seed.orElseThrow(),
                text);
        return new SpecDocument(spec, product.get().names(), product.get().warnings());
    }

    /** The number of weights, 0 where they are broken; the product's own reader reports why. */
    private static int underlyings(Fields fields) {
        return fields.node("product").orElse(null) instanceof Node.ObjectNode product
                        && product.fields().get("weights") instanceof Node.ArrayNode weights
                ? weights.items().size()
                : 0;
    }

    private static Optional<InstrumentDocument> product(
            Fields fields, Optional<InputFields> inputs, Problems problems) {
        Optional<Node> node = fields.node("product");
        if (node.isEmpty() || !(node.get() instanceof Node.ObjectNode given)) {
            node.ifPresent(other -> fields.refuseType("product", "an object"));
            return Optional.empty();
        }
        Map<String, Node> complete = new LinkedHashMap<>(given.fields());
        inputs.filter(InputFields::isUsable)
                .map(InputFields::middles)
                .orElseGet(() -> anything(given, underlyings(fields)))
                .forEach(complete::putIfAbsent);
        requireLearnable(complete, problems);
        return InstrumentDocument.read(new Node.ObjectNode(complete, given.duplicates()), "product", problems);
    }

    private static void requireLearnable(Map<String, Node> product, Problems problems) {
        if (product.get("type") instanceof Node.TextNode type
                && ProductFields.isType(type.value())
                && !LEARNABLE.contains(type.value())) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "product.type",
                    "a surrogate is trained for " + String.join(", ", LEARNABLE)
                            + " (a payoff that jumps has no pathwise derivative to learn from): type=" + type.value());
        }
        if (product.get("notional") instanceof Node.NumberNode notional && notional.value() == 0.0) {
            problems.add(ErrorCode.E_RANGE, "product.notional", "a notional to train for must not be 0: notional=0");
        }
    }

    /** Where no input can be read, the product is not blamed for leaving to them what it may leave to them. */
    private static Map<String, Node> anything(Node.ObjectNode product, int underlyings) {
        Node zero = new Node.NumberNode(0.0);
        Node zeros = new Node.ArrayNode(Collections.nCopies(Math.max(1, underlyings), zero));
        Map<String, Node> values = new LinkedHashMap<>(Map.of("strike", zero, "T", zero, "vols", zeros));
        if (!product.fields().containsKey("spots")) {
            values.put("forwards", zeros);
        }
        return values;
    }
}
