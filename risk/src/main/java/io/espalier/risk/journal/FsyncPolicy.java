package io.espalier.risk.journal;

/** When committed rows are forced to the disk, that is, what they survive. */
public enum FsyncPolicy {
    /**
     * Never forced: the operating system has them. They survive the death of the process, kill -9 included; they do not
     * survive loss of power or a crash of the operating system, after which the journal may be refused.
     */
    OS,
    /**
     * Each commit forces what it wrote: committed rows survive loss of power, as far as the disk keeps its word. A commit
     * takes as long as the disk needs, a tenth of a millisecond to ten.
     */
    BATCH,
    /**
     * A commit forces where the last force lies {@link JournalOptions#fsyncInterval()} back or more: loss of power takes at
     * most the rows of about that time. An empty commit forces too, so a caller that commits when idle keeps the bound.
     */
    INTERVAL;

    boolean forces() {
        return this != OS;
    }
}
