package io.espalier.risk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.tick.TickOutcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConsistentReadTest {
    private static final int ASSETS = 40;

    /**
     * Every position is x_u^2 on its own underlying, and all numbers are integers: whatever the moment, each value, each
     * delta and the pv must follow exactly from the last good prices of the same snapshot.
     */
    @Test
    @Timeout(60)
    void aReaderBesideAFloodingWriterNeverSeesATornSet() throws InterruptedException {
        LiveBook live = new LiveBook(new RiskBook(
                IntStream.range(0, ASSETS).mapToObj(u -> "U" + u).toList(),
                new double[ASSETS],
                IntStream.range(0, ASSETS)
                        .mapToObj(u -> Position.of("P" + u, 1.0, new SquarePricer(0.0, 0.0, 1.0), new double[1], u))
                        .toList(),
                false));
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> flood(live, stop), "writer");
        writer.start();

        long ticks = 0;
        RiskSnapshot seen = new RiskSnapshot(live.book());
        long end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < end || ticks == 0) {
            live.read(seen);
            assertConsistent(seen);
            assertTrue(seen.ticks() >= ticks, "time must not run backwards: ticks=" + seen.ticks() + " after " + ticks);
            ticks = seen.ticks();
        }
        stop.set(true);
        writer.join();
    }

    private static void flood(LiveBook live, AtomicBoolean stop) {
        for (long k = 0; !stop.get(); k++) {
            int u = (int) (k % ASSETS);
            double price = k % 1009;
            live.move(u, price, 0);
            live.count(TickOutcome.APPLIED);
            live.revalue(0);
            live.publish(k, 0);
        }
    }

    private static void assertConsistent(RiskSnapshot seen) {
        double pv = 0.0;
        for (int u = 0; u < ASSETS; u++) {
            double price = seen.lastGood(u);
            assertEquals(price * price, seen.value(u), "value of " + u);
            assertEquals(2.0 * price, seen.totals().delta(u), "delta of " + u);
            pv += price * price;
        }
        assertEquals(pv, seen.totals().pv(), "pv");
        assertEquals(seen.ticks(), seen.count(TickOutcome.APPLIED));
        assertEquals(seen.ticks() == 0 ? RiskSnapshot.NO_SEQ : seen.ticks() - 1, seen.lastSeq());
    }
}
