package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.TradeSeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two calls of the same terms on (A, B), simulated wherever A is above 105. */
@Timeout(60)
class SimulatedFallbackTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final FactorLayout PAIR = FactorLayout.levels(LevelKind.FORWARD, 2);

    @Test
    void theSameTradeHasTheSameNumbersAtTheSamePricesWhateverCameBeforeAndOnWhicheverThread() {
        RiskSnapshot direct = deferred(108.0);
        RiskSnapshot roundabout = deferred(112.0, 90.0, 107.0, 108.0);

        LiveBook onTheSpot = new LiveBook(book());
        onTheSpot.move(0, 108.0, 0);
        onTheSpot.revalue(0);
        onTheSpot.publish(1, 0);

        assertEquals(ValueSource.MONTE_CARLO, direct.source(0));
        assertEquals(direct.totals(), roundabout.totals());
        assertEquals(direct.error(0), roundabout.error(0));
        assertEquals(onTheSpot.published().totals(), direct.totals());
    }

    @Test
    void twoTradesOfTheSameTermsDoNotShareTheirNoiseAndSayHowLargeItIs() {
        RiskSnapshot now = deferred(108.0);
        Valuation exact = Valuation.of(PAIR);
        assertTrue(new AnalyticPricer(call(), PAIR).tryPrice(new double[] {108.0, 100.0}, exact));

        assertNotEquals(now.value(0), now.value(1));
        for (int p = 0; p < 2; p++) {
            // Five standard errors are passed once in two million times.
            assertEquals(exact.value(), now.value(p), 5.0 * now.error(p));
            assertTrue(now.error(p) > 0.0);
        }
    }

    private static RiskSnapshot deferred(double... levelsOfA) {
        RiskBook book = book();
        try (FallbackDesk desk = FallbackDesk.open(book);
                TickPipeline pipeline = new PipelineBuilder(book).with(desk).start()) {
            for (int k = 0; k < levelsOfA.length; k++) {
                pipeline.publisher().tick(0, levelsOfA[k], k, 0, System.nanoTime());
            }
            assertTrue(pipeline.awaitDrained(LONG));
            assertTrue(desk.awaitPriced(LONG));
            pipeline.publisher().clock(0);
            assertTrue(pipeline.awaitDrained(LONG));
            return pipeline.snapshot();
        }
    }

    private static RiskBook book() {
        return new RiskBook(List.of("A", "B"), new double[] {100.0, 100.0}, List.of(call("P"), call("Q")), true);
    }

    private static Position call(String id) {
        MonteCarloPlan plan = new MonteCarloPlan(1 << 12, TradeSeed.of(1, id), true, 1);
        return Position.of(id, 1.0, new BelowOnly(new AnalyticPricer(call(), PAIR)), new double[2], 0, 1)
                .withDeferredFallback(new MonteCarloPricer(call(), PAIR, Box.unbounded(2), plan));
    }

    private static Instrument call() {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}});
        MarketData market =
                MarketData.ofForwards(new double[] {100.0, 100.0}, new double[] {20.0, 18.0}, correlation, 0.01);
        return new Instrument(market, BasketOption.of(PayoffType.CALL, 98.0, 0.5, 0.6, 0.4));
    }

    /** Answers up to a first level of 105. */
    private record BelowOnly(Pricer inner) implements Pricer {
        @Override
        public FactorLayout layout() {
            return inner.layout();
        }

        @Override
        public Box domain() {
            return inner.domain();
        }

        @Override
        public boolean tryPrice(double[] x, Valuation out) {
            return x[0] <= 105.0 && inner.tryPrice(x, out);
        }
    }
}
