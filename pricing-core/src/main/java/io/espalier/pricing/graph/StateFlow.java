package io.espalier.pricing.graph;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * What becomes of states over all steps.
 *
 * @param live states that some output depends on: only these are simulated
 * @param barred states between an active number and the first output: only these have adjoints and tangents
 */
record StateFlow(BitSet live, BitSet barred) {

    static StateFlow of(Collection<Segment> strides, Segment payoff, Activity activity, Shape shape) {
        final BitSet all = new BitSet();
        all.set(0, payoff.outputs().length);
        final BitSet first = new BitSet();
        first.set(0);
        final BitSet live = closure(payoff.statesBehind(all), set -> behind(strides, set));
        final BitSet barred = closure(payoff.statesBehind(first), set -> behind(strides, set));
        barred.and(closure(activity.start(), set -> ahead(strides, set, activity, shape)));
        return new StateFlow(live, barred);
    }

    private static BitSet behind(Collection<Segment> strides, BitSet states) {
        final BitSet found = new BitSet();
        strides.forEach(stride -> found.or(stride.statesBehind(states)));
        return found;
    }

    private static BitSet ahead(Collection<Segment> strides, BitSet states, Activity activity, Shape shape) {
        final BitSet found = new BitSet();
        strides.forEach(
                stride -> found.or(stride.outputsOf(stride.leaves(states, activity.arguments(), shape.arguments()))));
        return found;
    }

    /** The smallest set with {@code from} in it that {@code next} leads to nothing outside of. */
    private static BitSet closure(BitSet from, UnaryOperator<BitSet> next) {
        final BitSet set = (BitSet) from.clone();
        int size;
        do {
            size = set.cardinality();
            set.or(next.apply(set));
        } while (set.cardinality() > size);
        return set;
    }
}
