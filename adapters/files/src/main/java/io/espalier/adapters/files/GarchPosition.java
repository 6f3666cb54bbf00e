package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads a position on one level whose variance follows GARCH: the fields of {@code garch price} but for the level, which is the leg's. */
final class GarchPosition {
    /** What a position has beyond id, quantity and legs. */
    static final Set<String> NAMES = names();

    private final Fields fields;
    private final Optional<MarketData> market;
    private final Problems problems;

    GarchPosition(Fields fields, Optional<MarketData> market, Problems problems) {
        this.fields = fields;
        this.market = market;
        this.problems = problems;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(GarchFields.NAMES);
        names.removeAll(Set.of("forward", "spot", "discount"));
        names.addAll(Set.of(GarchDocument.STEPS, "strike", "type"));
        return Set.copyOf(names);
    }

    /** The option on the leg's level; empty, with problems reported, where something is broken. */
    Optional<GarchInstrument> read(Optional<Fields> legs, Optional<double[]> weights, int[] underlyings) {
        requireOneLeg(legs, weights);
        requireRate();
        Optional<BasketOption> option = GarchDocument.option(fields, problems);
        boolean placed = market.isPresent() && underlyings.length == 1 && underlyings[0] >= 0;
        Optional<GarchMarket> level = new GarchFields(fields, problems)
                .readAt(
                        "legs",
                        placed ? market.get().kind() : LevelKind.FORWARD,
                        placed ? market.get().levels()[underlyings[0]] : 1.0);
        return option.flatMap(payoff -> level.map(moves -> new GarchInstrument(moves, payoff)));
    }

    private void requireOneLeg(Optional<Fields> legs, Optional<double[]> weights) {
        if (weights.isPresent() && !(weights.get().length == 1 && weights.get()[0] == 1.0)) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    legs.orElseThrow().path(),
                    "a position under GARCH has one leg, of weight 1; how many it is qty says");
        }
    }

    /** The market's rate is per year, and how many steps a year has nobody has said. */
    private void requireRate() {
        if (market.isPresent()
                && (market.get().rate() != 0.0 || market.get().carry().isPresent())) {
            fields.require("rate");
        }
    }
}
