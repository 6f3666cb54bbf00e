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
import io.espalier.pricing.math.Moments;
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

    @Nested
    class OfABestOfCall extends Laws {
        @Override
        Instrument instrument() {
            return PathProducts.bestOf();
        }

        @Override
        int threads() {
            return 1;
        }
    }

    @Nested
    class OfAnAsianOnDatesThatAreHeld extends Laws {
        @Override
        Instrument instrument() {
            return PathProducts.asian();
        }

        @Override
        int threads() {
            return 2;
        }
    }

    /**
     * What jumps is bumped with the same numbers, but a bump that no path feels says nothing: bumps are a third of a level's deviation,
     * and what both sides differ by is known from eight other seeds: their deviation is one run's error, to a quarter. The truncation,
     * 0.3^2/6 of a third derivative, is less.
     */
    private abstract static class JumpLaws extends Laws {
        private static final int SEEDS = 8;

        @Override
        FactorLayout layout() {
            return FactorLayout.levels(instrument().market().kind(), 3);
        }

        @Override
        int threads() {
            return 1;
        }

        @Override
        protected double bump(int j) {
            return curvatureBump(j);
        }

        private MonteCarloPricer planned(MonteCarloPlan plan) {
            return new MonteCarloPricer(instrument(), layout(), Box.unbounded(3), plan);
        }

        private static MonteCarloPlan seeded(long seed) {
            return new MonteCarloPlan(PLAN.paths(), seed, true, 1);
        }

        @Override
        protected double bumpError(int j) {
            double[] bumped = new double[SEEDS];
            for (int seed = 0; seed < SEEDS; seed++) {
                MonteCarloPricer pricer = planned(seeded(seed).withoutDerivatives());
                bumped[seed] =
                        (moved(pricer, j, 1.0).value() - moved(pricer, j, -1.0).value()) / (2.0 * bump(j));
            }
            double own = planned(PLAN).simulate(point(), paths -> {}).gradientError()[j];
            return 5.0 * Math.hypot(own, deviation(bumped));
        }

        @Override
        protected double curvatureBumpError() {
            double[][] bumped = new double[9][SEEDS];
            for (int seed = 0; seed < SEEDS; seed++) {
                for (int j = 0; j < 3; j++) {
                    double[] up = moved(planned(seeded(seed)), j, 1.0).gradient();
                    double[] down = moved(planned(seeded(seed)), j, -1.0).gradient();
                    for (int i = 0; i < 3; i++) {
                        bumped[3 * j + i][seed] = (up[i] - down[i]) / (2.0 * bump(j));
                    }
                }
            }
            double largest =
                    Arrays.stream(bumped).mapToDouble(JumpLaws::deviation).max().orElseThrow();
            MonteCarloResult own = planned(PLAN.withCurvature(true)).simulate(point(), paths -> {});
            double error = Arrays.stream(own.gammaError())
                    .flatMapToDouble(Arrays::stream)
                    .max()
                    .orElseThrow();
            return 5.0 * Math.hypot(error, largest);
        }

        private MonteCarloResult moved(MonteCarloPricer pricer, int j, double sign) {
            double[] x = point();
            x[j] += sign * bump(j);
            return pricer.simulate(x, paths -> {});
        }

        private static double deviation(double[] x) {
            Moments moments = new Moments();
            moments.add(x, x.length);
            return Math.sqrt(moments.variance());
        }
    }

    @Nested
    class OfADigital extends JumpLaws {
        @Override
        Instrument instrument() {
            return Baskets.forwards(PayoffType.DIGITAL_CALL);
        }
    }

    @Nested
    class OfAnAutocallable extends JumpLaws {
        @Override
        Instrument instrument() {
            return PathProducts.autocallable();
        }
    }

    @Nested
    class OfADiscreteBarrier extends JumpLaws {
        @Override
        Instrument instrument() {
            return PathProducts.discreteBarrier();
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
