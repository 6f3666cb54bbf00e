package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickRules;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * One option on A, which opens at 100: additive with omega 0.5, alpha 0.05, beta 0.9, h1 4, 30 steps. By hand, after a close at 103:
 * h = 0.5 + 0.05 * 3^2 + 0.9 * 4 = 4.55; after another at 101: h = 0.5 + 0.05 * 2^2 + 0.9 * 4.55 = 4.795.
 */
class RollingVarianceTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final TickRules RULES =
            new TickRules(List.of("A", "B"), new double[] {100.0, 50.0}, new double[] {1e6, 1e6});

    private static GarchInstrument call(Dynamics dynamics, double steps) {
        GarchMarket market = new GarchMarket(
                dynamics, LevelKind.FORWARD, 100.0, 4.0, 0.5, 0.05, 0.9, 0.0, 0.0, 0.0, OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 100.0, steps, 1.0));
    }

    private static Position position(Dynamics dynamics, double steps) {
        return Position.of("P", 1.0, new VariancePricer(), new double[] {100.0, 4.0, steps}, 0)
                .rolling(call(dynamics, steps));
    }

    private static RiskBook book(Position position) {
        return new RiskBook(RULES, 0, List.of(position), false);
    }

    private static double value(LiveBook live, long nanos) {
        live.revalue(nanos);
        live.publish(1, nanos);
        return live.published().value(0);
    }

    @Test
    void withinADayOnlyTheLevelMovesAndAtTheCloseVarianceAndSteps() {
        LiveBook live = new LiveBook(book(position(Dynamics.ADDITIVE, 30.0)));
        live.move(0, 102.0, 1);
        assertEquals(102e6 + 30e3 + 4.0, value(live, DAY - 1));

        live.move(0, 103.0, 2);
        live.closeDay();
        // The value has a rounding of 1e-8.
        assertEquals(103e6 + 29e3 + 4.55, value(live, DAY), 2e-8);

        live.move(0, 101.0, 3);
        live.closeDay();
        assertEquals(101e6 + 28e3 + 4.795, value(live, 2 * DAY), 2e-8);
    }

    @Test
    void stepsEndAtNone() {
        LiveBook live = new LiveBook(book(position(Dynamics.ADDITIVE, 1.0)));
        live.closeDay();
        live.closeDay();

        assertEquals(100e6 + 0.5 + 0.9 * 4.1, value(live, 0), 2e-8);
    }

    @Test
    void aBookThatAdoptsAMarketHasTheBitsOfOneThatSawItsRows() {
        RiskBook book = book(position(Dynamics.ADDITIVE, 30.0));
        MarketState market = new MarketState(RULES);
        LiveBook live = new LiveBook(book);
        double[] prices = {102.0, 103.7, 101.1, 99.9, 100.3, 104.2};
        for (int k = 0; k < prices.length; k++) {
            int before = market.closes().count();
            market.take(TickKind.TICK, 0, k, k * DAY / 2, prices[k]);
            if (market.closes().count() > before) {
                live.closeDay();
            }
            live.move(0, prices[k], k);
        }
        LiveBook adopted = new LiveBook(book);

        adopted.adopt(market);

        assertEquals(2, market.closes().count());
        assertEquals(value(live, market.feedNanos()), adopted.published().value(0));
        assertEquals(market.lastSeq(), adopted.published().lastSeq());
    }

    @Test
    void aPositionThatTakesOverComesThroughTheClosesItMissed() {
        LiveBook live = new LiveBook(book(position(Dynamics.ADDITIVE, 30.0)));
        live.move(0, 103.0, 1);
        live.closeDay();
        live.move(0, 101.0, 2);

        live.replace(0, live.prepare(position(Dynamics.ADDITIVE, 30.0)));

        assertEquals(101e6 + 29e3 + 4.55, value(live, DAY), 2e-8);
    }

    @Test
    void aCloseThatLogReturnsNeverReachLeavesThePositionWithoutAPrice() {
        LiveBook live = new LiveBook(book(position(Dynamics.LOG, 30.0)));
        live.move(0, -1.0, 1);
        live.closeDay();

        assertEquals(100e6 + 30e3 + 4.0, value(live, DAY));
        assertTrue(live.published().isStale(0));
    }

    @Test
    void aVarianceWithoutItsColumnsIsRefused() {
        Position plain = Position.of("P", 1.0, new SquarePricer(0.0, 0.0, 1.0), new double[1], 0);

        String refused = assertThrows(
                        IllegalArgumentException.class, () -> plain.rolling(call(Dynamics.ADDITIVE, 30.0)))
                .getMessage();

        assertTrue(
                refused.startsWith("a variance that rolls forward must have columns for it and for T: id=P"), refused);
    }
}
