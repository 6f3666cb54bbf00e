package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.RandomFeed;
import io.espalier.risk.tick.TickOutcome;
import io.espalier.risk.tick.TickRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However rows come through, late, conflated, dropped, over one thread or two: what is published once they are through is what
 * the rows say, bit for bit.
 */
@Timeout(120)
class PipelineAgainstStateTest {
    private static final int ROWS = 2_000;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final TickRules RULES = new TickRules(
            List.of("A", "B", "C", "D", "NOBODYS"),
            new double[] {100.0, 83.9, -12.5, 64.5, 20.0},
            new double[] {20.0, 26.6, 24.5, 8.4, 10.0});

    static Stream<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (InputPolicy policy : InputPolicy.values()) {
            for (StageLayout layout : StageLayout.values()) {
                for (int ring : new int[] {1, 64, 1024}) {
                    ways.add(Arguments.of(policy, layout, ring));
                }
            }
        }
        return ways.stream();
    }

    private static Position option(String id, PayoffType type, double quantity, double strike, int... on) {
        double[] levels = new double[on.length];
        double[] vols = new double[on.length];
        double[] weights = new double[on.length];
        double[][] correlation = new double[on.length][on.length];
        for (int a = 0; a < on.length; a++) {
            levels[a] = RULES.openingPrices()[on[a]];
            vols[a] = RULES.vols()[on[a]];
            weights[a] = 1.0 / (1 + a);
            for (int b = 0; b < on.length; b++) {
                correlation[a][b] = a == b ? 1.0 : 0.3;
            }
        }
        MarketData market = MarketData.ofForwards(levels, vols, new Correlation(correlation), 0.02);
        // A T that ends within the day: the clock runs over it.
        double expiry = type == PayoffType.PUT ? 2e-7 : 0.25;
        return Position.closed(
                id, quantity, new Instrument(market, BasketOption.of(type, strike, expiry, weights)), on);
    }

    private static RiskBook book(long seed) {
        Pricer inDomain = new SquarePricer(0.0, 1.0, SquarePricer.box(1, 99.5, 100.5), ValueSource.SURROGATE, 1.0);
        Pricer elsewhere = new SquarePricer(0.0, 1.0, 1.0);
        return new RiskBook(
                RULES,
                5_000_000L,
                List.of(
                        option("CALL", PayoffType.CALL, 10.0, 99.0, 0),
                        option("BASKET", PayoffType.CALL, -3.0, 130.0, 0, 1),
                        option("SHORT", PayoffType.PUT, 2.0, 84.0, 1),
                        option("DIGITAL", PayoffType.DIGITAL_CALL, 50.0, 60.0, 2, 3),
                        option("STRADDLE", PayoffType.STRADDLE, 1.0, 65.0, 3),
                        Position.of("SERVED", 1.0, inDomain, new double[] {100.0}, 0)
                                .withFallback(elsewhere),
                        Position.of("SLOW", 1.0, new SlowPricer(elsewhere, seed), new double[] {-12.5}, 2)),
                true);
    }

    /** Stands in the way of the book as long as it is closed: rows then wait together, as they do behind a slow pricer. */
    private static final class Gate implements BookListener {
        private volatile boolean closed;

        @Override
        public boolean before(LiveBook book) {
            while (closed) {
                Thread.onSpinWait();
            }
            return false;
        }

        @Override
        public void published(LiveBook book) {
            // Nothing to do.
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatIsPublishedOnceTheRowsAreThroughIsWhatTheRowsSay(InputPolicy policy, StageLayout layout, int ring) {
        MarketState state = new MarketState(RULES);
        Gate gate = new Gate();
        TickPipeline pipeline = new PipelineBuilder(book(ring))
                .with(PipelineOptions.defaults()
                        .withInput(policy, LONG)
                        .withLayout(layout)
                        .withRingSize(ring)
                        .withWaiting(WaitPolicy.YIELDING))
                .with(gate)
                .start();
        List<RandomFeed.Row> rows = new RandomFeed(RULES, ring).rows(ROWS);
        // Fewer than the ring has room for: the producer never waits for the gate.
        List<RandomFeed.Row> together = rows.subList(ROWS - ring / 2, ROWS);

        long refused = publish(rows.subList(0, ROWS - ring / 2), pipeline, state);
        assertTrue(pipeline.awaitDrained(LONG));
        gate.closed = true;
        refused += publish(together, pipeline, state);
        gate.closed = false;
        assertTrue(pipeline.awaitDrained(LONG));
        pipeline.publisher().clock(state.feedNanos());
        assertEquals(0, pipeline.close(LONG));

        RiskSnapshot seen = pipeline.snapshot();
        requireCounts(state, seen);
        assertEquals(refused, pipeline.publisher().dropped());
        assertEquals(ROWS, seen.ticks() + seen.count(TickOutcome.STATUS) + refused);
        assertEquals(policy == InputPolicy.CONFLATE && ring > 1, seen.count(TickOutcome.CONFLATED) > 0);
        requireSame(expected(state), seen);
    }

    /** Offers rows, and shows the state those that were taken; how many were not. */
    private static long publish(List<RandomFeed.Row> rows, TickPipeline pipeline, MarketState state) {
        long refused = 0;
        for (RandomFeed.Row row : rows) {
            boolean taken = pipeline.publisher()
                    .publish(row.kind(), row.underlying(), row.price(), row.seq(), row.nanos(), System.nanoTime());
            if (taken) {
                state.take(row.kind(), row.underlying(), row.seq(), row.nanos(), row.price());
            } else {
                refused++;
            }
        }
        return refused;
    }

    private static void requireCounts(MarketState state, RiskSnapshot seen) {
        for (TickOutcome outcome : TickOutcome.values()) {
            switch (outcome) {
                case APPLIED ->
                    assertEquals(state.count(outcome), seen.count(outcome) + seen.count(TickOutcome.CONFLATED));
                case CONFLATED -> assertEquals(0, state.count(outcome));
                default -> assertEquals(state.count(outcome), seen.count(outcome), outcome.label());
            }
        }
        assertEquals(0, seen.failures());
        assertEquals(state.lastSeq(), seen.lastSeq());
        assertEquals(state.feedNanos(), seen.feedNanos());
    }

    /** A book that nothing has happened to but these prices, at this time. */
    private static RiskSnapshot expected(MarketState state) {
        LiveBook fresh = new LiveBook(book(0));
        for (int u = 0; u < RULES.size(); u++) {
            fresh.move(u, state.lastGood(u), state.appliedNanos(u));
            fresh.setHalted(u, state.isHalted(u));
        }
        fresh.revalueAll(state.feedNanos());
        fresh.publish(state.lastSeq(), state.feedNanos());
        return fresh.published();
    }

    private static void requireSame(RiskSnapshot expected, RiskSnapshot seen) {
        for (int u = 0; u < RULES.size(); u++) {
            assertEquals(expected.lastGood(u), seen.lastGood(u), "price of " + u);
            assertEquals(expected.isHalted(u), seen.isHalted(u), "halt of " + u);
            assertEquals(expected.isStaleUnderlying(u), seen.isStaleUnderlying(u), "staleness of " + u);
        }
        for (int p = 0; p < expected.book().positions().size(); p++) {
            assertEquals(expected.value(p), seen.value(p), "value of " + p);
            assertEquals(expected.source(p), seen.source(p), "source of " + p);
            assertEquals(expected.isStale(p), seen.isStale(p), "staleness of position " + p);
        }
        // Bit for bit: equal as arrays of doubles are.
        assertEquals(expected.totals(), seen.totals());
    }
}
