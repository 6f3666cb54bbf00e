package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.regress.DifferentialRegression;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;

/** Least-squares Monte Carlo under the laws of {@link Pricer}. */
class LsmLawsTest {

    /**
     * A bump of 1e-6 moves paths, and the policy with them; a decision that flips on one of 8000 valued or 512 trained paths would show,
     * and with a density of 0.02 per unit at each of two boundaries one column in several hundred meets one. Else rounding: 1e-14 30/h = 3e-7.
     */
    private abstract static class Laws extends PricerContract {
        abstract Instrument instrument();

        private FactorLayout layout() {
            return FactorLayout.all(instrument().market().kind(), instrument().size());
        }

        @Override
        protected Pricer pricer() {
            double[] low = point();
            double[] high = point();
            for (int j = 0; j < low.length; j++) {
                double room = j < instrument().size() ? curvatureBump(j) : 0.01;
                low[j] -= room;
                high[j] += room;
            }
            return new LsmPricer(instrument(), layout(), new Box(low, high), plan(false));
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

        private static LsmPlan plan(boolean curvature) {
            MonteCarloPlan valuation = new MonteCarloPlan(8_000, 11L, true, 1).withCurvature(curvature);
            return new LsmPlan(512, 256, 3, new DifferentialRegression(1.0, 1e-6), valuation);
        }

        /** A fifth of the level's own deviation: deltas of a kinked payoff are steps, path by path. */
        @Override
        protected double curvatureBump(int j) {
            return 0.2
                    * instrument().market().vols()[j]
                    * Math.sqrt(instrument().product().expiry());
        }

        /**
         * Five standard errors: the curvature's, and for the bump that of 8,000 paths on each of which the slope, at most 0.8, may change.
         * The truncation, 0.2^2/6 of the curvature, is less.
         */
        @Override
        protected double curvatureBumpError() {
            LsmPricer pricer = new LsmPricer(instrument(), layout(), Box.unbounded(point().length), plan(true));
            double error = Arrays.stream(
                            pricer.simulate(point(), paths -> {}).lower().gammaError())
                    .flatMapToDouble(Arrays::stream)
                    .max()
                    .orElseThrow();
            return 5.0 * Math.hypot(error, 0.8 / (2.0 * curvatureBump(0)) / Math.sqrt(8_000.0));
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
            return Bermudans.callOnForwards(Schedule.equallySpaced(3));
        }
    }

    @Nested
    class OfAPutOnUnlikeCarries extends Laws {
        @Override
        Instrument instrument() {
            return Bermudans.onUnlikeCarries(PutCall.PUT, 3);
        }
    }
}
