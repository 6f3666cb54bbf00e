package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import org.junit.jupiter.api.Test;

class YearlyVarianceTest {
    private static final double[] VOLS = {20.0, 15.0};
    private static final double[] LEVELS = {100.0, 90.0};

    private static MarketData forwards(double rho) {
        return MarketData.ofForwards(LEVELS, VOLS, new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}), 0.01);
    }

    /** Vols 10 and -12 with correlation 0.5: 100 + 144 - 120; and w_0 (10 - 0.5 12), w_1 (-12 + 0.5 10). */
    @Test
    void isThatOfASumOfCorrelatedNormalsWhateverTheExpiry() {
        BasketOption option = BasketOption.of(PayoffType.CALL, 30.0, 0.25, 0.5, -0.8);

        YearlyVariance yearly = YearlyVariance.of(forwards(0.5), option).orElseThrow();

        assertEquals(124.0, yearly.variance(), 1e-13);
        assertEquals(0.5 * (10.0 - 6.0), yearly.halfByVol()[0], 1e-14);
        assertEquals(-0.8 * (-12.0 + 5.0), yearly.halfByVol()[1], 1e-14);
    }

    @Test
    void isEmptyForAPerfectHedge() {
        BasketOption hedge = BasketOption.of(PayoffType.CALL, 30.0, 0.25, 0.75, -1.0);

        assertTrue(YearlyVariance.of(forwards(1.0), hedge).isEmpty());
    }

    @Test
    void isRefusedOnSpotsWhoseVarianceGrowsWithTheirCarry() {
        MarketData spots = MarketData.ofSpots(LEVELS, VOLS, Correlation.identity(2), 0.01);
        BasketOption option = BasketOption.of(PayoffType.CALL, 30.0, 0.25, 0.5, -0.8);

        assertThrows(IllegalArgumentException.class, () -> YearlyVariance.of(spots, option));
    }
}
