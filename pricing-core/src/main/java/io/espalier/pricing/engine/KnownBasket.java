package io.espalier.pricing.engine;

import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.MarketData;

/** A multiple of a value that is known by formula in a market, with its Greeks. */
record KnownBasket(double multiple, Greeks greeks, MarketData market) implements KnownValue {

    @Override
    public double value() {
        return multiple * greeks.pv();
    }

    @Override
    public double derivative(FactorId factor) {
        return multiple
                * switch (factor.kind()) {
                    case SPOT, FORWARD -> greeks.delta()[factor.i()];
                    case VOLATILITY -> greeks.vega()[factor.i()];
                    case COMMON_VOLATILITY -> greeks.commonVega(market.volatilityShares());
                    case CORRELATION -> greeks.cega()[factor.j()][factor.i()];
                    case COMMON_CORRELATION -> greeks.commonCega();
                    case RATE -> greeks.rho();
                    case STRIKE -> greeks.byStrike();
                    case EXPIRY -> greeks.byExpiry();
                    default ->
                        throw new IllegalStateException(
                                "a basket in a market has no such factor: factor=" + factor.name());
                };
    }

    @Override
    public double gamma(int i, int j) {
        return multiple * greeks.gamma()[i][j];
    }
}
