package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.product.ProductFields;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the positions of a book: an option each, its quantity, and its legs by the names of the market. */
final class PositionFields {
    private static final Set<String> COMMON = Set.of("id", "qty", "legs", "model", "comment");
    private static final String NORMAL = "bachelier";
    private static final String GARCH = "garch";
    private static final Map<String, String> MODELS = Map.of(NORMAL, NORMAL, GARCH, GARCH);

    private final List<String> names;
    private final Optional<MarketData> market;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    /** @param market empty where it is broken */
    PositionFields(List<String> names, Optional<MarketData> market, Problems problems) {
        this.names = names;
        this.market = market;
        this.problems = problems;
    }

    /** The positions that are sound; problems are reported. */
    List<PositionDraft> read(List<Node> items) {
        List<PositionDraft> drafts = new ArrayList<>();
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

    private Optional<PositionDraft> read(Fields fields, String idByPlace) {
        Optional<String> model = fields.word("model", NORMAL, MODELS);
        boolean garch = model.equals(Optional.of(GARCH));
        ProductFields terms = ProductFields.ofEuropean(fields, problems);
        if (model.isPresent()) {
            Set<String> known = new HashSet<>(COMMON);
            known.addAll(garch ? GarchPosition.NAMES : terms.names());
            fields.allow(known);
        }
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
        if (model.isEmpty()) {
            return Optional.empty();
        }
        return garch
                ? new GarchPosition(fields, market, problems)
                        .read(legs, weights, underlyings)
                        .map(sound -> anyMarket -> new BookPosition(id, quantity.orElseThrow(), underlyings, sound))
                : terms.read(weights, Size.unknown("legs", problems))
                        .map(sound -> new PositionDraft.Normal(id, quantity.orElseThrow(), underlyings, sound));
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
