package io.espalier.risk.store;

import java.util.Arrays;

/**
 * One quote as words: what a writer puts and a reader gets. Caller-owned and reusable; nothing here allocates after
 * construction.
 *
 * <p>Shape: n underlyings, delta[n], gamma[n][n] of which the upper triangle is kept. Units: value, Greeks and error are
 * for one unit of the instrument in its payoff currency (for the book: totals); times are nanoseconds, expiry is years
 * (ACT/365). Doubles are kept bit for bit. Word k: 0 version, 1 seq, 2 feed time, 3 publication time, 4 model, 5 flags,
 * 6 value, 7 error, 8 expiry, then the deltas, then the gammas row by row.
 */
public final class QuoteImage {
    private static final int VERSION = 0;
    private static final int SEQ = 1;
    private static final int FEED_NANOS = 2;
    private static final int PUBLISHED = 3;
    private static final int MODEL = 4;
    private static final int FLAGS = 5;
    private static final int VALUE = 6;
    private static final int ERROR = 7;
    private static final int EXPIRY = 8;
    private static final int DELTAS = 9;

    private static final long SOURCE_MASK = 0xff;
    private static final long IN_DOMAIN = 1L << 8;
    private static final long STALE = 1L << 9;
    private static final long HALTED = 1L << 10;
    private static final long FAILED = 1L << 11;
    private static final long PROVISIONAL = 1L << 12;
    /** What a store writes over a slot whose content was lost; readers never get such an image. */
    private static final long ABSENT = 1L << 63;

    private final long[] words;
    private int underlyings;

    /** An image for up to {@code capacity} underlyings, shaped for that many, all words 0. */
    public QuoteImage(int capacity) {
        words = new long[words(capacity)];
        underlyings = capacity;
    }

    /** The length in 64-bit words of an image of n underlyings: 9 + n + n(n+1)/2. */
    public static int words(int underlyings) {
        return Math.addExact(DELTAS + underlyings, Math.multiplyExact(underlyings, underlyings + 1) / 2);
    }

    /**
     * The number of underlyings of an image of this length: n = (sqrt(8(words - 9) + 9) - 3) / 2.
     *
     * @throws IllegalArgumentException if no image has this length
     */
    public static int underlyings(int words) {
        int count = (int) Math.rint((Math.sqrt(8.0 * (words - DELTAS) + 9) - 3) / 2);
        if (words < DELTAS || words(count) != words) {
            throw new IllegalArgumentException("an image must have 9 + n + n(n+1)/2 words: words=" + words);
        }
        return count;
    }

    /**
     * Makes this an image of {@code count} underlyings; its words are then undefined.
     *
     * @throws IllegalArgumentException if that is more than this image can hold
     */
    public void reshape(int count) {
        if (words(count) > words.length) {
            throw new IllegalArgumentException(
                    "an image must be large enough: underlyings=" + count + ", words of the image=" + words.length);
        }
        underlyings = count;
    }

    /** Sets every word to 0. */
    public void clear() {
        Arrays.fill(words, 0);
    }

    /** Clears this image and marks it as one without a quote; for stores, which keep a lost slot so. */
    public void makeAbsent() {
        clear();
        words[FLAGS] = ABSENT;
    }

    /** Takes the mark of {@link #makeAbsent} away. */
    public void makePresent() {
        words[FLAGS] &= ~ABSENT;
    }

    /** Whether there is no quote in this image. */
    public boolean isAbsent() {
        return (words[FLAGS] & ABSENT) != 0;
    }

    /** How many underlyings this image is shaped for. */
    public int underlyings() {
        return underlyings;
    }

    /** The words themselves, not a copy; the first {@link #size()} count. */
    public long[] words() {
        return words;
    }

    /** How many words count. */
    public int size() {
        return words(underlyings);
    }

    /** Rises with each publication of the slot, also over restarts of the writer; set by the store. */
    public long version() {
        return words[VERSION];
    }

    /** Set by a store; what a caller sets is not published. */
    public void version(long version) {
        words[VERSION] = version;
    }

    /** Feed sequence of the last tick in the quote. */
    public long seq() {
        return words[SEQ];
    }

    /** Sets the feed sequence. */
    public QuoteImage seq(long seq) {
        words[SEQ] = seq;
        return this;
    }

    /** Feed time that the quote is valued at. */
    public long feedNanos() {
        return words[FEED_NANOS];
    }

    /** Sets the feed time. */
    public QuoteImage feedNanos(long nanos) {
        words[FEED_NANOS] = nanos;
        return this;
    }

