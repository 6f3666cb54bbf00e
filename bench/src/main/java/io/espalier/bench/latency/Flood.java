package io.espalier.bench.latency;

/** How many ticks a second a subject takes where they come as fast as it takes them. */
final class Flood {
    private static final double NANOS_PER_SECOND = 1e9;

    private Flood() {}

    /** From the first tick's offer until all are settled. */
    static double perSecond(Subject subject, long ticks) {
        TickChannel channel = subject.open();
        long start = System.nanoTime();
        OpenLoop.flood(channel, ticks);
        channel.awaitDrained();
        long took = System.nanoTime() - start;
        channel.close();
        return ticks * NANOS_PER_SECOND / took;
    }
}
