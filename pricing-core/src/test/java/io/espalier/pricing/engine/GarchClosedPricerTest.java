package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A Heston-Nandi call as the contract has it; steps are no column there, since they do not bump. */
class GarchClosedPricerTest extends PricerContract {
    private static final FactorLayout COLUMNS =
            new FactorLayout(List.of(FactorId.spot(0), FactorId.of(FactorId.Kind.FIRST_VARIANCE)));
    private static final FactorLayout STEPS = new FactorLayout(
            List.of(FactorId.spot(0), FactorId.of(FactorId.Kind.FIRST_VARIANCE), FactorId.of(FactorId.Kind.EXPIRY)));

    private static GarchInstrument call(Dynamics dynamics) {
        GarchMarket market = new GarchMarket(
                dynamics, LevelKind.SPOT, 100.0, 1.5e-4, 2e-6, 1e-6, 0.9, 0.0, 150.0, 1e-4, OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 101.0, 30.0, 1.0));
    }

    @Override
    protected Pricer pricer() {
        return new GarchClosedPricer(call(Dynamics.HESTON_NANDI), COLUMNS);
    }

    @Override
    protected double[] point() {
        return new double[] {100.0, 1.5e-4};
    }

    @Override
    protected double bump(int j) {
        return j == 0 ? 1e-3 : 1e-7;
    }

    /** In the level: h^2/6 of a third derivative below 1e-2, and rounding 1e-12/h. In h1: a third derivative below 1e12. */
    @Override
    protected double bumpError(int j) {
        return j == 0 ? 1e-8 : 1e-2;
    }

    @Override
    protected boolean allocatesNothing() {
        return false;
    }

    @Test
    void whereThereIsNoFormulaItDoesNotAnswer() {
        Valuation out = Valuation.of(STEPS);

        assertFalse(new GarchClosedPricer(call(Dynamics.GJR), STEPS).tryPrice(new double[] {100.0, 1e-4, 30.0}, out));
        assertTrue(new GarchClosedPricer(call(Dynamics.GJR), STEPS).tryPrice(new double[] {103.0, 1e-4, 0.0}, out));
        assertEquals(2.0, out.value());
    }

    @Test
    void betweenWholeStepsAndAtLevelsThatLogReturnsNeverReachItDoesNotAnswer() {
        GarchClosedPricer pricer = new GarchClosedPricer(call(Dynamics.HESTON_NANDI), STEPS);
        Valuation out = Valuation.of(STEPS);

        assertEquals(2, pricer.stepColumn());
        assertFalse(pricer.tryPrice(new double[] {100.0, 1e-4, 29.5}, out));
        assertFalse(pricer.tryPrice(new double[] {-1.0, 1e-4, 29.0}, out));
    }

    /** One step is lognormal whatever the dynamics: a simulation of it must meet the formula within five errors. */
    @Test
    void theFirstThatAnswersDoes() {
        MonteCarloPlan plan = new MonteCarloPlan(1 << 12, 3, true, 1);
        Pricer either = new FirstAnswer(
                new GarchClosedPricer(call(Dynamics.GJR), STEPS),
                new MonteCarloPricer(call(Dynamics.GJR), STEPS, Box.unbounded(3), plan));
        Valuation simulated = Valuation.withCurvature(STEPS);
        Valuation expired = Valuation.withCurvature(STEPS);
        Valuation exact = Valuation.withCurvature(STEPS);

        assertTrue(either.tryPrice(new double[] {100.0, 1e-4, 1.0}, simulated));
        assertTrue(either.tryPrice(new double[] {103.0, 1e-4, 0.0}, expired));
        assertTrue(new GarchClosedPricer(call(Dynamics.HESTON_NANDI), STEPS)
                .tryPrice(new double[] {100.0, 1e-4, 1.0}, exact));

        assertEquals(ValueSource.MONTE_CARLO, simulated.source());
        assertEquals(exact.value(), simulated.value(), 5.0 * simulated.error());
        assertEquals(
                exact.gradient()[0], simulated.gradient()[0], 5.0 * simulated.gradientError()[0]);
        assertTrue(Double.isNaN(simulated.gradient()[2]));
        assertEquals(ValueSource.CLOSED, expired.source());
    }
}
