package io.espalier.pricing.emit;

import java.util.function.BiPredicate;

/**
 * Which array holds each number of a list between strides: written, it moves to another array; unwritten, it stays where it is.
 *
 * <p>What somebody reads later gets an array of its own, the rest goes to and fro between two.
 */
final class Relay {
    private final Arena arena;
    private final double[][] ping;
    private final double[][] pong;

    Relay(Arena arena, int numbers) {
        this.arena = arena;
        this.ping = new double[numbers][];
        this.pong = new double[numbers][];
    }

    /** Where the number goes that was in {@code current}. */
    double[] next(int number, double[] current, boolean isKept) {
        if (isKept) {
            return arena.array();
        }
        if (ping[number] == null) {
            ping[number] = arena.array();
        }
        if (current != ping[number]) {
            return ping[number];
        }
        if (pong[number] == null) {
            pong[number] = arena.array();
        }
        return pong[number];
    }

    /**
     * Arrays [stride][number] from the start to after the last stride.
     *
     * @param writes whether stride t writes number i
     * @param reads whether the array that number i has before stride t is read again later
     */
    static double[][][] run(
            Arena arena,
            double[][] start,
            int strides,
            BiPredicate<Integer, Integer> writes,
            BiPredicate<Integer, Integer> reads) {
        final Relay relay = new Relay(arena, start.length);
        final double[][][] arrays = new double[strides + 1][start.length][];
        arrays[0] = start;
        for (int t = 0; t < strides; t++) {
            for (int i = 0; i < start.length; i++) {
                arrays[t + 1][i] = !writes.test(t, i)
                        ? arrays[t][i]
                        : relay.next(i, arrays[t][i], isRead(t + 1, i, strides, writes, reads));
            }
        }
        return arrays;
    }

    /** Whether an array first filled before stride {@code from} is read later, as long as it is not overwritten. */
    private static boolean isRead(
            int from, int i, int strides, BiPredicate<Integer, Integer> writes, BiPredicate<Integer, Integer> reads) {
        for (int t = from; t < strides; t++) {
            if (reads.test(t, i)) {
                return true;
            }
            if (writes.test(t, i)) {
                return false;
            }
        }
        return false;
    }
}
