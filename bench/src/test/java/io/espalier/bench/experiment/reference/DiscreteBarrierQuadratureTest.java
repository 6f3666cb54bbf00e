package io.espalier.bench.experiment.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscreteBarrierQuadratureTest {
    private static final double[] WEIGHTS = {0.5, 0.3, 0.2};

    private static final MarketData MARKET = MarketData.ofForwards(
            new double[] {1.05, 0.95, 0.9},
            new double[] {0.2, 0.25, 0.3},
            new Correlation(new double[][] {{1.0, 0.5, 0.3}, {0.5, 1.0, 0.4}, {0.3, 0.4, 1.0}}),
            0.0);

    /** Of the basket over the year: variance 0.01 + 0.005625 + 0.0036 + 2 (0.00375 + 0.0018 + 0.0018). */
    private static final double DEVIATION = Math.sqrt(0.033925);

    private static final FactorLayout LAYOUT = new FactorLayout(List.of(
            FactorId.forward(0),
            FactorId.forward(1),
            FactorId.forward(2),
            FactorId.volatility(0),
            FactorId.volatility(1),
            FactorId.volatility(2)));

    private static final Box BOX =
            new Box(new double[] {0.6, 0.6, 0.6, 0.05, 0.05, 0.05}, new double[] {1.4, 1.4, 1.4, 0.6, 0.6, 0.6});

    /** Down at 0.8 or up at 1.4, strike 1, T = 1. */
    private static double barrier(Direction direction) {
        return direction == Direction.DOWN ? 0.8 : 1.4;
    }

    private static Instrument watched(Direction direction, double barrier, Monitoring monitoring) {
        return new Instrument(
                MARKET,
                new BarrierOption(Payment.CALL, 1.0, barrier, direction, Knock.OUT, monitoring, 1.0, WEIGHTS, 1.0));
    }

    private static Instrument watched(Direction direction, int dates) {
        return watched(direction, barrier(direction), Monitoring.on(Schedule.equallySpaced(dates)));
    }

    private static Pricer pricer(Direction direction, int dates) {
        return new DiscreteBarrierQuadrature(watched(direction, dates), LAYOUT, BOX);
    }

    private static Valuation at(Pricer pricer, double... x) {
        Valuation out = Valuation.withCurvature(LAYOUT);
        assertTrue(pricer.tryPrice(x, out));
        return out;
    }

    private static double[] point() {
        return watched(Direction.DOWN, 12).read(LAYOUT);
    }

    /** Central bumps of 1e-4: a third derivative of at most 20 leaves 3e-8, rounding 1e-11. */
    private abstract static class Laws extends PricerContract {
        abstract Direction direction();

        @Override
        protected Pricer pricer() {
            return DiscreteBarrierQuadratureTest.pricer(direction(), 12);
        }

        @Override
        protected double[] point() {
            return DiscreteBarrierQuadratureTest.point();
        }

        @Override
        protected double bump(int j) {
            return 1e-4;
        }

        @Override
        protected double bumpError(int j) {
            return 1e-7;
        }

        @Override
        protected boolean allocatesNothing() {
            return false;
        }
    }

    @Nested
    class OfADownAndOutCall extends Laws {
        @Override
        Direction direction() {
            return Direction.DOWN;
        }
    }

    @Nested
    class OfAnUpAndOutCall extends Laws {
        @Override
        Direction direction() {
            return Direction.UP;
        }
    }

    private static final FactorLayout LEVEL = new FactorLayout(
            List.of(FactorId.forward(0), FactorId.forward(1), FactorId.forward(2), FactorId.commonVolatility()));

    private static Pricer inLevel() {
        Box box = new Box(new double[] {0.6, 0.6, 0.6, 0.05}, new double[] {1.4, 1.4, 1.4, 0.6});
        return new DiscreteBarrierQuadrature(watched(Direction.DOWN, 12), LEVEL, box);
    }

    @Nested
    class OfADownAndOutCallInTheLevelOfAllVolatilities extends Laws {
        @Override
        Direction direction() {
            return Direction.DOWN;
        }

        @Override
        protected Pricer pricer() {
            return inLevel();
        }

        @Override
        protected double[] point() {
            return watched(Direction.DOWN, 12).read(LEVEL);
        }
    }

    /** Volatilities of 0.2, 0.25, 0.3 move by 1, 1.25, 1.5 of their level. */
    @Test
    void theLevelOfAllVolatilitiesMovesThemInProportion() {
        Valuation apart = at(pricer(Direction.DOWN, 12), point());
        Valuation together = Valuation.withCurvature(LEVEL);

        assertTrue(inLevel().tryPrice(watched(Direction.DOWN, 12).read(LEVEL), together));

        double[] vega = Arrays.copyOfRange(apart.gradient(), 3, 6);
        assertEquals(apart.value(), together.value(), 1e-15);
        assertEquals(vega[0] + 1.25 * vega[1] + 1.5 * vega[2], together.gradient()[3], 1e-14);
        assertArrayEquals(apart.curvature(), together.curvature(), 1e-13);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void doesNotMoveWithMoreNodes(Direction direction) {
        Pricer finer = new DiscreteBarrierQuadrature(watched(direction, 12), LAYOUT, BOX, 4.5);

        for (double vol : new double[] {0.05, 0.2, 0.5}) {
            double[] x = {1.02, 0.9, 0.7, vol, 1.1 * vol, vol};
            Valuation wanted = at(finer, x);
            Valuation given = at(pricer(direction, 12), x);
            assertEquals(wanted.value(), given.value(), 1e-13);
            assertArrayEquals(wanted.gradient(), given.gradient(), 1e-12);
            assertArrayEquals(wanted.curvature(), given.curvature(), 1e-11);
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aSimulationAgreesWithinFourStandardErrors(Direction direction) {
        Pricer simulation = new MonteCarloPricer(
                watched(direction, 12), LAYOUT, BOX, new MonteCarloPlan(1L << 18, 5L, true, 1).withoutDerivatives());
        Valuation simulated = Valuation.of(LAYOUT);
        assertTrue(simulation.tryPrice(point(), simulated));

        assertEquals(simulated.value(), at(pricer(direction, 12), point()).value(), 4.0 * simulated.error());
    }

    /** Below the strike a barrier that is watched on expiry alone takes nothing. */
    @Test
    void oneDateUnderTheStrikeIsThePlainCall() {
        Pricer plain = new AnalyticPricer(
                new Instrument(MARKET, BasketOption.of(PayoffType.CALL, 1.0, 1.0, WEIGHTS)), LAYOUT, BOX);
        Valuation wanted = at(plain, point());
        Valuation given = at(pricer(Direction.DOWN, 1), point());

        assertEquals(wanted.value(), given.value(), 1e-15);
        assertArrayEquals(wanted.gradient(), given.gradient(), 1e-14);
        assertArrayEquals(wanted.curvature(), given.curvature(), 1e-13);
    }

    /**
     * More dates are worth less, and all are worth more than every moment. Dates are about a barrier at every moment that lies 0.5826
     * deviations of a step further off: that leaves a part of the distance that falls faster than the step (Broadie, Glasserman and
     * Kou 1997, "A continuity correction for discrete barrier options", Mathematical Finance 7(4)).
     */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void denserDatesComeDownToEveryMoment(Direction direction) {
        double everyMoment = everyMoment(direction, barrier(direction));
        double twelve = at(pricer(direction, 12), point()).value();
        double many = at(pricer(direction, 50), point()).value();
        double most = at(pricer(direction, 200), point()).value();

        assertTrue(twelve > many && many > most && most > everyMoment);
        assertTrue(unexplained(direction, 50, many) < 0.1);
        assertTrue(unexplained(direction, 200, most) < 0.5 * unexplained(direction, 50, many));
    }

    private static double everyMoment(Direction direction, double barrier) {
        Instrument watched = watched(direction, barrier, Monitoring.continuous());
        return at(new AnalyticPricer(watched, LAYOUT, BOX), point()).value();
    }

    /** What the barrier further off leaves of the distance between dates and every moment. */
    private static double unexplained(Direction direction, int dates, double value) {
        double further = 0.5826 * DEVIATION / Math.sqrt(dates) * (direction == Direction.UP ? 1.0 : -1.0);
        double barrier = barrier(direction);
        return Math.abs(value - everyMoment(direction, barrier + further)) / (value - everyMoment(direction, barrier));
    }

    @Test
    void refusesOtherProducts() {
        Instrument continuous = watched(Direction.DOWN, 0.8, Monitoring.continuous());

        String message = assertThrows(
                        IllegalArgumentException.class, () -> new DiscreteBarrierQuadrature(continuous, LAYOUT, BOX))
                .getMessage();

        assertTrue(message.contains("type=barrier_call"), message);
    }
}
