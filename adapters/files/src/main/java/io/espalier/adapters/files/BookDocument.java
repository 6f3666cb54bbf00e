package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.document.Size;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.MarketData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A book as a document describes it: one market with named underlyings, and positions on some of them.
 *
 * <p>{@code names[u]} is underlying u of {@code market}. {@code asofNanos} is the feed time at which the positions' T
 * holds.
 */
public record BookDocument(
        List<String> names,
        MarketData market,
        long asofNanos,
        List<BookPosition> positions,
        Optional<BookLimits> limits) {
    // What other commands read from the same document stands beside market and positions.
    private static final Set<String> KNOWN =
            Set.of("market", "positions", "asof_ns", "comment", "ladder", "explain", "scenarios", "limits");
    private static final Set<String> MARKET_KNOWN =
            Set.of("names", "forwards", "spots", "carry", "vols", "corr", "rate", "comment");

    /**
     * Reads a book.
     *
     * @throws InputException with every error in the document
     */
    public static BookDocument read(Node node) {
        Problems problems = new Problems();
        if (!(node instanceof Node.ObjectNode object)) {
            throw InputException.of(ErrorCode.E_TYPE, "", "a book is an object, not " + node.typeName());
        }
        Fields fields = new Fields(object, "", problems);
        fields.allow(KNOWN);
        fields.require("market");
        fields.require("positions");
        long asof = fields.whole("asof_ns", 0, Long.MIN_VALUE, Long.MAX_VALUE).orElse(0);
        Optional<Fields> marketFields = fields.object("market");
        List<String> names = marketFields.map(m -> names(m, problems)).orElse(List.of());
        Optional<MarketData> market = marketFields.flatMap(m -> market(m, names, problems));
        PositionFields positionFields = new PositionFields(names, market, problems);
        List<PositionDraft> drafts = fields.items("positions", "an array of positions")
                .map(positionFields::read)
                .orElse(List.of());
        Optional<BookLimits> limits = fields.object("limits").map(new LimitFields(names, problems)::read);
        problems.throwIfAny();
        List<BookPosition> positions = new ArrayList<>();
        drafts.forEach(draft -> positions.add(draft.in(market.orElseThrow())));
        return new BookDocument(names, market.orElseThrow(), asof, List.copyOf(positions), limits);
    }

    private static List<String> names(Fields market, Problems problems) {
        market.require("names");
        List<String> names = market.texts("names").orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (int u = 0; u < names.size(); u++) {
            if (!seen.add(names.get(u))) {
                problems.add(
                        ErrorCode.E_CONFLICT,
                        market.at("names") + "[" + u + "]",
                        "an underlying must be named once: " + names.get(u));
            }
        }
        return names;
    }

    private static Optional<MarketData> market(Fields market, List<String> names, Problems problems) {
        market.allow(MARKET_KNOWN);
        market.text("comment");
        Size size = names.isEmpty() ? Size.unknown("names", problems) : Size.of(names.size(), "names", problems);
        return new MarketFields(market, size, problems).read();
    }
}
