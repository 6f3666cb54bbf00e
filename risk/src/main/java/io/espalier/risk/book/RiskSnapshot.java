package io.espalier.risk.book;

import io.espalier.pricing.ValueSource;
import java.util.Arrays;

/**
 * One consistent set: last good prices, the values and totals that follow from them, and what became of every tick so
 * far. Owned and reused by the reader.
 *
 * <p>Units as in {@link RiskVector}; a position's value includes its quantity.
 */
public final class RiskSnapshot {
    static final long NO_SEQ = Long.MIN_VALUE;

    private static final TickOutcome[] OUTCOMES = TickOutcome.values();

    final double[] lastGood;
    final boolean[] staleUnderlying;
    final double[] value;
    final ValueSource[] source;
    final boolean[] inDomain;
    final boolean[] current;
    final long[] counts = new long[OUTCOMES.length];
    final RiskVector totals;
    private final RiskBook book;
    long lastSeq = NO_SEQ;

    /** An empty snapshot for books of that definition: opening prices, nothing valued. */
    public RiskSnapshot(RiskBook book) {
        this.book = book;
        int positions = book.positions().size();
        lastGood = new double[book.size()];
        Arrays.setAll(lastGood, book::openingPrice);
        staleUnderlying = new boolean[book.size()];
        value = new double[positions];
        Arrays.fill(value, Double.NaN);
        source = new ValueSource[positions];
        inDomain = new boolean[positions];
        current = new boolean[positions];
        totals = new RiskVector(book.size());
    }

    /** The definition that indices refer to. */
    public RiskBook book() {
        return book;
    }

    /** Ticks settled so far, whatever became of them. */
    public long ticks() {
        return Arrays.stream(counts).sum();
    }

    /** How many ticks ended so. */
    public long count(TickOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** The feed's sequence number of the last applied tick; {@code Long.MIN_VALUE} before the first. */
    public long lastSeq() {
        return lastSeq;
    }

    /** The last good price of underlying {@code u}. */
    public double lastGood(int u) {
        return lastGood[u];
    }

    /** Whether a later price of underlying {@code u} came and could not be valued. */
    public boolean isStaleUnderlying(int u) {
        return staleUnderlying[u];
    }

    /** Value and risk of all positions. */
    public RiskVector totals() {
        return totals;
    }

    /** Value of position {@code p}; NaN where it has never been valued, and then it is in no total. */
    public double value(int p) {
        return value[p];
    }

    /** Which engine gave it; null where it has never been valued. */
    public ValueSource source(int p) {
        return source[p];
    }

    /** Whether the position's own pricer answered at the last good prices; false also where the fallback did. */
    public boolean isInDomain(int p) {
        return inDomain[p];
    }

    /**
     * Whether the value of position {@code p} is older than the market: kept from before its pricer's domain was left,
     * or resting on a stale underlying.
     */
    public boolean isStale(int p) {
        for (int u : book.positions().get(p).underlyings()) {
            if (staleUnderlying[u]) {
                return true;
            }
        }
        return !current[p];
    }

    /** @throws IllegalArgumentException if {@code other} is of another book */
    void copyFrom(RiskSnapshot other) {
        if (other.book != book) {
            throw new IllegalArgumentException("a snapshot must be of the book it is read from: snapshot.underlyings="
                    + book.underlyings() + ", book.underlyings=" + other.book.underlyings());
        }
        lastSeq = other.lastSeq;
        System.arraycopy(other.lastGood, 0, lastGood, 0, lastGood.length);
        System.arraycopy(other.staleUnderlying, 0, staleUnderlying, 0, staleUnderlying.length);
        System.arraycopy(other.value, 0, value, 0, value.length);
        System.arraycopy(other.source, 0, source, 0, source.length);
        System.arraycopy(other.inDomain, 0, inDomain, 0, inDomain.length);
        System.arraycopy(other.current, 0, current, 0, current.length);
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
        totals.copyFrom(other.totals);
    }
}
