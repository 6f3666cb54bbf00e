package io.espalier.risk.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.tick.TickKind;
import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TickPublisherTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int RING = 8;

    @Test
    void dropTakesWhatFitsAndCountsTheRest() {
        GatedPricer gated = new GatedPricer();
        TickPipeline pipeline = start(gated, InputPolicy.DROP, LONG);
        int taken = 0;
        for (int k = 1; k <= 100; k++) {
            taken += pipeline.publisher().tick(0, k, k, 0, System.nanoTime()) ? 1 : 0;
        }

        gated.open();
        assertEquals(0, pipeline.close(LONG));

        assertEquals(RING, taken);
        assertEquals(100 - RING, pipeline.publisher().dropped());
        assertEquals(RING, pipeline.publisher().accepted());
        assertEquals(RING, pipeline.snapshot().count(TickOutcome.APPLIED));
        assertEquals(RING, pipeline.snapshot().lastGood(0));
    }

    /** A halt behind a full ring waits: a later price must not get in because it was lost. */
    @Test
    void dropNeverDropsAHalt() throws InterruptedException {
        GatedPricer gated = new GatedPricer();
        TickPipeline pipeline = start(gated, InputPolicy.DROP, LONG);
        for (int k = 1; k <= 100; k++) {
            pipeline.publisher().tick(0, k, k, 0, System.nanoTime());
        }
        Thread opener = new Thread(
                () -> {
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    gated.open();
                },
                "opener");
        opener.start();

        assertTrue(pipeline.publisher().publish(TickKind.HALT, 0, 0.0, 101, 0, System.nanoTime()));

        opener.join();
        assertEquals(0, pipeline.close(LONG));
        assertTrue(pipeline.snapshot().isHalted(0));
    }

    @Test
    void blockIsAnErrorOnceThePatienceIsOverAndTheTickIsCounted() {
        GatedPricer gated = new GatedPricer();
        TickPipeline pipeline = start(gated, InputPolicy.BLOCK, Duration.ofMillis(20));
        for (int k = 1; k <= RING; k++) {
            assertTrue(pipeline.publisher().tick(0, k, k, 0, System.nanoTime()));
        }

        IllegalStateException full = assertThrows(
                IllegalStateException.class, () -> pipeline.publisher().tick(0, 9.0, 9, 0, System.nanoTime()));

        assertEquals(
                "the ring must drain within the patience: patience=PT0.02S, ringSize=8, dropped=1", full.getMessage());
        gated.open();
        assertEquals(0, pipeline.close(LONG));
        assertEquals(RING, pipeline.snapshot().count(TickOutcome.APPLIED));
    }

    @Test
    void blockWaitsForRoomAndLosesNothing() {
        TickPipeline pipeline = TickPipeline.start(
                Books.square(), PipelineOptions.defaults().withRingSize(2).withInput(InputPolicy.BLOCK, LONG));
        for (int k = 1; k <= 50_000; k++) {
            pipeline.publisher().tick(0, k % 100, k, 0, System.nanoTime());
        }

        assertEquals(0, pipeline.close(LONG));

        assertEquals(50_000, pipeline.snapshot().count(TickOutcome.APPLIED));
        assertEquals(0, pipeline.publisher().dropped());
    }

    private static TickPipeline start(GatedPricer gated, InputPolicy policy, Duration patience) {
        return TickPipeline.start(
                Books.of(gated), PipelineOptions.defaults().withRingSize(RING).withInput(policy, patience));
    }
}
