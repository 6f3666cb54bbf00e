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
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Simulation under the laws of {@link Pricer}. */
class MonteCarloLawsTest {

    private static final MonteCarloPlan PLAN = new MonteCarloPlan(2_000, 11L, true, 1);

    /**
     * Every point is simulated with the same random numbers, so a bump moves paths and not the noise. With h = 1e-6 the
     * rounding of a value near 30 leaves 1e-14 30/h = 3e-7, the truncation h^2 nothing. A path that crosses the kink within h
     * would add up to 1/2000 to a slope: of 4000 paths with a density of 0.02 that is one column in 6000.
     */
    private abstract static class Laws extends PricerContract {
        abstract Instrument instrument();

        abstract int threads();

        FactorLayout layout() {
            return Baskets.columns(instrument());
        }

        @Override
        protected Pricer pricer() {
            double[] low = point();
            double[] high = point();
            for (int j = 0; j < low.length; j++) {
                double room = layout().factor(j).isLevel() ? 10.0 : 0.01;
                low[j] -= room;
                high[j] += room;
            }
            return new MonteCarloPricer(
                    instrument(),
                    layout(),
                    new Box(low, high),
                    new MonteCarloPlan(PLAN.paths(), PLAN.seed(), true, threads()));
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

        /** A third of the level's own deviation: deltas of a kinked payoff are steps, path by path. */
        @Override
        protected double curvatureBump(int j) {
            return 0.3
                    * instrument().market().vols()[j]
                    * Math.sqrt(instrument().product().expiry());
        }

        /**
         * Five standard errors: the curvature's, and for the bump that of 2,000 paths of which a share p = 2 h gamma/slope jumps by the
         * slope, which is at most 2; p is at most 1. The truncation, 0.3^2/6 of the largest curvature, is less.
         */
        @Override
        protected double curvatureBumpError() {
            MonteCarloPricer pricer = new MonteCarloPricer(
                    instrument(), layout(), Box.unbounded(point().length), PLAN.withCurvature(true));
            MonteCarloResult result = pricer.simulate(point(), paths -> {});
            double error = 0.0;
            for (double[] row : result.gammaError()) {
                error = Math.max(error, Arrays.stream(row).max().orElseThrow());
            }
            double narrowest = IntStream.range(0, result.gamma().length)
                    .mapToDouble(this::curvatureBump)
                    .min()
                    .orElseThrow();
            double largest = Arrays.stream(result.gamma())
                    .flatMapToDouble(Arrays::stream)
                    .map(Math::abs)
                    .max()
                    .orElseThrow();
            double bumped = Math.sqrt(2.0 * largest / (2.0 * narrowest) / PLAN.paths());
            return 5.0 * Math.hypot(error, bumped);
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

    /** Of levels alone; what is paid jumps by 2 times the discount factor of 0.956. */
    @Nested
    class OfADigitalWhoseDerivativesAreSmoothed extends Laws {
        private static final double JUMP = 2.0;

        @Override
        Instrument instrument() {
            return Baskets.forwards(PayoffType.DIGITAL_CALL);
        }

        @Override
        FactorLayout layout() {
            return FactorLayout.levels(LevelKind.FORWARD, 3);
        }

        @Override
        int threads() {
            return 1;
        }

        @Override
        protected Pricer pricer() {
            return new MonteCarloPricer(instrument(), layout(), Box.unbounded(3), PLAN);
        }

        @Override
        protected double bump(int j) {
            return curvatureBump(j);
        }

        /** Five standard errors: the slope's, and for the bump that of 2,000 paths of which a share p = 2 h slope/jump jumps. */
        @Override
        protected double bumpError(int j) {
            MonteCarloResult result = ((MonteCarloPricer) pricer()).simulate(point(), paths -> {});
            double bumped = Math.sqrt(JUMP * Math.abs(result.gradient()[j]) / (2.0 * bump(j)) / PLAN.paths());
            return 5.0 * Math.hypot(result.gradientError()[j], bumped);
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
