package io.espalier.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Holds code to its word that it allocates nothing once it is compiled.
 *
 * <p>When a JIT gets to it depends on how busy the machine is, and a compiler at work may load classes on the thread that called
 * it: so rounds of calls go on until one takes not one byte. Code that allocates has no such round.
 */
public final class Allocation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Allocation() {}

    /** Fails if every round of {@code calls} calls takes memory on this thread. */
    public static void assertNone(String what, int calls, Runnable call) {
        assertEquals(
                0L, ofCleanestRound(calls, call), () -> "bytes of " + calls + " calls in the cleanest round: " + what);
    }

    private static long ofCleanestRound(int calls, Runnable call) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + PATIENCE.toNanos();
        long least = Long.MAX_VALUE;
        while (least > 0L && System.nanoTime() < end) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < calls; k++) {
                call.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
