package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which numbers derivatives are taken to: those of the start, arguments of steps, arguments of the payoff.
 *
 * <p>Sets of indices, not to be changed once given here.
 */
public record Activity(BitSet start, BitSet arguments, BitSet endArguments) {

    /** Derivatives to those whose flag is set. */
    public static Activity of(boolean[] start, boolean[] arguments, boolean[] endArguments) {
        return new Activity(set(start), set(arguments), set(endArguments));
    }

    /** Derivatives to everything. */
    public static Activity all(int states, int arguments, int endArguments) {
        return of(flags(states), flags(arguments), flags(endArguments));
    }

    private static boolean[] flags(int length) {
        final boolean[] flags = new boolean[length];
        Arrays.fill(flags, true);
        return flags;
    }

    private static BitSet set(boolean[] flags) {
        final BitSet set = new BitSet();
        for (int k = 0; k < flags.length; k++) {
            set.set(k, flags[k]);
        }
        return set;
    }
}