    /** When the writer published, since 1970. */
    public long publishedEpochNanos() {
        return words[PUBLISHED];
    }

    /** Sets the publication time. */
    public QuoteImage publishedEpochNanos(long nanos) {
        words[PUBLISHED] = nanos;
        return this;
    }

    /** The model that quoted, 0 for none. */
    public long modelId() {
        return words[MODEL];
    }

    /** Sets the model. */
    public QuoteImage modelId(long id) {
        words[MODEL] = id;
        return this;
    }

    /** Where the number came from: 0 closed form, 1 Monte Carlo, 2 surrogate. */
    public int source() {
        return (int) (words[FLAGS] & SOURCE_MASK);
    }

    /** Sets the source, 0 to 255. */
    public QuoteImage source(int ordinal) {
        words[FLAGS] = words[FLAGS] & ~SOURCE_MASK | ordinal & SOURCE_MASK;
        return this;
    }

    /** Whether the inputs lie in the domain of the model. */
    public boolean inDomain() {
        return flag(IN_DOMAIN);
    }

    /** Sets whether the inputs lie in the domain of the model. */
    public QuoteImage inDomain(boolean on) {
        return flag(IN_DOMAIN, on);
    }

    /** Whether an underlying has had no tick for too long. */
    public boolean stale() {
        return flag(STALE);
    }

    /** Sets whether an underlying is stale. */
    public QuoteImage stale(boolean on) {
        return flag(STALE, on);
    }

    /** Whether an underlying is halted. */
    public boolean halted() {
        return flag(HALTED);
    }

    /** Sets whether an underlying is halted. */
    public QuoteImage halted(boolean on) {
        return flag(HALTED, on);
    }

    /** Whether the last valuation failed: the numbers are the last good ones. */
    public boolean failed() {
        return flag(FAILED);
    }

    /** Sets whether the last valuation failed. */
    public QuoteImage failed(boolean on) {
        return flag(FAILED, on);
    }

    /** Whether a better valuation is under way. */
    public boolean provisional() {
        return flag(PROVISIONAL);
    }

    /** Sets whether a better valuation is under way. */
    public QuoteImage provisional(boolean on) {
        return flag(PROVISIONAL, on);
    }

    /** Value of one unit. */
    public double value() {
        return number(VALUE);
    }

    /** Sets the value. */
    public QuoteImage value(double value) {
        return number(VALUE, value);
    }

    /** Bound or standard error of the value, NaN if unknown. */
    public double error() {
        return number(ERROR);
    }

    /** Sets the error. */
    public QuoteImage error(double error) {
        return number(ERROR, error);
    }

    /** Time to expiry in years. */
    public double expiry() {
        return number(EXPIRY);
    }

    /** Sets the time to expiry. */
    public QuoteImage expiry(double years) {
        return number(EXPIRY, years);
    }

    /** dV/dx_i. */
    public double delta(int i) {
        return number(DELTAS + i);
    }

    /** Sets dV/dx_i. */
    public QuoteImage delta(int i, double delta) {
        return number(DELTAS + i, delta);
    }

    /** d2V/dx_i dx_j, in either order. */
    public double gamma(int i, int j) {
        return number(gammaWord(i, j));
    }

    /** Sets d2V/dx_i dx_j and d2V/dx_j dx_i. */
    public QuoteImage gamma(int i, int j, double gamma) {
        return number(gammaWord(i, j), gamma);
    }

    /** Sets the {@code k}-th gamma of the upper triangle, row by row, for those who set them all. */
    public QuoteImage gammaInRow(int k, double gamma) {
        return number(DELTAS + underlyings + k, gamma);
    }

    /** Row r of the upper triangle has n - r entries, so it starts after r n - r(r-1)/2. */
    private int gammaWord(int i, int j) {
        int row = Math.min(i, j);
        int rowStart = row * underlyings - row * (row - 1) / 2;
        return DELTAS + underlyings + rowStart + Math.abs(i - j);
    }

    private boolean flag(long mask) {
        return (words[FLAGS] & mask) != 0;
    }

    private QuoteImage flag(long mask, boolean on) {
        words[FLAGS] = on ? words[FLAGS] | mask : words[FLAGS] & ~mask;
        return this;
    }

    private double number(int word) {
        return Double.longBitsToDouble(words[word]);
    }

    private QuoteImage number(int word, double value) {
        words[word] = Double.doubleToRawLongBits(value);
        return this;
    }
}
