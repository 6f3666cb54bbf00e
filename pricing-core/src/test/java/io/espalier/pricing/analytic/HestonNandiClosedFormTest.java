package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HestonNandiClosedFormTest {
    private static final double RATE = 0.05 / 365.0;

    private static GarchMarket market(double level) {
        return new GarchMarket(
                GarchMarket.Dynamics.HESTON_NANDI,
                LevelKind.SPOT,
                level,
                3.605893567125271e-5,
                5.02e-6,
                1.32e-6,
                0.589,
                0.0,
                422.095,
                RATE,
                OptionalDouble.empty());
    }

    private static GarchGreeks greeks(GarchMarket market, PayoffType type, double strike, int steps) {
        return new HestonNandiClosedForm(market, BasketOption.of(type, strike, steps, 1.0))
                .greeks()
                .orElseThrow();
    }

    @Test
    void thePublishedParametersGiveTheReferencePrice() {
        GarchGreeks call = greeks(market(100.0), PayoffType.CALL, 100.0, 30);
        System.out.println(call);
        assertEquals(1.524250886854, call.pv(), 1e-12);
    }
}
