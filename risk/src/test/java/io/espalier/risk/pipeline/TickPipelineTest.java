package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.SquarePricer;
import io.espalier.risk.book.TouchyPricer;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class TickPipelineTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void everyTickEndsInExactlyOneOutcomeAndOnlyGoodOnesMoveTheBook() {
        try (TickPipeline pipeline = TickPipeline.start(Books.square(), PipelineOptions.defaults())) {
            TickPublisher feed = pipeline.publisher();
            long now = System.nanoTime();
            feed.tick(0, 3.0, 5, 0, now);
            feed.tick(0, 4.0, 5, 0, now);
            feed.tick(0, 4.0, 4, 0, now);
            feed.tick(0, Double.NaN, 6, 0, now);
            feed.tick(0, 7.0, 6, 0, now);
            feed.tick(0, Double.NEGATIVE_INFINITY, 7, 0, now);
            feed.tick(-1, 1.0, 8, 0, now);
            feed.tick(2, Double.NaN, 8, 0, now);
            feed.tick(1, 2.0, 1, 0, now);
            assertTrue(pipeline.awaitDrained(LONG));

            RiskSnapshot seen = pipeline.snapshot();

            assertEquals(2, seen.count(TickOutcome.APPLIED));
            assertEquals(3, seen.count(TickOutcome.LATE_OR_DUP));
            assertEquals(2, seen.count(TickOutcome.REJECTED));
            assertEquals(2, seen.count(TickOutcome.UNKNOWN));
            assertEquals(0, seen.failures());
            assertEquals(9, seen.ticks());
            assertEquals(9, feed.accepted());
            assertEquals(3.0, seen.lastGood(0));
            assertEquals(2.0, seen.lastGood(1));
            assertEquals(9.0, seen.totals().pv());
            assertEquals(6.0, seen.totals().delta(0));
        }
    }

    @Test
    void aPricerThatThrowsFailsItsTicksAndThePipelineLives() {
        TouchyPricer touchy = new TouchyPricer(new SquarePricer(0.0, 0.0, 1.0), x -> x % 1000.0 == 999.0);
        TickPipeline pipeline = TickPipeline.start(Books.of(touchy), PipelineOptions.defaults());
        for (int k = 0; k < 20_000; k++) {
            pipeline.publisher().tick(0, k, k, 0, System.nanoTime());
        }

        assertEquals(0, pipeline.close(LONG));

        RiskSnapshot seen = pipeline.snapshot();
        assertEquals(20, seen.failures());
        assertEquals(20_000, seen.count(TickOutcome.APPLIED));
        assertEquals(19_999.0, seen.lastGood(0));
        assertEquals(19_998.0 * 19_998.0, seen.totals().pv());
        assertTrue(seen.hasFailed(0));
        assertTrue(seen.isStale(0));
    }

    /** The ring is small and the producer does not wait: whatever moment it asks, it is told why, and never hangs. */
    @ParameterizedTest
    @EnumSource(StageLayout.class)
    void aPricerThatAlwaysThrowsStopsThePipelineAndTheProducerIsToldWhy(StageLayout layout) {
        TouchyPricer hopeless = new TouchyPricer(new SquarePricer(0.0, 0.0, 1.0), x -> x != 0.0);
        TickPipeline pipeline = TickPipeline.start(
                Books.of(hopeless),
                PipelineOptions.defaults().withRingSize(8).withLayout(layout).withMostFailures(100));

        PipelineFailedException told = assertThrows(PipelineFailedException.class, () -> {
            for (int k = 1; k <= 1_000_000; k++) {
                pipeline.publisher().tick(0, k, k, 0, System.nanoTime());
            }
        });

        assertTrue(told.getMessage().contains("must not fail 100 times in a row"), told.getMessage());
        assertTrue(told.getMessage().contains("thrown on purpose: x[0]="), told.getMessage());
        long unsettled = pipeline.close(LONG);
        assertTrue(unsettled > 0, "unsettled=" + unsettled);
        assertEquals(
                pipeline.publisher().accepted(),
                pipeline.snapshot().ticks() + unsettled,
                "every tick is accounted for");
        assertEquals(0.0, pipeline.snapshot().totals().pv());
    }

    /** A consumer that is halted before it has run, or has come to the cursor, loses what is in the ring. */
    @ParameterizedTest
    @EnumSource(WaitPolicy.class)
    void closingAtOnceAfterStartLosesNothing(WaitPolicy waiting) {
        PipelineOptions options = PipelineOptions.defaults().withRingSize(64).withWaiting(waiting);
        for (int trial = 0; trial < 100; trial++) {
            TickPipeline pipeline = TickPipeline.start(Books.square(), options);
            for (int k = 1; k <= 5; k++) {
                pipeline.publisher().tick(0, k, k, 0, System.nanoTime());
            }

            assertEquals(0, pipeline.close(LONG), "trial " + trial);

            assertEquals(5, pipeline.snapshot().count(TickOutcome.APPLIED), "trial " + trial);
        }
    }

    @Test
    void closeRefusesLaterTicksKeepsTheLastSetAndMayBeRepeated() {
        TickPipeline pipeline = TickPipeline.start(Books.square(), PipelineOptions.defaults());
        pipeline.publisher().tick(0, 3.0, 1, 0, System.nanoTime());
        pipeline.close();

        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> pipeline.publisher().tick(0, 4.0, 2, 0, System.nanoTime()));

        assertEquals("a closed pipeline takes no tick: underlying=0, seq=2", refused.getMessage());
        assertEquals(0, pipeline.close(LONG));
        assertEquals(9.0, pipeline.snapshot().totals().pv());
    }

    @Test
    void closingBesideARunningFeedSettlesEveryTickThatWasTaken() throws InterruptedException {
        for (int trial = 0; trial < 50; trial++) {
            TickPipeline pipeline = TickPipeline.start(Books.square(), PipelineOptions.defaults());
            CountDownLatch feeding = new CountDownLatch(1);
            long[] taken = new long[1];
            Thread feed = new Thread(() -> taken[0] = feedUntilClosed(pipeline.publisher(), feeding), "feed");
            feed.start();
            feeding.await();

            assertEquals(0, pipeline.close(LONG), "trial " + trial);

            feed.join();
            assertEquals(taken[0], pipeline.snapshot().count(TickOutcome.APPLIED), "trial " + trial);
        }
    }

    private static long feedUntilClosed(TickPublisher publisher, CountDownLatch feeding) {
        long taken = 0;
        try {
            while (true) {
                publisher.tick(0, taken % 7, taken, 0, System.nanoTime());
                taken++;
                feeding.countDown();
            }
        } catch (IllegalStateException closed) {
            return taken;
        }
    }

    @Test
    void aHangingPricerIsReportedByTheNumberOfTicksLeft() {
        GatedPricer gated = new GatedPricer();
        TickPipeline pipeline = TickPipeline.start(Books.of(gated), PipelineOptions.defaults());
        for (int k = 1; k <= 3; k++) {
            pipeline.publisher().tick(0, k, k, 0, System.nanoTime());
        }

        long left = pipeline.close(Duration.ofMillis(50));

        assertEquals(3, left);
        gated.open();
    }

    @Test
    void latencyIsTakenOfAppliedTicksFromTheirIntendedTime() {
        TickPipeline pipeline = TickPipeline.start(Books.square(), PipelineOptions.defaults());
        long late = Duration.ofSeconds(100).toNanos();
        for (int k = 1; k <= 50; k++) {
            pipeline.publisher().tick(0, k, k, 0, System.nanoTime() - late);
            pipeline.publisher().tick(0, k, k, 0, System.nanoTime() - late);
        }
        pipeline.close(LONG);
        Histogram intended = TickLatency.newHistogram();
        Histogram published = TickLatency.newHistogram();

        pipeline.latency().takeInterval(intended, published);

        assertEquals(50, intended.getTotalCount());
        assertEquals(50, published.getTotalCount());
        // Three digits: a value is held within 0.1 %.
        assertTrue(intended.getMinValue() >= late * 0.999, "min=" + intended.getMinValue());
        assertTrue(published.getMinValue() < intended.getMinValue());
        pipeline.latency().takeInterval(intended, published);
        assertEquals(0, intended.getTotalCount());
    }

    @Test
    void nothingIsSharedBetweenAReadersCopyAndTheBook() {
        try (TickPipeline pipeline = TickPipeline.start(Books.square(), PipelineOptions.defaults())) {
            RiskSnapshot before = pipeline.snapshot();
            pipeline.publisher().tick(0, 3.0, 1, 0, System.nanoTime());
            assertTrue(pipeline.awaitDrained(LONG));

            assertEquals(0.0, before.totals().pv());
            pipeline.read(before);
            assertEquals(9.0, before.totals().pv());
            assertFalse(before.isStale(0));
        }
    }
}
