package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClosedFormPipelineTest {
    private static final FactorLayout PAIR = FactorLayout.levels(LevelKind.FORWARD, 2);
    private static final double[] OPENING = {100.0, 95.0, 110.0};
    private static final long TICKS = 12L * AllocationProbe.WINDOW;

    /**
     * A call on (A, B) and a put on (C, A), short; ticks at random. The book's totals must be what each pricer says,
     * asked alone, at the last prices: bit for bit, since each total here has two terms at most.
     */
    @Test
    @Timeout(120)
    void totalsAreThoseOfTheClosedFormAtTheLastPricesAndNothingIsAllocated() {
        AllocationProbe probe = new AllocationProbe(pricer(PayoffType.CALL, 98.0));
        RiskBook book = new RiskBook(
                List.of("A", "B", "C"),
                OPENING,
                List.of(
                        Position.of("call", 10.0, probe, new double[2], 0, 1),
                        Position.of("put", -4.0, pricer(PayoffType.PUT, 105.0), new double[2], 2, 0)),
                true);
        TickPipeline pipeline = TickPipeline.start(book, PipelineOptions.defaults());
        SplittableRandom random = new SplittableRandom(11);
        double[] last = OPENING.clone();
        for (long seq = 1; seq <= TICKS; seq++) {
            int u = random.nextInt(3);
            last[u] = OPENING[u] * (0.9 + 0.2 * random.nextDouble());
            pipeline.publisher().tick(u, last[u], seq, 0, System.nanoTime());
        }

        assertEquals(0, pipeline.close(Duration.ofSeconds(60)));

        RiskSnapshot seen = pipeline.snapshot();
        Valuation call = value(pricer(PayoffType.CALL, 98.0), last[0], last[1]);
        Valuation put = value(pricer(PayoffType.PUT, 105.0), last[2], last[0]);
        assertEquals(10.0 * call.value() + -4.0 * put.value(), seen.totals().pv());
        assertEquals(
                10.0 * call.gradient()[0] + -4.0 * put.gradient()[1],
                seen.totals().delta(0));
        assertEquals(10.0 * call.gradient()[1], seen.totals().delta(1));
        assertEquals(-4.0 * put.gradient()[0], seen.totals().delta(2));
        assertEquals(
                10.0 * call.curvature()[0] + -4.0 * put.curvature()[3],
                seen.totals().gamma(0, 0));
        assertEquals(10.0 * call.curvature()[1], seen.totals().gamma(0, 1));
        // Of the Hessian's two halves, equal but for rounding, the book reads the one with A before C.
        assertEquals(-4.0 * put.curvature()[2], seen.totals().gamma(2, 0));
        assertEquals(0.0, seen.totals().gamma(1, 2));
        assertEquals(ValueSource.CLOSED, seen.source(0));
        assertTrue(seen.isInDomain(0) && seen.isInDomain(1));
        assertEquals(0, probe.leastAllocated());
    }

    private static Pricer pricer(PayoffType type, double strike) {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}});
        MarketData market =
                MarketData.ofForwards(new double[] {100.0, 100.0}, new double[] {20.0, 18.0}, correlation, 0.01);
        return new AnalyticPricer(new Instrument(market, BasketOption.of(type, strike, 0.5, 0.6, 0.4)), PAIR);
    }

    private static Valuation value(Pricer pricer, double... x) {
        Valuation out = Valuation.withCurvature(PAIR);
        assertTrue(pricer.tryPrice(x, out));
        return out;
    }
}
