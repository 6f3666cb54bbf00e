package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.product.ProductFields;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the positions of a book: an option each, its quantity, and its legs by the names of the market. */
final class PositionFields {
    private static final Set<String> COMMON = Set.of("id", "qty", "legs", "comment");

    private final List<String> names;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    PositionFields(List<String> names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** A sound position that does not know its market yet. */
    record Draft(String id, double quantity, int[] underlyings, Product product) {

        /** The position in the part of the market that its legs name. */
        BookPosition in(MarketData market) {
            return new BookPosition(id, quantity, underlyings, new Instrument(part(market), product));
        }

        private MarketData part(MarketData market) {
            return new MarketData(
                    market.kind(),
                    picked(market.levels()),
                    picked(market.vols()),
                    market.correlation().part(underlyings),
                    market.rate(),
                    market.carry().map(this::picked),
                    market.discount());
        }

        private double[] picked(double[] values) {
            return Arrays.stream(underlyings).mapToDouble(u -> values[u]).toArray();
        }
    }

    /** The positions that are sound; problems are reported. */
    List<Draft> read(List<Node> items) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String path = "positions[" + i + "]";
            if (items.get(i) instanceof Node.ObjectNode object) {
                read(new Fields(object, path, problems), "P" + (i + 1)).ifPresent(drafts::add);
            } else {
                problems.add(
                        ErrorCode.E_TYPE,
                        path,
                        "a position is an object, not " + items.get(i).typeName());
            }
        }
        return drafts;
    }

    private Optional<Draft> read(Fields fields, String idByPlace) {
        ProductFields terms = ProductFields.ofEuropean(fields, problems);
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(terms.names());
        fields.allow(known);
        fields.text("comment");
        String id = InstrumentDocument.id(fields).orElse(idByPlace);
        if (!ids.add(id)) {
            problems.add(ErrorCode.E_CONFLICT, fields.at("id"), "a position must have an id of its own: " + id);
        }
        fields.require("qty");
        OptionalDouble quantity = fields.number("qty");
        fields.require("legs");
        Optional<Fields> legs = fields.object("legs");
        int[] underlyings = legs.map(this::underlyings).orElse(new int[0]);
        Optional<double[]> weights = legs.map(PositionFields::weights);
        Optional<Product> product = terms.read(weights, Size.unknown("legs", problems));
        return product.map(sound -> new Draft(id, quantity.orElseThrow(), underlyings, sound));
    }

    private int[] underlyings(Fields legs) {
        if (legs.names().findAny().isEmpty()) {
            problems.add(ErrorCode.E_TYPE, legs.path(), "a leg at least is expected, not an empty object");
        }
        if (!names.isEmpty()) {
            legs.allow(Set.copyOf(names));
        }
        return legs.names().mapToInt(names::indexOf).toArray();
    }

    private static double[] weights(Fields legs) {
        return legs.names()
                .mapToDouble(name -> legs.number(name).orElse(Double.NaN))
                .toArray();
    }
}
