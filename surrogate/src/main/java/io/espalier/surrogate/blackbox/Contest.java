package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.train.TrainingFailedException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The arms against each other: the size first, then every arm's tries at that size.
 *
 * <p>The size is chosen without any penalty, by the mean over draws of starting weights that no arm tries: else the arm without a penalty
 * would come with one draw more, the best of those that chose. It still is the size that suits that arm; the others share it.
 *
 * @param best of each arm, in the arms' order
 * @param winner the best of all; of equals the first
 */
record Contest(List<Tried> best, Tried winner) {
    private static final List<List<Integer>> SIZES = List.of(List.of(32), List.of(16, 16), List.of(32, 32));
    private static final int DRAWS = 2;

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
        tries.make(SIZES.stream().flatMap(hidden -> apart(hidden).stream()).toList());
        return SIZES.stream()
                .min(Comparator.comparingDouble(hidden -> tries.meanError(apart(hidden))))
                .orElseThrow();
    }

    /** Tries of a size whose draws come after those of the arms. */
    private static List<Try> apart(List<Integer> hidden) {
        return IntStream.range(Arm.TRIES, Arm.TRIES + DRAWS)
                .mapToObj(draw -> new Try(hidden, Arm.NONE, 0.0, draw))
                .toList();
    }
}
