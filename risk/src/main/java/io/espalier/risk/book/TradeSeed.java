package io.espalier.risk.book;

/**
 * The seed that a trade keeps, whatever else is in its book and whenever it is priced.
 *
 * <p>With a new seed each day the noise of a simulation moves the trade's price from day to day; with its own seed, fixed, the
 * same prices give the same numbers and differences of prices keep little noise.
 * Source of the last step: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA (mix64).
 */
public final class TradeSeed {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private TradeSeed() {}

    /** Of the trade of that id, under a seed that all trades share. */
    public static long of(long base, String id) {
        long hash = FNV_OFFSET;
        for (char letter : id.toCharArray()) {
            hash = (hash ^ letter) * FNV_PRIME;
        }
        return mixed(hash + mixed(base));
    }

    private static long mixed(long word) {
        long z = (word ^ word >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
