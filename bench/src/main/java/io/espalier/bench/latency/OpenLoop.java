package io.espalier.bench.latency;

/** Offers ticks when they are due, whatever becomes of them; allocates nothing. */
final class OpenLoop {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long LEAD_NANOS = 500_000;

    private OpenLoop() {}

    /** Offers ticks {@code first} to {@code first + count - 1} at {@code rate} a second. */
    static void run(TickChannel channel, long rate, long first, long count) {
        long start = System.nanoTime() + LEAD_NANOS;
        for (long i = 0; i < count; i++) {
            long due = start + i * NANOS_PER_SECOND / rate;
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            channel.publish(first + i, due);
        }
    }

    /** Offers them as fast as they are taken. */
    static void flood(TickChannel channel, long count) {
        for (long i = 0; i < count; i++) {
            channel.publish(i, System.nanoTime());
        }
    }
}
