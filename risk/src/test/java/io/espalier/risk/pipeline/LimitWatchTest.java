package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskLimits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The book is x^2 on A: value x^2, delta 2x; B is held by nobody. */
class LimitWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Alerts alerts = new Alerts(
            alert -> told.add((alert.isRaised() ? "+" : "-") + alert.kind().label() + " " + alert.subject()));
    private final RiskBook book = Books.square();
    private final LiveBook live = new LiveBook(book);
    private long seq;

    @AfterEach
    void close() {
        alerts.close();
    }

    /** What is told of a set at this price and time as soon as it is published. */
    private List<String> told(LimitWatch watch, double price, long nanos) {
        told.clear();
        live.move(0, price, nanos);
        live.revalue(nanos);
        live.publish(seq++, nanos);
        watch.published(live);
        alerts.standing();
        return List.copyOf(told);
    }

    @Test
    void aBreachIsRaisedWithItsSetOnceAndClearedAtTheLimitItself() {
        LimitWatch watch = new LimitWatch(book, RiskLimits.none(2).withDelta(0, -4.0, 6.0), alerts);

        assertEquals(List.of(), told(watch, 3.0, 0));
        assertEquals(List.of("+delta_limit A"), told(watch, 3.5, 0));
        assertEquals(List.of(), told(watch, 9.0, 0));
        assertEquals(List.of("-delta_limit A"), told(watch, 3.0, 0));
        assertEquals(List.of("+delta_limit A"), told(watch, -2.5, 0));
        assertEquals(List.of("-delta_limit A"), told(watch, -2.0, 0));
    }

    /** A range that leaves 0 out is broken by a book without that risk. */
    @Test
    void vegaAndUnderlyingsThatNobodyHoldsAreJudgedToo() {
        RiskLimits limits = RiskLimits.none(2).withVega(1, 1.0, 2.0).withDelta(1, -5.0, -1.0);
        LimitWatch watch = new LimitWatch(book, limits, alerts);

        assertEquals(List.of("+delta_limit B", "+vega_limit B"), told(watch, 3.0, 0));
        assertEquals(List.of(), told(watch, 4.0, 0));
    }

    /** Within 10 s no fall by more than 5: 16 at 0 s, 11 at 1 s is a fall of 5, 9 one of 7; at 12 s 16 is long ago, and 9 is no fall. */
    @Test
    void aFallOfTheValueCountsFromItsPeakWithinTheWindow() {
        LimitWatch watch = new LimitWatch(book, RiskLimits.none(2).withPvDrop(5.0, 10 * SECOND), alerts);

        assertEquals(List.of(), told(watch, 4.0, 0));
        assertEquals(List.of(), told(watch, 3.5, SECOND));
        assertEquals(List.of("+pv_drop book"), told(watch, 3.0, 9 * SECOND));
        assertEquals(List.of(), told(watch, 2.9, 9 * SECOND));
        assertEquals(List.of("-pv_drop book"), told(watch, 2.9, 12 * SECOND));
        assertEquals(List.of("+pv_drop book"), told(watch, 1.0, 13 * SECOND));
        assertEquals(List.of("-pv_drop book"), told(watch, 2.0, 14 * SECOND));
    }

    @Test
    void aPipelineRaisesWithinTheBatchThatBreaks() {
        LimitWatch watch = new LimitWatch(book, RiskLimits.none(2).withDelta(0, -4.0, 6.0), alerts);
        try (TickPipeline pipeline = new PipelineBuilder(book).with(watch).start()) {
            pipeline.publisher().tick(0, 4.0, 1, 0, System.nanoTime());
            pipeline.awaitDrained(Duration.ofSeconds(10));

            assertEquals(1, alerts.standing().size());
            pipeline.publisher().tick(0, 1.0, 2, 0, System.nanoTime());
            pipeline.publisher().tick(0, 4.0, 3, 0, System.nanoTime());
            pipeline.publisher().tick(0, 1.0, 4, 0, System.nanoTime());
            pipeline.awaitDrained(Duration.ofSeconds(10));

            assertEquals(List.of(), alerts.standing());
            assertEquals(2L, alerts.raised().get(AlertKind.DELTA_LIMIT));
            assertEquals(
                    List.of("+delta_limit A", "-delta_limit A", "+delta_limit A", "-delta_limit A"), List.copyOf(told));
        }
    }

    @Test
    void limitsThatAreNoneAreRefused() {
        RiskLimits none = RiskLimits.none(2);

        assertThrows(IllegalArgumentException.class, () -> new LimitWatch(book, RiskLimits.none(3), alerts));
        assertThrows(IllegalArgumentException.class, () -> none.withDelta(0, 2.0, 1.0));
        assertThrows(IllegalArgumentException.class, () -> none.withVega(0, Double.NaN, 1.0));
        assertThrows(IllegalArgumentException.class, () -> none.withPvDrop(0.0, SECOND));
        assertThrows(IllegalArgumentException.class, () -> none.withPvDrop(1.0, 0));
    }
}
