package io.espalier.risk.store;

import java.util.List;
import java.util.stream.IntStream;

/** A universe of three positions and the book, and images whose every word follows from one number. */
public final class SampleQuotes {
    private SampleQuotes() {}

    /** Slots of 1, 3 and 7 underlyings, and the book over all seven. */
    public static QuoteUniverse universe() {
        List<String> names = names(7);
        return QuoteUniverse.of(
                List.of(
                        new QuoteSlot("P1", 10, names.subList(0, 1)),
                        new QuoteSlot("P2", -2.5, names.subList(2, 5)),
                        new QuoteSlot("Größe", 1, names)),
                names);
    }

    /** {@code count} positions on seven underlyings each. */
    public static QuoteUniverse universe(int count) {
        List<String> names = names(7);
        return QuoteUniverse.of(
                IntStream.range(0, count)
                        .mapToObj(i -> new QuoteSlot("P" + i, 1, names))
                        .toList(),
                names);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "U" + i).toList();
    }

    /** Fills an image: word k is a mixture of the number and k, except for the flags, which name the book's slot. */
    public static void fill(QuoteImage image, long number) {
        long[] words = image.words();
        for (int k = 0; k < image.size(); k++) {
            words[k] = mixed(number, k);
        }
        image.seq(number);
        image.makePresent();
    }

    /** Whether every word but the version is what {@link #fill} wrote for the image's own seq. */
    public static boolean isWhole(QuoteImage image) {
        QuoteImage expected = new QuoteImage(image.underlyings());
        return isWhole(image, expected);
    }

    /** The same without allocation. */
    public static boolean isWhole(QuoteImage image, QuoteImage scratch) {
        scratch.reshape(image.underlyings());
        fill(scratch, image.seq());
        for (int k = 1; k < image.size(); k++) {
            if (image.words()[k] != scratch.words()[k]) {
                return false;
            }
        }
        return true;
    }

    /** Any bits, NaN and infinities among them. */
    private static long mixed(long number, int word) {
        long z = (number * 0x9E3779B97F4A7C15L) ^ (word * 0xBF58476D1CE4E5B9L);
        return (z ^ (z >>> 31)) * 0x94D049BB133111EBL;
    }
}
