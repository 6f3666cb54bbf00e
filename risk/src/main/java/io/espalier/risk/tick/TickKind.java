package io.espalier.risk.tick;

/** What a row of a feed says. */
public enum TickKind {
    /** A price. */
    TICK('T'),
    /** Trading in the underlying stops. */
    HALT('H'),
    /** Trading goes on. */
    RESUME('R');

    private static final TickKind[] KINDS = values();

    private final char letter;

    TickKind(char letter) {
        this.letter = letter;
    }

    /** The letter in a file of ticks. */
    public char letter() {
        return letter;
    }

    /** The kind of an ordinal; allocates nothing. */
    public static TickKind of(int ordinal) {
        return KINDS[ordinal];
    }
}
