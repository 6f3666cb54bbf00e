package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.tick.TickOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveSessionTest {
    private static final String BOOK = """
            {"market": {"names": ["A", "B"], "forwards": [100, 95], "vols": [20, 18], "corr": [[1, 0.4], [0.4, 1]]},
             "positions": [
               {"id": "P1", "type": "call", "qty": 10, "T": 0.5, "strike": 98, "legs": {"A": 0.6, "B": 0.4}},
               {"id": "P2", "type": "put", "qty": -3, "T": 1.0, "strike": 90, "legs": {"B": 1.0}}]}
            """;

    private static BookDocument book() {
        return BookDocument.read(DocumentReader.parse("book.json", BOOK));
    }

    private static LiveOutcome run(SessionPlan plan) throws InterruptedException {
        MarketFeed feed = new MarketFeed(book().market(), plan, 0, 1);
        return new LiveSession(
                        BookAssembly.assemble(book(), ModelCatalogue.empty(), BookEngine.CLOSED), feed::open, plan)
                .run(snapshot -> {});
    }

    @Test
    void everyOfferedTickIsAccountedFor() throws InterruptedException {
        LiveOutcome outcome = run(new SessionPlan(5_000, Optional.of(Duration.ofMillis(400)), Duration.ofMillis(100)));

        assertEquals(2_000, outcome.offered());
        assertEquals(2_000, outcome.snapshot().count(TickOutcome.APPLIED));
        assertTrue(outcome.isAccounted());
        assertEquals(2_000, outcome.fromIntended().getTotalCount());
    }

    /** Sums of two positions: rounding of a few units in the last place of values near 100. */
    @Test
    void theTotalsAreTheClosedFormAtTheLastPrices() throws InterruptedException {
        LiveOutcome outcome = run(new SessionPlan(5_000, Optional.of(Duration.ofMillis(200)), Duration.ofMillis(100)));

        double expected = 0.0;
        for (var position : book().positions()) {
            expected += position.quantity() * value(position.instrument(), position.underlyings(), outcome.snapshot());
        }
        assertEquals(expected, outcome.snapshot().totals().pv(), 1e-12 * 200);
    }

    private static double value(Instrument instrument, int[] underlyings, RiskSnapshot snapshot) {
        FactorLayout columns = new FactorLayout(Stream.concat(
                        FactorLayout.levels(LevelKind.FORWARD, instrument.size()).factors().stream(),
                        Stream.of(FactorId.of(FactorId.Kind.EXPIRY)))
                .toList());
        double[] x = instrument.read(columns);
        for (int i = 0; i < instrument.size(); i++) {
            x[i] = snapshot.lastGood(underlyings[i]);
        }
        x[instrument.size()] -= snapshot.feedNanos() / (365.0 * 86_400.0 * 1e9);
        Valuation valuation = Valuation.of(columns);
        assertTrue(new AnalyticPricer(instrument, columns).tryPrice(x, valuation));
        return valuation.value();
    }

    @Test
    void aSessionWithoutAnEndStopsWhenAsked() throws InterruptedException {
        MarketData market = book().market();
        SessionPlan endless = new SessionPlan(2_000, Optional.empty(), Duration.ofMillis(20));
        MarketFeed feed = new MarketFeed(market, endless, 0, 1);
        LiveSession session = new LiveSession(
                BookAssembly.assemble(book(), ModelCatalogue.empty(), BookEngine.CLOSED), feed::open, endless);

        LiveOutcome outcome = session.run(snapshot -> {
            if (snapshot.ticks() > 0) {
                session.stop();
            }
        });

        assertTrue(outcome.offered() > 0);
        assertTrue(outcome.isAccounted());
    }

    /** A reader that fails must not leave feed and pipeline running behind it. */
    @Test
    void anObserverThatFailsEndsTheSessionsThreads() throws InterruptedException {
        SessionPlan endless = new SessionPlan(2_000, Optional.empty(), Duration.ofMillis(20));
        MarketFeed feed = new MarketFeed(book().market(), endless, 0, 1);
        LiveSession session = new LiveSession(
                BookAssembly.assemble(book(), ModelCatalogue.empty(), BookEngine.CLOSED), feed::open, endless);

        assertThrows(
                UncheckedIOException.class,
                () -> session.run(snapshot -> {
                    throw new UncheckedIOException(new IOException("standard error is gone"));
                }));

        for (String name : List.of("espalier-feed", "espalier-ticks-0")) {
            for (Thread left : threads(name)) {
                left.join(5_000);
                assertFalse(left.isAlive(), name);
            }
        }
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }

    @Test
    void ticksAreDueEvenlyAndExactlyForLongSessions() {
        SessionPlan plan = new SessionPlan(3, Optional.empty(), Duration.ofSeconds(1));

        assertEquals(0, plan.dueNanos(0));
        assertEquals(333_333_333, plan.dueNanos(1));
        assertEquals(666_666_666, plan.dueNanos(2));
        assertEquals(1_000_000_000L * 100_000_000, plan.dueNanos(300_000_000));
    }

    @Test
    void aPaceThatCannotBeKeptIsRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new SessionPlan(0, Optional.empty(), Duration.ofSeconds(1)));

        assertTrue(e.getMessage().contains("rate=0"), e.getMessage());
    }
}
