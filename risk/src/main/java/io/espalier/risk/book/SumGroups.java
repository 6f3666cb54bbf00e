package io.espalier.risk.book;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sums each position has terms in, and which sums have changed.
 *
 * <p>A sum of one term is its position's own; the others are marked in words of 64, so that a position marks all of its own in as
 * few operations as they fill words.
 */
final class SumGroups {
    /** Of position p and, where the last one ends, one more: where its own sums and its words begin. */
    private final int[] ownStart;

    private final int[] wordStart;
    private final int[] own;
    private final int[] word;
    private final long[] bits;
    private final long[] marks;

    /**
     * @param sumsOf the sum of each term of each position
     * @param sizes the number of terms of each sum
     */
    SumGroups(int[][] sumsOf, int[] sizes) {
        marks = new long[(sizes.length + Long.SIZE - 1) / Long.SIZE];
        int[][] owns = new int[sumsOf.length][];
        int[][] words = new int[sumsOf.length][];
        for (int p = 0; p < sumsOf.length; p++) {
            owns[p] = IntStream.of(sumsOf[p]).filter(k -> sizes[k] == 1).toArray();
            words[p] = IntStream.of(sumsOf[p])
                    .filter(k -> sizes[k] > 1)
                    .map(k -> k / Long.SIZE)
                    .sorted()
                    .distinct()
                    .toArray();
        }
        ownStart = starts(owns);
        wordStart = starts(words);
        own = Arrays.stream(owns).flatMapToInt(IntStream::of).toArray();
        word = Arrays.stream(words).flatMapToInt(IntStream::of).toArray();
        bits = new long[word.length];
        for (int p = 0; p < sumsOf.length; p++) {
            for (int i = wordStart[p]; i < wordStart[p + 1]; i++) {
                bits[i] = bits(sumsOf[p], sizes, word[i]);
            }
        }
    }

    private static int[] starts(int[][] parts) {
        int[] starts = new int[parts.length + 1];
        for (int p = 0; p < parts.length; p++) {
            starts[p + 1] = starts[p] + parts[p].length;
        }
        return starts;
    }

    private static long bits(int[] sums, int[] sizes, int inWord) {
        long bits = 0;
        for (int k : sums) {
            bits |= sizes[k] > 1 && k / Long.SIZE == inWord ? 1L << k % Long.SIZE : 0L;
        }
        return bits;
    }

    /** Where the own sums of position {@code p} begin; they end where those of {@code p + 1} begin. */
    int ownStart(int p) {
        return ownStart[p];
    }

    /** The {@code i}-th own sum of all positions. */
    int own(int i) {
        return own[i];
    }

    /** Marks the sums that position {@code p} shares with others. */
    void mark(int p) {
        for (int i = wordStart[p]; i < wordStart[p + 1]; i++) {
            marks[word[i]] |= bits[i];
        }
    }

    int words() {
        return marks.length;
    }

    /** The marks of the {@code w}-th word, which are gone then. */
    long takeWord(int w) {
        final long taken = marks[w];
        marks[w] = 0;
        return taken;
    }

    /** The first sum that is marked in {@code left}, what is left of the {@code w}-th word. */
    static int sum(int w, long left) {
        return w * Long.SIZE + Long.numberOfTrailingZeros(left);
    }
}
