package io.espalier.risk.book;

import io.espalier.pricing.ValueSource;
import io.espalier.risk.tick.FeedClock;
import io.espalier.risk.tick.TickOutcome;
import io.espalier.risk.tick.TickRules;
import java.util.Arrays;

/**
 * One consistent set: last good prices, the values and totals that follow from them, and what became of every row so
 * far. Owned and reused by the reader.
 *
 * <p>Units as in {@link RiskVector}; a position's value includes its quantity, its error is that of one unit. Times are
 * nanoseconds of the feed's clock.
 */
public final class RiskSnapshot {
    static final long NO_SEQ = Long.MIN_VALUE;

    private static final int IN_DOMAIN = 1;
    private static final int CURRENT = 2;
    private static final int FAILED = 4;
    private static final int PROVISIONAL = 8;

    final double[] lastGood;
    final boolean[] halted;
    final long[] appliedNanos;
    final double[] value;
    final double[] error;
    final ValueSource[] source;
    final long[] modelId;
    final long[] valuedNanos;
    /** The bits below, of each position. */
    final byte[] state;

    final long[] counts = new long[TickOutcome.size()];
    final RiskVector totals;
    private final RiskBook book;
    long failures;
    long lastSeq = NO_SEQ;
    long feedNanos;

    /** An empty snapshot for books of that definition: opening prices, nothing valued. */
    public RiskSnapshot(RiskBook book) {
        this.book = book;
        int positions = book.positions().size();
        lastGood = new double[book.size()];
        Arrays.setAll(lastGood, book::openingPrice);
        halted = new boolean[book.size()];
        appliedNanos = new long[book.size()];
        value = new double[positions];
        Arrays.fill(value, Double.NaN);
        error = new double[positions];
        Arrays.fill(error, Double.NaN);
        source = new ValueSource[positions];
        modelId = new long[positions];
        valuedNanos = new long[positions];
        state = new byte[positions];
        totals = new RiskVector(book.size());
    }

    /** The definition that indices refer to. */
    public RiskBook book() {
        return book;
    }

    /** Ticks settled so far, whatever became of them. */
    public long ticks() {
        long ticks = 0;
        for (int k = 0; k < counts.length; k++) {
            ticks += TickOutcome.of(k).isCounted() ? counts[k] : 0;
        }
        return ticks;
    }

    /** How many rows ended so. */
    public long count(TickOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** How many valuations threw or gave a number that is not finite. */
    public long failures() {
        return failures;
    }

    /** The feed's sequence number of the last settled row; {@code Long.MIN_VALUE} before the first. */
    public long lastSeq() {
        return lastSeq;
    }

    /** The clock of this set. */
    public long feedNanos() {
        return feedNanos;
    }

    /** The last good price of underlying {@code u}. */
    public double lastGood(int u) {
        return lastGood[u];
    }

    /** Whether underlying {@code u} is halted; its positions stay, marked at the last good price. */
    public boolean isHalted(int u) {
        return halted[u];
    }

    /** Whether underlying {@code u} had no applied tick for more than two seconds of feed time, counted from 0. */
    public boolean isStaleUnderlying(int u) {
        return FeedClock.gap(appliedNanos[u], feedNanos) > TickRules.STALE_NANOS;
    }

    /** Value and risk of all positions. */
    public RiskVector totals() {
        return totals;
    }

    /** Value of position {@code p}; NaN where it has never been valued, and then it is in no total. */
    public double value(int p) {
        return value[p];
    }

    /** Certified or standard error of one unit; 0 where exact, NaN where nobody knows. */
    public double error(int p) {
        return error[p];
    }

    /** Which engine gave it; null where it has never been valued. */
    public ValueSource source(int p) {
        return source[p];
    }

    /** Which model serves it; 0 where none does. */
    public long modelId(int p) {
        return modelId[p];
    }

    /** Feed time of its numbers. */
    public long valuedNanos(int p) {
        return valuedNanos[p];
    }

    /** Whether the position's own pricer answered at the last good prices; false also where the fallback did. */
    public boolean isInDomain(int p) {
        return is(p, IN_DOMAIN);
    }

    /** Whether the numbers of position {@code p} are of this set's prices, not kept from before. */
    public boolean isCurrent(int p) {
        return is(p, CURRENT);
    }

    /** Whether its last valuation threw: the numbers are the last good ones. */
    public boolean hasFailed(int p) {
        return is(p, FAILED);
    }

    /** Whether its numbers are of older prices than this set's, and its slow fallback has been asked for newer ones. */
    public boolean isProvisional(int p) {
        return is(p, PROVISIONAL);
    }

    /**
     * Whether the value of position {@code p} is older than the market: kept from before its pricer's domain was left or
     * its valuation failed, or resting on a stale underlying.
     */
    public boolean isStale(int p) {
        for (int u : book.positions().get(p).underlyings()) {
            if (isStaleUnderlying(u)) {
                return true;
            }
        }
        return !isCurrent(p);
    }

    private boolean is(int p, int bit) {
        return (state[p] & bit) != 0;
    }

    /** Takes in how position {@code p} stands. */
    void takeState(int p, LivePosition position) {
        final boolean isCurrent = position.isValued() && !position.hasFailed();
        state[p] = (byte) ((position.isInDomain() ? IN_DOMAIN : 0)
                | (isCurrent ? CURRENT : 0)
                | (position.hasFailed() ? FAILED : 0)
                | (position.isProvisional() ? PROVISIONAL : 0));
        modelId[p] = position.modelId();
    }

    /** Takes in its numbers, where there are good new ones. */
    void takeNumbers(int p, LivePosition position) {
        value[p] = position.value();
        error[p] = position.error();
        source[p] = position.source();
        valuedNanos[p] = position.valuedNanos();
    }

    void takePosition(int p, RiskSnapshot other) {
        value[p] = other.value[p];
        error[p] = other.error[p];
        source[p] = other.source[p];
        modelId[p] = other.modelId[p];
        valuedNanos[p] = other.valuedNanos[p];
        state[p] = other.state[p];
    }

    void takeClock(RiskSnapshot other) {
        lastSeq = other.lastSeq;
        feedNanos = other.feedNanos;
        failures = other.failures;
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
    }

    void takePrice(int u, RiskSnapshot other) {
        lastGood[u] = other.lastGood[u];
        appliedNanos[u] = other.appliedNanos[u];
    }

    void takeHalts(RiskSnapshot other) {
        System.arraycopy(other.halted, 0, halted, 0, halted.length);
    }

    /** @throws IllegalArgumentException if this snapshot is of another book */
    void requireSameBook(RiskBook other) {
        if (other != book) {
            throw new IllegalArgumentException("a snapshot must be of the book it is read from: snapshot.underlyings="
                    + book.underlyings() + ", book.underlyings=" + other.underlyings());
        }
    }

    void copyFrom(RiskSnapshot other) {
        takeClock(other);
        takeHalts(other);
        System.arraycopy(other.lastGood, 0, lastGood, 0, lastGood.length);
        System.arraycopy(other.appliedNanos, 0, appliedNanos, 0, appliedNanos.length);
        System.arraycopy(other.value, 0, value, 0, value.length);
        System.arraycopy(other.error, 0, error, 0, error.length);
        System.arraycopy(other.source, 0, source, 0, source.length);
        System.arraycopy(other.modelId, 0, modelId, 0, modelId.length);
        System.arraycopy(other.valuedNanos, 0, valuedNanos, 0, valuedNanos.length);
        System.arraycopy(other.state, 0, state, 0, state.length);
        totals.copyFrom(other.totals);
    }
}
