package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.train.TrainingFailedException;
import java.util.List;

/**
 * The arms against each other: the size first, by the arm without any penalty, then every arm's tries at that size.
 *
 * @param best of each arm, in the arms' order
 * @param winner the best of all; of equals the first
 */
record Contest(List<Tried> best, Tried winner) {
    private static final List<List<Integer>> SIZES = List.of(List.of(32), List.of(16, 16), List.of(32, 32));

    /** @throws TrainingFailedException if every try diverged */
    static Contest of(List<Arm> arms, Tries tries) {
        List<Integer> hidden = size(tries);
        List<Try> all = arms.stream().flatMap(arm -> arm.tries(hidden).stream()).toList();
        tries.make(all);
        Tried winner = tries.best(all);
        if (winner.network().isEmpty()) {
            throw new TrainingFailedException(
                    "training must beat the best constant, yet every try diverged: tries=" + all.size());
        }
        return new Contest(
                arms.stream().map(arm -> tries.best(arm.tries(hidden))).toList(), winner);
    }

    private static List<Integer> size(Tries tries) {
        List<Try> sizes =
                SIZES.stream().map(hidden -> new Try(hidden, Arm.NONE, 0.0, 0)).toList();
        tries.make(sizes);
        return tries.best(sizes).made().hidden();
    }
}
