package io.espalier.risk.book;

import java.util.Arrays;

/** Some of many sums, a bit each: to mark all sums of a position takes as few operations as they fill words. */
final class SumMarks {
    private final long[] words;

    /** No sum of so many. */
    SumMarks(int sums) {
        words = new long[(sums + Long.SIZE - 1) / Long.SIZE];
    }

    /** These sums, for {@link #add}. */
    static Mask mask(int[] sums) {
        int[] at = Arrays.stream(sums).map(k -> k / Long.SIZE).distinct().toArray();
        long[] bits = Arrays.stream(at)
                .mapToLong(w -> Arrays.stream(sums)
                        .filter(k -> k / Long.SIZE == w)
                        .mapToLong(k -> 1L << k % Long.SIZE)
                        .reduce(0L, (a, b) -> a | b))
                .toArray();
        return new Mask(at, bits);
    }

    /** Marks the sums of a mask too. */
    void add(Mask mask) {
        for (int i = 0; i < mask.at.length; i++) {
            words[mask.at[i]] |= mask.bits[i];
        }
    }

    int words() {
        return words.length;
    }

    /** The marks of word {@code w}, which are gone then. */
    long takeWord(int w) {
        final long word = words[w];
        words[w] = 0;
        return word;
    }

    /** The first sum that is marked in {@code word}, the {@code w}-th. */
    static int sum(int w, long word) {
        return w * Long.SIZE + Long.numberOfTrailingZeros(word);
    }

    /** Marks that belong together. */
    static final class Mask {
        private final int[] at;
        private final long[] bits;

        private Mask(int[] at, long[] bits) {
            this.at = at;
            this.bits = bits;
        }
    }
}
