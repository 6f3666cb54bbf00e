package io.espalier.pricing.engine;

import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;

/** An option at expiry, of strike 0 on one unit of its moneyness: the conventions are those of the closed form without variance. */
final class ExpiredOption {
    private final BasketClosedForm closed;

    ExpiredOption(PayoffType type) {
        double[] none = {0.0};
        MarketData market = MarketData.ofForwards(none, none, new Correlation(new double[][] {{1.0}}), 0.0);
        closed = new BasketClosedForm(market, BasketOption.of(type, 0.0, 0.0, 1.0));
    }

    /** Forward less strike; 0 where they are the same double. */
    void setMoneyness(double moneyness) {
        closed.setLevel(0, moneyness);
        closed.evaluate();
    }

    double value() {
        return closed.value();
    }

    double slope() {
        return closed.delta(0);
    }

    double curvature() {
        return closed.gamma(0, 0);
    }
}
