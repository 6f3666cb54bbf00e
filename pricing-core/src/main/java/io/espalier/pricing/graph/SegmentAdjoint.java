package io.espalier.pricing.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A segment with its backward sweep: adjoints of states and arguments, {@link Node#NONE} where they are 0 for every path.
 *
 * @param barred indices of the states that have adjoints
 * @param active indices of the arguments that have adjoints
 */
record SegmentAdjoint(Segment segment, BitSet barred, BitSet active, int[] stateBars, int[] argumentBars) {

    /** @param seeds adjoint of each output of the segment, or NONE */
    static SegmentAdjoint of(Segment segment, BitSet barred, BitSet active, int[] seeds) {
        final BitSet leaves = new BitSet();
        barred.stream().forEach(i -> leaves.set(segment.states()[i]));
        active.stream().forEach(j -> leaves.set(segment.arguments()[j]));
        final int[] inputs = IntStream.concat(Arrays.stream(segment.states()), Arrays.stream(segment.arguments()))
                .toArray();
        final int[] bars = Reverse.bars(segment.graph(), segment.outputs(), seeds, inputs, leaves);
        final int split = segment.states().length;
        return new SegmentAdjoint(
                segment, barred, active, Arrays.copyOf(bars, split), Arrays.copyOfRange(bars, split, bars.length));
    }
}
