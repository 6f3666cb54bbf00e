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

    final double[] lastGood;
    final boolean[] halted;
    final long[] appliedNanos;
    final double[] value;
    final double[] error;
    final ValueSource[] source;
    final long[] modelId;
    final long[] valuedNanos;
    final boolean[] inDomain;
    final boolean[] current;
    final boolean[] failed;
    final boolean[] provisional;
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
        inDomain = new boolean[positions];
        current = new boolean[positions];
        failed = new boolean[positions];
        provisional = new boolean[positions];
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
        return inDomain[p];
    }

    /** Whether the numbers of position {@code p} are of this set's prices, not kept from before. */
    public boolean isCurrent(int p) {
        return current[p];
    }

    /** Whether its last valuation threw: the numbers are the last good ones. */
    public boolean hasFailed(int p) {
        return failed[p];
    }

    /** Whether its numbers are of older prices than this set's, and its slow fallback has been asked for newer ones. */
    public boolean isProvisional(int p) {
        return provisional[p];
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
        return !current[p];
    }

    /** Takes in how position {@code p} stands. */
    void takeState(int p, LivePosition position) {
        inDomain[p] = position.isInDomain();
        failed[p] = position.hasFailed();
        provisional[p] = position.isProvisional();
        current[p] = position.isValued() && !position.hasFailed();
        modelId[p] = position.definition().modelId();
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
        inDomain[p] = other.inDomain[p];
        current[p] = other.current[p];
        failed[p] = other.failed[p];
        provisional[p] = other.provisional[p];
    }

    void takeMarket(RiskSnapshot other) {
        lastSeq = other.lastSeq;
        feedNanos = other.feedNanos;
        failures = other.failures;
        System.arraycopy(other.lastGood, 0, lastGood, 0, lastGood.length);
        System.arraycopy(other.halted, 0, halted, 0, halted.length);
        System.arraycopy(other.appliedNanos, 0, appliedNanos, 0, appliedNanos.length);
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
    }

    /** @throws IllegalArgumentException if this snapshot is of another book */
    void requireSameBook(RiskBook other) {
        if (other != book) {
            throw new IllegalArgumentException("a snapshot must be of the book it is read from: snapshot.underlyings="
                    + book.underlyings() + ", book.underlyings=" + other.underlyings());
        }
    }

    void copyFrom(RiskSnapshot other) {
        takeMarket(other);
        System.arraycopy(other.value, 0, value, 0, value.length);
        System.arraycopy(other.error, 0, error, 0, error.length);
        System.arraycopy(other.source, 0, source, 0, source.length);
        System.arraycopy(other.modelId, 0, modelId, 0, modelId.length);
        System.arraycopy(other.valuedNanos, 0, valuedNanos, 0, valuedNanos.length);
        System.arraycopy(other.inDomain, 0, inDomain, 0, inDomain.length);
        System.arraycopy(other.current, 0, current, 0, current.length);
        System.arraycopy(other.failed, 0, failed, 0, failed.length);
        System.arraycopy(other.provisional, 0, provisional, 0, provisional.length);
        totals.copyFrom(other.totals);
    }
}
