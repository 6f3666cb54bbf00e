package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.product.ProductFields;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An instrument as a document describes it, with what is worth a warning about it.
 *
 * <p>{@code names} has one entry per underlying ({@code x[0], ...} where the document names none).
 */
public record InstrumentDocument(
        Instrument instrument, Optional<String> id, List<String> names, List<Warning> warnings) {
    private static final Set<String> COMMON = Set.of("weights", "names", "id", "comment");

    /** Whether the payoff is a smooth stand-in for the one that its type names. */
    public boolean isSmoothed() {
        return instrument.product() instanceof BasketOption option
                && option.smoothing().isPresent();
    }

    /**
     * Reads one instrument.
     *
     * @throws InputException with every error in the document
     */
    public static InstrumentDocument read(Node node) {
        Problems problems = new Problems();
        Optional<InstrumentDocument> document = read(node, problems);
        problems.throwIfAny();
        return document.orElseThrow();
    }

    /** Reads one instrument; empty, with problems reported, where it is broken. */
    public static Optional<InstrumentDocument> read(Node node, Problems problems) {
        return read(node, "", problems);
    }

    /** Reads the instrument at {@code path} of a larger document; empty, with problems reported, where it is broken. */
    static Optional<InstrumentDocument> read(Node node, String path, Problems problems) {
        if (!(node instanceof Node.ObjectNode object)) {
            problems.add(ErrorCode.E_TYPE, path, "an instrument is an object, not " + node.typeName());
            return Optional.empty();
        }
        Fields fields = new Fields(object, path, problems);
        ProductFields terms = ProductFields.ofAnyType(fields, problems);
        fields.allow(known(terms));
        fields.text("comment");
        Optional<String> id = id(fields);
        if (terms.needsWeights()) {
            fields.require("weights");
        }
        Optional<double[]> weights = fields.numbers("weights");
        Size size = size(fields, weights, problems);
        Optional<Product> product = terms.read(weights, size);
        Optional<MarketData> market = new MarketFields(fields, size, problems).read();
        Optional<List<String>> names = fields.texts("names");
        names.ifPresent(given -> size.check(fields, "names", given.size()));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Instrument instrument = new Instrument(market.orElseThrow(), product.orElseThrow());
        List<Warning> warnings = new ArrayList<>(InstrumentWarnings.of(instrument));
        warnings.addAll(InstrumentWarnings.ofUnusedStrike(fields, instrument.product()));
        return Optional.of(new InstrumentDocument(
                instrument, id, names.orElseGet(() -> numbered(instrument.size())), List.copyOf(warnings)));
    }

    private static Set<String> known(ProductFields terms) {
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(MarketFields.NAMES);
        known.addAll(terms.names());
        return known;
    }

    /** As many underlyings as weights; where a product goes without, as its initial levels or volatilities. */
    private static Size size(Fields fields, Optional<double[]> weights, Problems problems) {
        return weights.map(given -> Size.of(given.length, "weights", problems))
                .orElseGet(() -> Stream.of("initial", "vols")
                        .filter(name -> !fields.has("weights"))
                        .flatMap(name -> fields.length(name).stream().mapToObj(n -> Size.of(n, name, problems)))
                        .findFirst()
                        .orElse(Size.unknown("weights", problems)));
    }

    /** The name of a trade, if it has one. */
    static Optional<String> id(Fields fields) {
        // Systems number their trades as often as they name them.
        if (fields.node("id").orElse(null) instanceof Node.NumberNode) {
            OptionalDouble number = fields.number("id");
            return number.isPresent() ? Optional.of(numeral(number.getAsDouble())) : Optional.empty();
        }
        return fields.text("id");
    }

    private static String numeral(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Names of {@code n} underlyings that have none. */
    static List<String> numbered(int n) {
        return java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> "x[" + i + "]")
                .toList();
    }
}
