package io.espalier.risk.book;

/**
 * At which of its prices a position has its numbers, and where its slow fallback was asked.
 *
 * <p>Prices are told apart by how often they have moved.
 */
final class FallbackRecord {
    private static final long NEVER = -1;

    private long moves;
    private long numbersAt;
    /** The same where the numbers are the fallback's. */
    private long answeredAt = NEVER;

    private long askedAt = NEVER;
    private double askedExpiry = Double.NaN;
    private boolean asks;

    void move() {
        moves++;
    }

    long moves() {
        return moves;
    }

    /** Numbers at the present prices, of the position's own pricer or of a fallback that was asked on the spot. */
    void answerAtOnce(boolean own, double expiry) {
        numbersAt = moves;
        answeredAt = own ? NEVER : moves;
        askedAt = answeredAt;
        askedExpiry = expiry;
        asks = false;
    }

    /** The slow fallback has to answer at this time to expiry; whether the numbers are its answer at the present prices. */
    boolean defer(double expiry) {
        // Without an expiry, NaN, each is like any other.
        asks |= askedAt != moves || expiry < askedExpiry || expiry > askedExpiry;
        return answeredAt == moves;
    }

    /** Whether the slow fallback is to be asked for something new; it is asked with this. */
    boolean ask(double expiry) {
        final boolean asked = asks;
        if (asked) {
            asks = false;
            askedAt = moves;
            askedExpiry = expiry;
        }
        return asked;
    }

    /** Whether an answer for so many moves is older than the numbers. */
    boolean isLate(long movesThen) {
        return movesThen < numbersAt;
    }

    /** Numbers of the slow fallback for so many moves; whether those are the present prices. */
    boolean answerLate(long movesThen) {
        numbersAt = movesThen;
        answeredAt = movesThen;
        return movesThen == moves;
    }

    /** No numbers from the slow fallback: it is to be asked again at the next valuation. */
    void failLate() {
        answeredAt = NEVER;
        askedAt = NEVER;
    }
}
