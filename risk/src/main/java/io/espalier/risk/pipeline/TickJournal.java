package io.espalier.risk.pipeline;

/** Where rows are kept before they have an effect. What it throws stops the pipeline: nothing uncommitted is acted upon. */
public interface TickJournal {

    /**
     * Takes a row up; it is kept only when {@link #commit} has returned.
     *
     * @param row its position in the feed, from 0
     * @param kind ordinal of its {@link io.espalier.risk.tick.TickKind}
     * @param outcome ordinal of its {@link io.espalier.risk.tick.TickOutcome}
     */
    void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome);

    /** Keeps what was appended. */
    void commit();

    /** Keeps nothing: a restart begins at the opening prices. */
    static TickJournal none() {
        return NoJournal.INSTANCE;
    }
}
