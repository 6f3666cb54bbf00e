package io.espalier.risk.tick;

/** What became of a row; every row ends in exactly one of these. */
public enum TickOutcome {
    /** The price is the last good one. */
    APPLIED("applied", true),
    /** The price was good, and a later one of the same underlying came before it could be valued. */
    CONFLATED("conflated", true),
    /** Its sequence number was not above the last one seen of its underlying. */
    LATE_OR_DUP("late_or_dup", true),
    /** The price was not finite; the last good one stays. */
    REJECTED("rejected", true),
    /** The price lay too far from the last good one to be believed unconfirmed; the last good one stays. */
    QUARANTINED("quarantined", true),
    /** Its underlying was halted. */
    HALTED_IGNORED("halted_ignored", true),
    /** The book does not hold its underlying. */
    UNKNOWN("unknown", true),
    /** No tick: a halt or a resumption, taken in. */
    STATUS("status", false);

    private static final TickOutcome[] OUTCOMES = values();

    private final String label;
    private final boolean counted;

    TickOutcome(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    /** The name in reports. */
    public String label() {
        return label;
    }

    /** Whether reports count it: what came in is the sum of these. */
    public boolean isCounted() {
        return counted;
    }

    /** Number of outcomes. */
    public static int size() {
        return OUTCOMES.length;
    }

    /** The outcome of an ordinal; allocates nothing. */
    public static TickOutcome of(int ordinal) {
        return OUTCOMES[ordinal];
    }
}
