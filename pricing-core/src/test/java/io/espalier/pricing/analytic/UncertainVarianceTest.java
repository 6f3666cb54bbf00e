package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The closed form answers for a variance that intervals cannot tell from 0: there are no bands then, and no exception. */
class UncertainVarianceTest {
    private static Optional<BoundedPricer> bands(double volatility, double... weights) {
        Correlation opposite = new Correlation(new double[][] {{1.0, -1.0}, {-1.0, 1.0}});
        MarketData market = MarketData.ofForwards(
                new double[] {100.0, 100.0}, new double[] {volatility, volatility}, opposite, 0.03);
        BasketOption call = BasketOption.of(PayoffType.CALL, 100.0, 1.0, weights);
        return BoundedPricer.of(market, call, FactorLayout.levels(LevelKind.FORWARD, 2));
    }

    @Test
    void aVarianceThatUnderflowsHasNoBands() {
        assertTrue(bands(1e-200, 0.5, 0.25).isEmpty());
    }

    @Test
    void aVarianceThatIsCertainHasBands() {
        assertTrue(bands(20.0, 0.5, 0.5001).isPresent());
    }
}
