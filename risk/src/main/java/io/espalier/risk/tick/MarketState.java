package io.espalier.risk.tick;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The market as the rules have it after the rows so far: last good prices, halts, quarantine, counts.
 *
 * <p>One thread; allocates nothing per row and throws nothing, whatever a row holds. Times are nanoseconds of the feed's own
 * clock. The state is that of the last row: a feed whose clock runs backwards takes the state's clock with it.
 */
public final class MarketState {
    /** What {@link #lastSeq} says before the first row; a row may have it too. */
    public static final long NO_SEQ = Long.MIN_VALUE;

    /** An odd number whose products mix well: Steele and Vigna (2021), "Computationally easy, spectrally good multipliers". */
    private static final long MIX = 0xd1342543de82ef95L;

    private static final int HALTED = 1;
    private static final int TICKED = 2;

    private final TickRules rules;
    private final double[] quarantineWidth;
    private final double[] confirmingWidth;
    private final double[] lastGood;
    private final double[] suspect;
    private final long[] seqSeen;
    private final long[] appliedNanos;
    private final boolean[] halted;
    /** Whether {@code seqSeen} says anything: there is no number that no tick may have. */
    private final boolean[] ticked;

    private final DailyCloses closes;
    private final long[] counts = new long[TickOutcome.size()];
    private long rows;
    /** Of all rows so far: two feeds that lead to the same prices by other ways are not the same. */
    private long trace;

    private long lastSeq = NO_SEQ;
    private long feedNanos;

    /** The market before the first row. */
    public MarketState(TickRules rules) {
        this.rules = rules;
        int n = rules.size();
        quarantineWidth = new double[n];
        confirmingWidth = new double[n];
        for (int u = 0; u < n; u++) {
            quarantineWidth[u] = TickRules.QUARANTINE_DEVIATIONS * rules.dailyDeviation(u);
            confirmingWidth[u] = TickRules.CONFIRMING_DEVIATIONS * rules.dailyDeviation(u);
        }
        lastGood = rules.openingPrices().clone();
        suspect = new double[n];
        Arrays.fill(suspect, Double.NaN);
        seqSeen = new long[n];
        appliedNanos = new long[n];
        halted = new boolean[n];
        ticked = new boolean[n];
        closes = new DailyCloses(n, rules.dayStartNanos());
    }

    /**
     * Takes in one row.
     *
     * @param underlying its index; anything else is unknown
     * @param price of a tick; means nothing for the other kinds
     * @return what became of it; never {@link TickOutcome#CONFLATED}, which is not a matter of the market
     */
    public TickOutcome take(TickKind kind, int underlying, long seq, long nanos, double price) {
        TickOutcome outcome = judge(kind, underlying, seq, nanos, price);
        rows++;
        trace = traced(kind, underlying, seq, nanos, price);
        lastSeq = seq;
        feedNanos = nanos;
        counts[outcome.ordinal()]++;
        return outcome;
    }

    private long traced(TickKind kind, int underlying, long seq, long nanos, double price) {
        // What is not in the book is one thing, whatever number it comes as; and only a tick has a price.
        final long what = (rules.isIndex(underlying) ? underlying : -1L) * 4 + kind.ordinal();
        long mixed = (trace ^ what) * MIX;
        mixed = (mixed ^ mixed >>> 32 ^ seq) * MIX;
        mixed = (mixed ^ mixed >>> 32 ^ nanos) * MIX;
        final long bits = kind == TickKind.TICK ? Double.doubleToLongBits(price) : 0L;
        return (mixed ^ mixed >>> 32 ^ bits) * MIX;
    }

    private TickOutcome judge(TickKind kind, int u, long seq, long nanos, double price) {
        if (!rules.isIndex(u)) {
            return TickOutcome.UNKNOWN;
        }
        if (kind != TickKind.TICK) {
            halted[u] = kind == TickKind.HALT;
            return TickOutcome.STATUS;
        }
        if (halted[u]) {
            return TickOutcome.HALTED_IGNORED;
        }
        if (ticked[u] && seq <= seqSeen[u]) {
            return TickOutcome.LATE_OR_DUP;
        }
        // Seen, whatever becomes of its price: its number may not come back with another one.
        seqSeen[u] = seq;
        ticked[u] = true;
        if (!Double.isFinite(price)) {
            return TickOutcome.REJECTED;
        }
        return judgePrice(u, nanos, price);
    }

