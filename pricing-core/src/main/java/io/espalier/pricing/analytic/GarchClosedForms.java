package io.espalier.pricing.analytic;

import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Product;
import java.util.Optional;

/**
 * Which options on a GARCH level have a closed form: European ones under Heston-Nandi dynamics, under additive ones with alpha = 0, and
 * wherever nothing moves. T counts steps.
 */
public final class GarchClosedForms {
    private GarchClosedForms() {}

    /** Value and Greeks; empty where there is no formula, or its integral does not converge, and a simulation has to answer. */
    public static Optional<GarchGreeks> of(GarchMarket market, Product product) {
        if (!(product instanceof BasketOption option) || !isPlain(option)) {
            return Optional.empty();
        }
        if (isStill(market, option.expiry()) || market.isAdditive() && market.alpha() == 0.0) {
            return Optional.of(new GarchNormalForm(market, option).greeks());
        }
        return market.dynamics() == GarchMarket.Dynamics.HESTON_NANDI
                ? new HestonNandiClosedForm(market, option).greeks()
                : Optional.empty();
    }

    /** Whether nothing is random in that many steps: every variance is 0. */
    public static boolean isStill(GarchMarket market, double steps) {
        final boolean stays = market.omega() == 0.0
                && (market.dynamics() != GarchMarket.Dynamics.HESTON_NANDI || market.alpha() == 0.0);
        return steps == 0.0 || market.h1() == 0.0 && (steps == 1.0 || stays);
    }

    private static boolean isPlain(BasketOption option) {
        return option.smoothing().isEmpty() && option.weights().length == 1 && option.weights()[0] == 1.0;
    }
}
