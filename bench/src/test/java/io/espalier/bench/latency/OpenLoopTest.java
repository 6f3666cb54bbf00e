package io.espalier.bench.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.pipeline.TickLatency;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    /** A channel that stalls for 20 ms at one tick, at 1000 ticks a second: the schedule behind it does not move. */
    @Test
    void ticksAreDueOnScheduleHoweverLongTheChannelTakes() {
        Stalling channel = new Stalling();

        OpenLoop.run(channel, 1000, 100, 50);

        assertEquals(50, channel.due.size());
        for (int i = 1; i < 50; i++) {
            assertEquals(1_000_000, channel.due.get(i) - channel.due.get(i - 1), "tick " + i);
        }
        // Offered 20 ms late at most one tick earlier: at least 19 ms must show.
        assertTrue(channel.lateness >= 19_000_000, "lateness=" + channel.lateness);
        assertEquals(List.of(100L, 149L), List.of(channel.first, channel.last));
    }

    private static final class Stalling implements TickChannel {
        private final List<Long> due = new ArrayList<>();
        private long first = -1;
        private long last;
        private long lateness;

        @Override
        public void publish(long i, long dueNanos) {
            first = first < 0 ? i : first;
            last = i;
            due.add(dueNanos);
            if (due.size() == 11) {
                lateness = System.nanoTime() - dueNanos;
            }
            long start = System.nanoTime();
            while (due.size() == 10 && System.nanoTime() - start < 20_000_000) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void awaitDrained() {}

        @Override
        public TickLatency latency() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long consumerBytes() {
            return 0;
        }

        @Override
        public Accounting close() {
            return Accounting.none();
        }
    }
}
