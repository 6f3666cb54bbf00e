package io.espalier.risk.pipeline;

/** How many threads the stages run on. */
public enum StageLayout {
    /** All stages on one thread. */
    FUSED(1),
    /** Intake and journal on one thread, pricing, book and publication on a second. */
    CHAIN(2);

    private final int threads;

    StageLayout(int threads) {
        this.threads = threads;
    }

    /** Consuming threads. */
    public int threads() {
        return threads;
    }

    /** A chain where every stage, the producer and everybody else have a core; on fewer a thread a stage costs more than it brings. */
    public static StageLayout forCores(int cores) {
        return cores > CHAIN.threads + 1 ? CHAIN : FUSED;
    }
}
