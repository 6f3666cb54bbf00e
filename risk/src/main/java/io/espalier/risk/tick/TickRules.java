package io.espalier.risk.tick;

import java.util.Arrays;
import java.util.List;

/**
 * What {@link MarketState} judges rows by: the underlyings of a book, their opening prices and their absolute normal
 * volatilities (price units per square root of a year; an infinite one believes every finite price).
 *
 * <p>Index u of both arrays is underlying u of {@code names}; the arrays are not copied.
 *
 * @param dayStartNanos feed time at which a day begins, and with every 24 hours another
 */
public record TickRules(List<String> names, double[] openingPrices, double[] vols, long dayStartNanos) {
    /** Trading days of a year: a daily standard deviation is the volatility over their square root. */
    public static final double TRADING_DAYS = 252.0;
    /** A move of more daily standard deviations than this is not believed unconfirmed. */
    public static final double QUARANTINE_DEVIATIONS = 8.0;
    /** A quarantined price is confirmed by a tick within so many daily standard deviations of it. */
    public static final double CONFIRMING_DEVIATIONS = 2.0;
    /** An underlying without an applied tick for longer than this, in nanoseconds of feed time, is stale. */
    public static final long STALE_NANOS = 2_000_000_000L;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * @throws IllegalArgumentException if the arrays have not one entry per name, an opening price is not finite, or a volatility
     *     is negative or no number
     */
    public TickRules {
        names = List.copyOf(names);
        if (openingPrices.length != names.size() || vols.length != names.size()) {
            throw new IllegalArgumentException(
                    "rules must have one opening price and one volatility per underlying: names=" + names.size()
                            + ", openingPrices.length=" + openingPrices.length + ", vols.length=" + vols.length);
        }
        for (int u = 0; u < vols.length; u++) {
            if (!Double.isFinite(openingPrices[u]) || !(vols[u] >= 0.0)) {
                throw new IllegalArgumentException(
                        "an opening price must be finite and a volatility not negative: name=" + names.get(u)
                                + ", openingPrice=" + openingPrices[u] + ", vol=" + vols[u]);
            }
        }
    }

    /** Rules whose days begin at feed time 0. */
    public TickRules(List<String> names, double[] openingPrices, double[] vols) {
        this(names, openingPrices, vols, 0);
    }

    /** Rules that believe every finite price. */
    public static TickRules trusting(List<String> names, double[] openingPrices) {
        double[] vols = new double[names.size()];
        Arrays.fill(vols, Double.POSITIVE_INFINITY);
        return new TickRules(names, openingPrices, vols);
    }

    /** Number of underlyings. */
    public int size() {
        return names.size();
    }

    /** Whether an underlying has this index. */
    boolean isIndex(int u) {
        return u >= 0 && u < vols.length;
    }

    /** Of underlying {@code u}, in price units. */
    public double dailyDeviation(int u) {
        return vols[u] / Math.sqrt(TRADING_DAYS);
    }

    /** Tells books apart whose rules differ in a bit: FNV-1a over the day's start, names, opening prices and volatilities. */
    public long fingerprint() {
        long hash = mixed(FNV_OFFSET, dayStartNanos);
        for (int u = 0; u < size(); u++) {
            for (char letter : names.get(u).toCharArray()) {
                hash = mixed(hash, letter);
            }
            hash = mixed(hash, Double.doubleToLongBits(openingPrices[u]));
            hash = mixed(hash, Double.doubleToLongBits(vols[u]));
        }
        return hash;
    }

    private static long mixed(long hash, long word) {
        long mixed = hash;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            mixed = (mixed ^ (word >>> shift & 0xff)) * FNV_PRIME;
        }
        return mixed;
    }
}
