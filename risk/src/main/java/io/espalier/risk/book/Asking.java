package io.espalier.risk.book;

/** Which fallbacks may answer here and now, where a position's own pricer does not. */
enum Asking {
    /** None: how far the pricer itself answers is to be seen. */
    NOBODY,
    /** Those that cost no more than the thread that writes a book can bear. */
    THE_QUICK,
    /** Slow ones too. */
    EVERYBODY;

    boolean asks(Fallback fallback) {
        return this == EVERYBODY || this == THE_QUICK && !fallback.deferred();
    }
}
