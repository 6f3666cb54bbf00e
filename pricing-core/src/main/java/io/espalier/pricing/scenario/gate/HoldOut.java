package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.scenario.ReturnHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A history cut into blocks: the first, third, ... to fit a generator to, the second, fourth, ... to judge it by.
 *
 * <p>Whole blocks, because days near one another are alike: days chosen singly would show a generator the regime that it is judged in.
 * No window straddles two blocks. The days after the last whole block belong to it.
 */
record HoldOut(ReturnHistory training, ReturnHistory test) {

    /** @throws IllegalArgumentException if the history has gaps or is too short for the plan */
    static HoldOut of(ReturnHistory history, GatePlan plan) {
        if (history.stretches().size() != 1 || history.days() < plan.leastDays()) {
            throw new IllegalArgumentException("the gate needs an unbroken history of at least " + plan.leastDays()
                    + " days: days=" + history.days() + ", stretches="
                    + history.stretches().size());
        }
        final double[][] days = history.stretches().get(0);
        final int blocks = days.length / plan.blockDays();
        final List<List<double[][]>> parts = List.of(new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < blocks; k++) {
            final int end = k == blocks - 1 ? days.length : (k + 1) * plan.blockDays();
            parts.get(k % 2).add(Arrays.copyOfRange(days, k * plan.blockDays(), end));
        }
        return new HoldOut(history.over(parts.get(0)), history.over(parts.get(1)));
    }

    /** The days before day {@code t} of a test block, as far back as the block of training before it. */
    double[][] before(int block, int t) {
        final double[][] earlier = training.stretches().get(block);
        final double[][] past = Arrays.copyOf(earlier, earlier.length + t);
        System.arraycopy(test.stretches().get(block), 0, past, earlier.length, t);
        return past;
    }
}
