package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which products and columns have bands, and the limits that their payoffs set. */
class BoundedPricerTest {

    /** D w_i g_i for a call, the same below 0 for a put, both for a straddle; -D for the strike. */
    @Test
    void limitsAreThoseOfThePayoff() {
        MarketData market = MarketData.ofForwards(
                new double[] {100.0}, new double[] {20.0}, new Correlation(new double[][] {{1.0}}), 0.0);
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.STRIKE)));
        for (PayoffType type : List.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE)) {
            BoundedPricer bands = BoundedPricer.of(market, BasketOption.of(type, 100.0, 1.0, 2.0), layout)
                    .orElseThrow();
            double least = type == PayoffType.CALL ? 0.0 : -1.0;
            double most = type == PayoffType.PUT ? 0.0 : 1.0;

            assertEquals(2.0 * least, bands.limits(0).lo(), 1e-14);
            assertEquals(2.0 * most, bands.limits(0).hi(), 1e-14);
            assertEquals(-most, bands.limits(1).lo(), 1e-14);
            assertEquals(-least, bands.limits(1).hi(), 1e-14);
        }
    }

    @Test
    void whatIsNotBoundedHasNoBands() {
        Correlation one = new Correlation(new double[][] {{1.0, 1.0}, {1.0, 1.0}});
        MarketData market = MarketData.ofForwards(new double[] {9.0, 8.0}, new double[] {2.0, 2.0}, one, 0.0);
        FactorLayout levels = FactorLayout.levels(LevelKind.FORWARD, 2);
        BasketOption call = BasketOption.of(PayoffType.CALL, 8.0, 1.0, 0.5, 0.5);
        Smoothing smoothing = new Smoothing(Smoothing.Kind.GAUSSIAN, 0.5);

        assertTrue(BoundedPricer.of(market, call, levels).isPresent());
        for (PayoffType digital : List.of(PayoffType.DIGITAL_CALL, PayoffType.DIGITAL_PUT)) {
            assertTrue(BoundedPricer.of(market, BasketOption.of(digital, 8.0, 1.0, 0.5, 0.5), levels)
                    .isEmpty());
        }
        BasketOption smooth =
                new BasketOption(PayoffType.CALL, 8.0, 1.0, new double[] {0.5, 0.5}, 1.0, Optional.of(smoothing));
        assertTrue(BoundedPricer.of(market, smooth, levels).isEmpty());
        for (FactorId other : List.of(FactorId.volatility(0), FactorId.of(FactorId.Kind.EXPIRY))) {
            FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), other));
            assertTrue(BoundedPricer.of(market, call, layout).isEmpty(), other.name());
        }
        for (BasketOption certain :
                List.of(BasketOption.of(PayoffType.CALL, 0.5, 1.0, 1.0, -1.0), call.withExpiry(0.0))) {
            assertTrue(BoundedPricer.of(market, certain, levels).isEmpty(), certain.toString());
        }
    }
}
