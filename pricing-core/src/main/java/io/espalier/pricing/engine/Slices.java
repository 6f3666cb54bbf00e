package io.espalier.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/** Several short lists kept one behind the other in a long one, and where each ends. */
record Slices(int[] ends) {

    /** The shape of these lists. */
    static <T> Slices of(List<List<T>> parts) {
        final int[] ends = new int[parts.size()];
        int end = 0;
        for (int k = 0; k < ends.length; k++) {
            end += parts.get(k).size();
            ends[k] = end;
        }
        return new Slices(ends);
    }

    /** One behind the other. */
    static <T> List<T> join(List<List<T>> parts) {
        final List<T> whole = new ArrayList<>();
        parts.forEach(whole::addAll);
        return whole;
    }

    /** Part {@code k} of a whole of this shape. */
    <T> List<T> part(int k, List<T> whole) {
        return whole.subList(k == 0 ? 0 : ends[k - 1], ends[k]);
    }
}
