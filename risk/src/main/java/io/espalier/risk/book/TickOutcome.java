package io.espalier.risk.book;

/** What became of a tick; every tick that enters a book ends in exactly one of these. */
public enum TickOutcome {
    /** The price is the last good one, and the totals hold it. */
    APPLIED("applied"),
    /** The price was not finite; the last good one stays. */
    REJECTED("rejected"),
    /** Its sequence number was not above the last one seen of its underlying. */
    LATE_OR_DUP("late_or_dup"),
    /** The book does not hold its underlying. */
    UNKNOWN("unknown"),
    /** Valuation threw or gave a number that is not finite; the last good price stays and the underlying is stale. */
    FAILED("failed");

    private final String label;

    TickOutcome(String label) {
        this.label = label;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }
}
