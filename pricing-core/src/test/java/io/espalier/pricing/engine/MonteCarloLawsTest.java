package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Simulation under the laws of {@link Pricer}. */
class MonteCarloLawsTest {

    /**
     * Every point is simulated with the same random numbers, so a bump moves paths and not the noise. With h = 1e-6 the
     * rounding of a value near 30 leaves 1e-14 30/h = 3e-7, the truncation h^2 nothing. A path that crosses the kink within h
     * would add up to 1/2000 to a slope: of 4000 paths with a density of 0.02 that is one column in 6000.
     */
    private abstract static class Laws extends PricerContract {
        abstract Instrument instrument();

        abstract int threads();

        private FactorLayout layout() {
            return Baskets.columns(instrument());
        }

        @Override
        protected Pricer pricer() {
            double[] low = point();
            double[] high = point();
            for (int j = 0; j < low.length; j++) {
                low[j] -= 0.01;
                high[j] += 0.01;
            }
            return new MonteCarloPricer(
                    instrument(), layout(), new Box(low, high), new MonteCarloPlan(2_000, 11L, true, threads()));
        }

        @Override
        protected double[] point() {
            return instrument().read(layout());
        }

        @Override
        protected double bump(int j) {
            return 1e-6;
        }

        @Override
        protected double bumpError(int j) {
            return 1e-6;
        }

        @Override
        protected boolean allocatesNothing() {
            return false;
        }
    }

    @Nested
    class OfACallOnForwards extends Laws {
        @Override
        Instrument instrument() {
            return Baskets.forwards(PayoffType.CALL);
        }

        @Override
        int threads() {
            return 1;
        }
    }

    @Nested
    class OfAStraddleOnSpotsWithCarriesOnTwoThreads extends Laws {
        @Override
        Instrument instrument() {
            return Baskets.spotsWithCarry(PayoffType.STRADDLE, Baskets.DIFFERENT_CARRIES);
        }

        @Override
        int threads() {
            return 2;
        }
    }

    @Nested
    class OfADigitalWithoutDerivatives extends Laws {
        @Override
        Instrument instrument() {
            return Baskets.forwards(PayoffType.DIGITAL_CALL);
        }

        @Override
        int threads() {
            return 1;
        }
    }

    /** The value is 1e300 1e10 1e-5 = 1e305, its delta 1e310. */
    @Test
    void aPointWhereADerivativeOverflowsIsRefusedByEveryEngine() {
        MarketData market =
                MarketData.ofForwards(new double[] {1e-5}, new double[] {1e-7}, Correlation.identity(1), 0.0);
        BasketOption option = new BasketOption(PayoffType.CALL, 0.0, 1.0, new double[] {1e10}, 1e300, Optional.empty());
        Instrument instrument = new Instrument(market, option);
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 1);
        Box domain = Box.unbounded(1);
        Valuation out = Valuation.of(layout);

        Pricer simulated = new MonteCarloPricer(instrument, layout, domain, new MonteCarloPlan(300, 1L, false, 1));

        assertFalse(new AnalyticPricer(instrument, layout, domain).tryPrice(new double[] {1e-5}, out));
        assertFalse(simulated.tryPrice(new double[] {1e-5}, out));
    }
}
