package io.espalier.risk.journal;

/** Says when a commit forces. */
final class ForceClock {
    private final FsyncPolicy policy;
    private final long intervalNanos;
    private long last = System.nanoTime();
    private boolean unforced;

    ForceClock(JournalOptions options) {
        policy = options.fsync();
        intervalNanos = options.fsyncInterval().toNanos();
    }

    /** @param wrote whether this commit acknowledges rows */
    boolean isDue(boolean wrote) {
        unforced |= wrote;
        if (policy == FsyncPolicy.INTERVAL) {
            return unforced && System.nanoTime() - last >= intervalNanos;
        }
        return policy == FsyncPolicy.BATCH && unforced;
    }

    void forced() {
        unforced = false;
        last = System.nanoTime();
    }
}
