package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.VariancePricer;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickOutcome;
import io.espalier.risk.tick.TickRules;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyClosePipelineTest {
    private static final long HOUR = 3_600_000_000_000L;

    /** 50 days, in batches of whatever waits together: the variance is that of the closes, whichever ticks were passed over. */
    @ParameterizedTest
    @CsvSource({"CONFLATE, FUSED", "CONFLATE, CHAIN", "BLOCK, FUSED"})
    @Timeout(60)
    void conflationDoesNotChangeWhatADayLeavesBehind(InputPolicy input, StageLayout layout) {
        RiskBook book = book();
        MarketState rows = new MarketState(book.rules());
        TickPipeline pipeline = new PipelineBuilder(book)
                .with(PipelineOptions.defaults().withInput(input).withLayout(layout))
                .start();
        SplittableRandom random = new SplittableRandom(5);
        for (long seq = 1; seq <= 2_000; seq++) {
            int u = random.nextInt(2);
            double price = 100.0 + random.nextDouble();
            long nanos = seq * HOUR * 3 / 5;
            rows.take(TickKind.TICK, u, seq, nanos, price);
            pipeline.publisher().tick(u, price, seq, nanos, System.nanoTime());
        }

        assertEquals(0, pipeline.close(Duration.ofSeconds(30)));

        RiskSnapshot seen = pipeline.snapshot();
        LiveBook adopted = new LiveBook(book);
        adopted.adopt(rows);
        assertEquals(2_000, seen.count(TickOutcome.APPLIED) + seen.count(TickOutcome.CONFLATED));
        assertEquals(50, rows.closes().count());
        assertEquals(adopted.published().totals().pv(), seen.totals().pv());
        assertTrue(seen.isCurrent(0));
    }

    private static RiskBook book() {
        GarchMarket market = new GarchMarket(
                Dynamics.ADDITIVE,
                LevelKind.FORWARD,
                100.0,
                4.0,
                0.5,
                0.05,
                0.9,
                0.0,
                0.0,
                0.0,
                OptionalDouble.empty());
        GarchInstrument call = new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 100.0, 60.0, 1.0));
        Position position = Position.of("P", 1.0, new VariancePricer(), new double[] {100.0, 4.0, 60.0}, 0)
                .rolling(call);
        return new RiskBook(
                TickRules.trusting(List.of("A", "B"), new double[] {100.0, 100.0}), 0, List.of(position), false);
    }
}
