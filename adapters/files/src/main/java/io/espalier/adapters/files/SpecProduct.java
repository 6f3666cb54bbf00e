package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.product.ProductFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code product} of a specification: an instrument that may leave to the inputs what they range over. */
final class SpecProduct {
    private static final String NAME = "product";
    private static final String STRIKE = "strike";

    private final Fields spec;
    private final Problems problems;

    SpecProduct(Fields spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /** How many underlyings the product has, 0 where that is broken; its own reader reports why. */
    int underlyings() {
        return spec.node(NAME).orElse(null) instanceof Node.ObjectNode product
                ? Stream.of("weights", "initial", "vols")
                        .map(product.fields()::get)
                        .filter(Node.ArrayNode.class::isInstance)
                        .mapToInt(list -> ((Node.ArrayNode) list).items().size())
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** The instrument, with the middles of the inputs where it says nothing; empty, with problems reported, where it is broken. */
    Optional<InstrumentDocument> read(Optional<InputFields> inputs) {
        Optional<Node> node = spec.node(NAME);
        if (node.isEmpty() || !(node.get() instanceof Node.ObjectNode given)) {
            node.ifPresent(other -> spec.refuseType(NAME, "an object"));
            return Optional.empty();
        }
        Map<String, Node> complete = new LinkedHashMap<>(given.fields());
        Map<String, Node> middles =
                inputs.filter(SpecProduct::isUsable).map(InputFields::middles).orElseGet(() -> anything(given));
        middles.forEach((name, middle) -> {
            if (!name.equals(STRIKE) || hasStrike(given, inputs)) {
                complete.putIfAbsent(name, middle);
            }
        });
        requireLearnable(complete);
        Optional<InstrumentDocument> document =
                InstrumentDocument.read(new Node.ObjectNode(complete, given.duplicates()), NAME, problems);
        document.ifPresent(read -> requireCommonCorrelation(read, inputs));
        return document;
    }

    private static boolean isUsable(InputFields inputs) {
        return inputs.columns().isUsable();
    }

    /** Reports a strike that is to vary where the product has none. */
    private boolean hasStrike(Node.ObjectNode given, Optional<InputFields> inputs) {
        if (ProductFields.ofAnyType(new Fields(given, NAME, new Problems()), new Problems())
                .needsStrike()) {
            return true;
        }
        if (inputs.filter(SpecProduct::isUsable).isPresent()) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    "inputs." + STRIKE,
                    "a product without a strike has none that could vary: type=" + type(given.fields()));
        }
        return false;
    }

    private static String type(Map<String, Node> product) {
        return product.get("type") instanceof Node.TextNode type ? type.value() : "";
    }

    private void requireLearnable(Map<String, Node> product) {
        if (type(product).startsWith("bermudan_") && ProductFields.isType(type(product))) {
            problems.add(
                    ErrorCode.E_RANGE,
                    NAME + ".type",
                    "a surrogate is trained for every product but Bermudans (their labels need an exercise that is decided):"
                            + " type=" + type(product));
        }
        if (product.get("notional") instanceof Node.NumberNode notional && notional.value() == 0.0) {
            problems.add(ErrorCode.E_RANGE, NAME + ".notional", "a notional to train for must not be 0: notional=0");
        }
    }

    private void requireCommonCorrelation(InstrumentDocument document, Optional<InputFields> inputs) {
        if (inputs.isPresent() && inputs.get().hasCorrelation() && underlyings() > 1) {
            try {
                document.instrument().market().correlation().common();
            } catch (IllegalArgumentException unequal) {
                problems.add(ErrorCode.E_CONFLICT, NAME + ".corr", unequal.getMessage());
            }
        }
    }

    /** Where no input can be read, the product is not blamed for leaving to them what it may leave to them. */
    private Map<String, Node> anything(Node.ObjectNode product) {
        int size = Math.max(1, underlyings());
        Node zero = new Node.NumberNode(0.0);
        Node zeros = new Node.ArrayNode(Collections.nCopies(size, zero));
        Map<String, Node> values =
                new LinkedHashMap<>(Map.of(STRIKE, zero, "T", zero, "vols", zeros, "corr", unit(size)));
        if (!product.fields().containsKey("spots")) {
            values.put("forwards", zeros);
        }
        return values;
    }

    private static Node unit(int size) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Node> row = new ArrayList<>(Collections.nCopies(size, new Node.NumberNode(0.0)));
            row.set(i, new Node.NumberNode(1.0));
            rows.add(new Node.ArrayNode(row));
        }
        return new Node.ArrayNode(rows);
    }
}
