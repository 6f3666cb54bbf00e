package io.espalier.pricing.engine;

import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchNames;
import io.espalier.pricing.model.AdditiveGarch;
import io.espalier.pricing.model.GarchBasket;
import io.espalier.pricing.model.GjrGarch;
import io.espalier.pricing.model.HestonNandi;
import io.espalier.pricing.model.LogGarch;
import io.espalier.pricing.model.PathModel;

/** The dynamics of GARCH markets. */
final class GarchModels {
    private GarchModels() {}

    /** The process that moves the market's level. */
    static PathModel of(GarchMarket market) {
        return switch (market.dynamics()) {
            case ADDITIVE -> new AdditiveGarch(market.kind());
            case LOG -> new LogGarch(market.kind());
            case GJR -> new GjrGarch(market.kind());
            case HESTON_NANDI -> new HestonNandi(market.kind());
        };
    }

    /** The processes that move the names' levels together. */
    static PathModel of(GarchNames market) {
        return new GarchBasket(
                market.names().stream().map(GarchModels::of).toList(), market.kind(), market.correlation());
    }
}
