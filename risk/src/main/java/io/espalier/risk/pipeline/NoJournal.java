package io.espalier.risk.pipeline;

/** Keeps nothing: a restart begins at the opening prices. */
enum NoJournal implements TickJournal {
    INSTANCE;

    @Override
    public void append(long row, long seq, long feedNanos, byte kind, int underlying, double price, byte outcome) {
        // Nothing is kept.
    }

    @Override
    public void commit() {
        // Nothing is kept.
    }
}
