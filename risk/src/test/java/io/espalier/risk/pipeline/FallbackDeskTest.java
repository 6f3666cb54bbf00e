package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One position on A: the pricer x^2 answers within [-10, 10], the slow fallback x^2 + 1/2 elsewhere. */
@Timeout(60)
class FallbackDeskTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private PacedFallback fallback = new PacedFallback();
    private FallbackDesk desk;
    private TickPipeline pipeline;
    private long seq;

    private void start() {
        start(List.of());
    }

    /** A pipeline that goes on after these prices of A. */
    private void start(List<Double> before) {
        SquarePricer bounded = new SquarePricer(0.0, 0.0, SquarePricer.box(1, -10.0, 10.0), ValueSource.SURROGATE, 1.0);
        Position position = Position.of("P", 1.0, bounded, new double[1], 0).withDeferredFallback(fallback);
        RiskBook book = new RiskBook(List.of("A", "B"), new double[2], List.of(position), true);
        MarketState market = new MarketState(book.rules());
        before.forEach(price -> market.take(TickKind.TICK, 0, ++seq, seq, price));
        desk = FallbackDesk.open(book);
        pipeline = new PipelineBuilder(book, market).with(desk).start();
    }

    @AfterEach
    void end() {
        fallback.permit(1_000);
        desk.close();
        pipeline.close();
    }

    private RiskSnapshot tick(double price) {
        seq++;
        pipeline.publisher().tick(0, price, seq, seq, System.nanoTime());
        assertTrue(pipeline.awaitDrained(LONG));
        return pipeline.snapshot();
    }

    private RiskSnapshot priced() {
        assertTrue(desk.awaitPriced(LONG));
        pipeline.publisher().clock(seq);
        assertTrue(pipeline.awaitDrained(LONG));
        return pipeline.snapshot();
    }

    @Test
    void outsideTheDomainTheQuoteIsProvisionalUntilTheFallbackAnswers() {
        start();
        tick(3.0);

        RiskSnapshot meanwhile = tick(11.0);
        fallback.permit(1);
        RiskSnapshot after = priced();

        assertEquals(9.0, meanwhile.value(0));
        assertEquals(1, meanwhile.valuedNanos(0));
        assertTrue(meanwhile.isProvisional(0) && meanwhile.isStale(0));
        assertFalse(meanwhile.isInDomain(0) || meanwhile.isCurrent(0) || meanwhile.hasFailed(0));
        assertEquals(121.5, after.value(0));
        assertEquals(121.5, after.totals().pv());
        assertEquals(22.0, after.totals().delta(0));
        assertEquals(2.0, after.totals().gamma(0, 0));
        assertEquals(ValueSource.MONTE_CARLO, after.source(0));
        assertEquals(2, after.valuedNanos(0));
        assertTrue(after.isCurrent(0));
        assertFalse(after.isProvisional(0) || after.isStale(0) || after.isInDomain(0));
    }

    @Test
    void whileTheFallbackWorksTheLatestPricesTakeThePlaceOfOlderRequests() {
        start();
        tick(11.0);
        fallback.awaitBegun();
        tick(12.0);
        tick(13.0);
        tick(14.0);

        fallback.permit(2);
        RiskSnapshot after = priced();

        assertEquals(List.of(11.0, 14.0), fallback.asked());
        assertEquals(196.5, after.totals().pv());
        assertFalse(after.isProvisional(0));
        FallbackCounts counts = desk.counts();
        assertEquals(4, counts.requests());
        assertEquals(2, counts.superseded());
        assertEquals(2, counts.answered() + counts.dropped());
        assertEquals(0, counts.waiting());
    }

    @Test
    void anAnswerToOlderPricesIsShownForWhatItIs() {
        start();
        tick(11.0);
        fallback.awaitBegun();
        tick(12.0);

        fallback.permit(1);
        fallback.awaitBegun();
        pipeline.publisher().clock(seq);
        assertTrue(pipeline.awaitDrained(LONG));
        RiskSnapshot between = pipeline.snapshot();
        fallback.permit(2);
        RiskSnapshot after = priced();

        assertEquals(12.0, between.lastGood(0));
        assertEquals(121.5, between.totals().pv());
        assertEquals(1, between.valuedNanos(0));
        assertTrue(between.isProvisional(0) && between.isStale(0));
        assertEquals(144.5, after.totals().pv());
        assertFalse(after.isProvisional(0));
    }

    @Test
    void anAnswerThatComesAfterThePositionsOwnPricerAnsweredAgainIsDropped() {
        start();
        tick(11.0);
        fallback.awaitBegun();
        RiskSnapshot back = tick(5.0);

        fallback.permit(1);
        RiskSnapshot after = priced();

        assertEquals(25.0, back.totals().pv());
        assertFalse(back.isProvisional(0));
        assertEquals(25.0, after.totals().pv());
        assertEquals(ValueSource.SURROGATE, after.source(0));
        assertTrue(after.isInDomain(0) && after.isCurrent(0));
        assertEquals(new FallbackCounts(1, 0, 0, 1, 0, 0), desk.counts());
    }

    /** 11, in the domain at 5, out again at 12: the answer of 11 is older than the numbers of 5. */
    @Test
    void anAnswerOlderThanThePositionsNumbersIsDropped() {
        start();
        tick(11.0);
        fallback.awaitBegun();
        tick(5.0);
        tick(12.0);

        fallback.permit(1);
        fallback.awaitBegun();
        pipeline.publisher().clock(seq);
        assertTrue(pipeline.awaitDrained(LONG));

        assertEquals(25.0, pipeline.snapshot().totals().pv());
        assertTrue(pipeline.snapshot().isProvisional(0));
        assertEquals(1, desk.counts().dropped());
    }

    @Test
    void aFallbackThatThrowsIsCountedAndItsPositionKeepsTheLastGoodNumbersFlagged() {
        fallback = new PacedFallback(x -> x == 13.0, x -> false);
        start();
        tick(4.0);
        fallback.permit(1_000);
        tick(13.0);

        RiskSnapshot failed = priced();
        tick(12.0);
        RiskSnapshot after = priced();

        assertEquals(16.0, failed.totals().pv());
        assertTrue(failed.hasFailed(0) && failed.isStale(0));
        assertTrue(failed.failures() >= 1);
        assertTrue(desk.counts().failed() >= 1);
        assertEquals(144.5, after.totals().pv());
        assertFalse(after.hasFailed(0) || after.isProvisional(0));
    }

    @Test
    void aFallbackThatDoesNotAnswerLeavesTheLastNumbersAsNotCurrent() {
        fallback = new PacedFallback(x -> false, x -> x == 13.0);
        start();
        tick(4.0);
        fallback.permit(1_000);
        tick(13.0);

        RiskSnapshot after = priced();

        assertEquals(16.0, after.totals().pv());
        assertEquals(0, after.failures());
        assertTrue(after.isStale(0));
        assertTrue(desk.counts().failed() >= 1);
    }

    @Test
    void aPositionThatAJournalBringsBackOutsideItsDomainIsAskedForAtOnce() {
        start(List.of(11.0));
        RiskSnapshot opened = pipeline.snapshot();

        fallback.permit(1);
        RiskSnapshot after = priced();

        assertTrue(opened.isProvisional(0));
        assertEquals(0.0, opened.value(0));
        assertEquals(121.5, after.value(0));
        assertFalse(after.isProvisional(0));
    }

    @Test
    void closingThePipelineDoesNotWaitForAFallbackThatHangs() {
        start();
        tick(11.0);
        fallback.awaitBegun();

        assertEquals(0, pipeline.close(LONG));
        desk.close();

        assertEquals(1, desk.counts().waiting());
        assertFalse(desk.awaitPriced(LONG));
    }
}
