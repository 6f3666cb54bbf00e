package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A digital that a user wrote, through the simulation, against the closed form; 4 standard errors. */
class UserPayoffTest {
    private static final MarketData MARKET = MarketData.ofForwards(
            new double[] {101.0}, new double[] {20.0}, new Correlation(new double[][] {{1.0}}), 0.02);
    private static final Greeks EXACT =
            BasketClosedForm.value(MARKET, BasketOption.of(PayoffType.DIGITAL_CALL, 100.0, 1.0, 1.0));

    /** @param width of the step; 0 for a jump */
    private record Digital(double width) implements PathPayoff {
        @Override
        public <T extends Real<T>> T pay(List<List<T>> levels) {
            final T above = levels.get(levels.size() - 1).get(0).minus(100.0);
            final UnaryOperator<T> step = width > 0.0 ? x -> JumpSmoothing.step(x.dividedBy(width)) : Real::step;
            return step.apply(above);
        }
    }

    private static Valuation simulated(Digital payoff) {
        Instrument instrument =
                new Instrument(MARKET, new PathProduct("digital", 1, Schedule.equallySpaced(2), 1.0, 1.0, payoff));
        FactorLayout columns = FactorLayout.levels(LevelKind.FORWARD, 1);
        Valuation out = Valuation.of(columns);
        MonteCarloPlan plan = new MonteCarloPlan(50_000, 3L, true, 1);
        assertTrue(
                new MonteCarloPricer(instrument, columns, Box.unbounded(1), plan).tryPrice(new double[] {101.0}, out));
        return out;
    }

    @Test
    void aJumpThatNobodySmoothedHasNoDeltaRatherThanZero() {
        Valuation out = simulated(new Digital(0.0));

        assertEquals(EXACT.pv(), out.value(), 4.0 * out.error());
        assertEquals(Double.NaN, out.gradient()[0]);
    }

    /** A fifth of a deviation wide: the bias of the delta is 3/8 0.2^4 of it, 0.06 %, its standard error about 1 %. */
    @Test
    void aStepThatTheUserSmoothedHasADelta() {
        Valuation out = simulated(new Digital(4.0));

        assertEquals(EXACT.pv(), out.value(), 4.0 * out.error());
        assertEquals(EXACT.delta()[0], out.gradient()[0], 4.0 * out.gradientError()[0]);
        assertTrue(out.gradientError()[0] < 0.05 * EXACT.delta()[0]);
    }
}
