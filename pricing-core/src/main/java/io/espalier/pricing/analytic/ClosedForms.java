package io.espalier.pricing.analytic;

import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Product;
import java.util.Optional;

/** Which products have a closed form, and where. */
public final class ClosedForms {

    private ClosedForms() {}

    /** The closed form of a product in a market; empty where there is none and a simulation has to answer. */
    public static Optional<ClosedForm> of(MarketData market, Product product) {
        if (product instanceof BasketOption option) {
            return Optional.of(new BasketClosedForm(market, option));
        }
        return Optional.empty();
    }
}
