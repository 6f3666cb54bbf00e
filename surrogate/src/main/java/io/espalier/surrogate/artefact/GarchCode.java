package io.espalier.surrogate.artefact;

import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import java.util.OptionalDouble;

/** A GARCH market as bytes: the word, dynamics, level's kind, nine numbers, and the discount factor after a flag. */
final class GarchCode {
    static final String WORD = "GARCH";

    private GarchCode() {}

    static void encode(SectionOutput out, GarchMarket market) {
        out.text(WORD).text(market.dynamics().name()).text(market.kind().name());
        out.number(market.level()).number(market.h1()).number(market.omega());
        out.number(market.alpha()).number(market.beta()).number(market.lambda());
        out.number(market.gamma()).number(market.rate()).flag(market.discount().isPresent());
        market.discount().ifPresent(out::number);
    }

    /** What follows the word. */
    static GarchMarket decode(SectionInput in) throws ArtefactException {
        return new GarchMarket(
                GarchMarket.Dynamics.valueOf(in.text()),
                LevelKind.valueOf(in.text()),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.number(),
                in.flag() ? OptionalDouble.of(in.number()) : OptionalDouble.empty());
    }
}