    private TickOutcome judgePrice(int u, long nanos, double price) {
        boolean near = Math.abs(price - lastGood[u]) <= quarantineWidth[u];
        // Without a suspect, which is then NaN, nothing is confirmed.
        boolean confirmed = Math.abs(price - suspect[u]) <= confirmingWidth[u];
        if (!near && !confirmed) {
            suspect[u] = price;
            return TickOutcome.QUARANTINED;
        }
        closes.take(nanos, lastGood);
        lastGood[u] = price;
        suspect[u] = Double.NaN;
        appliedNanos[u] = nanos;
        return TickOutcome.APPLIED;
    }

    /** What the rows are judged by. */
    public TickRules rules() {
        return rules;
    }

    /** Rows taken in. */
    public long rows() {
        return rows;
    }

    /** Sequence number of the last row; {@link #NO_SEQ} before the first. */
    public long lastSeq() {
        return lastSeq;
    }

    /** Feed time of the last row. */
    public long feedNanos() {
        return feedNanos;
    }

    /** The last good price of underlying {@code u}: the opening price before its first applied tick. */
    public double lastGood(int u) {
        return lastGood[u];
    }

    /** Whether underlying {@code u} is halted. */
    public boolean isHalted(int u) {
        return halted[u];
    }

    /** Whether underlying {@code u} had no applied tick for more than two seconds before {@code now}, counted from 0. */
    public boolean isStale(int u, long now) {
        return FeedClock.gap(appliedNanos[u], now) > TickRules.STALE_NANOS;
    }

    /** Feed time of the last applied tick of underlying {@code u}; 0 before the first. */
    public long appliedNanos(int u) {
        return appliedNanos[u];
    }

    /** The closes of the days that are over. */
    public DailyCloses closes() {
        return closes;
    }

    /** How many rows ended so. */
    public long count(TickOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** Bytes that {@link #save} writes now; a close makes it more. */
    public int savedSize() {
        return (4 + counts.length) * Long.BYTES + lastGood.length * (4 * Long.BYTES + 1) + closes.savedSize();
    }

    /** Writes the whole state, {@link #savedSize()} bytes, bit for bit. */
    public void save(ByteBuffer out) {
        out.putLong(rows).putLong(trace).putLong(lastSeq).putLong(feedNanos);
        for (long count : counts) {
            out.putLong(count);
        }
        for (int u = 0; u < lastGood.length; u++) {
            out.putDouble(lastGood[u]).putDouble(suspect[u]).putLong(seqSeen[u]).putLong(appliedNanos[u]);
            out.put((byte) ((halted[u] ? HALTED : 0) | (ticked[u] ? TICKED : 0)));
        }
        closes.save(out);
    }

    /** Whether another state of the same rules is this one, bit for bit. */
    public boolean isSame(MarketState other) {
        return Arrays.equals(saved(), other.saved());
    }

    private byte[] saved() {
        ByteBuffer bytes = ByteBuffer.allocate(savedSize());
        save(bytes);
        return bytes.array();
    }

    /** Takes the place of what {@link #save} wrote. */
    public void restore(ByteBuffer in) {
        rows = in.getLong();
        trace = in.getLong();
        lastSeq = in.getLong();
        feedNanos = in.getLong();
        for (int k = 0; k < counts.length; k++) {
            counts[k] = in.getLong();
        }
        for (int u = 0; u < lastGood.length; u++) {
            lastGood[u] = in.getDouble();
            suspect[u] = in.getDouble();
            seqSeen[u] = in.getLong();
            appliedNanos[u] = in.getLong();
            final byte flags = in.get();
            halted[u] = (flags & HALTED) != 0;
            ticked[u] = (flags & TICKED) != 0;
        }
        closes.restore(in);
    }
}
