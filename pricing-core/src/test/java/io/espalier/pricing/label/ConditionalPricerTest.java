package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.MatchedVariancePricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path is smooth, so that the simulated number has the derivatives of the very same paths, bumped. */
class ConditionalPricerTest extends PricerContract {
    private static final FactorLayout COLUMNS = new FactorLayout(Stream.of(
                    FactorId.forward(0),
                    FactorId.of(FactorId.Kind.STRIKE),
                    FactorId.of(FactorId.Kind.FIRST_VARIANCE),
                    FactorId.of(FactorId.Kind.ALPHA),
                    FactorId.of(FactorId.Kind.BETA),
                    FactorId.of(FactorId.Kind.RATE))
            .toList());
    private static final double[] POINT = {100.0, 102.0, 2.0, 0.08, 0.87, 1e-4};
    private static final double[] LOW = {50.0, 50.0, 0.1, 0.0, 0.5, -0.01};
    private static final double[] HIGH = {200.0, 200.0, 9.0, 0.1, 0.89, 0.01};

    private static GarchInstrument call(double alpha) {
        GarchMarket market = new GarchMarket(
                GarchMarket.Dynamics.ADDITIVE,
                LevelKind.FORWARD,
                100.0,
                2.0,
                0.05,
                alpha,
                0.87,
                0.0,
                0.0,
                1e-4,
                OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 102.0, 12.0, new double[] {1.0}));
    }

    @Override
    protected Pricer pricer() {
        return new ConditionalPricer(call(0.08), COLUMNS, new Box(LOW, HIGH), 256, 5L, 1);
    }

    @Override
    protected double[] point() {
        return POINT.clone();
    }

    @Override
    protected double bump(int j) {
        return 1e-4 * POINT[j];
    }

    /** Third derivatives of order value/x^3 make 1e-8 of a slope; that in the rate is 1e3. */
    @Override
    protected double bumpError(int j) {
        return 1e-6 * Math.max(1.0, 0.01 / POINT[j]);
    }

    @Override
    protected boolean allocatesNothing() {
        return false;
    }

    /** Without alpha the paths are the control's: nothing is left of chance. */
    @Test
    void withoutAlphaItIsTheClosedFormExactly() {
        FactorLayout level = new FactorLayout(List.of(FactorId.forward(0)));
        double[] x = {100.0};
        Valuation simulated = Valuation.withCurvature(level);
        Valuation closed = Valuation.withCurvature(level);

        assertTrue(new ConditionalPricer(call(0.0), level, Box.unbounded(1), 64, 5L, 1).tryPrice(x, simulated));
        assertTrue(new MatchedVariancePricer(call(0.0), level).tryPrice(x, closed));

        assertEquals(closed.value(), simulated.value(), 1e-12);
        assertEquals(closed.gradient()[0], simulated.gradient()[0], 1e-12);
        assertEquals(closed.curvature()[0], simulated.curvature()[0], 1e-12);
        assertEquals(0.0, simulated.error(), 1e-12);
    }

    @Test
    void thereIsNoAnswerBetweenSteps() {
        FactorLayout time = new FactorLayout(List.of(FactorId.of(FactorId.Kind.EXPIRY)));
        ConditionalPricer pricer = new ConditionalPricer(call(0.08), time, Box.unbounded(1), 64, 5L, 1);
        Valuation out = Valuation.of(time);

        assertEquals(0, pricer.stepColumn());
        assertTrue(pricer.tryPrice(new double[] {12.0}, out));
        assertFalse(pricer.tryPrice(new double[] {12.5}, out));
        assertFalse(pricer.tryPrice(new double[] {2.0}, out));
    }
}
