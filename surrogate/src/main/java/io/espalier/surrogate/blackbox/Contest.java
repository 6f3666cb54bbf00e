package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.train.TrainingFailedException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arms against each other: the size first, then the arms that learn prices alone, then those that learn known derivatives too, all at
 * that size.
 *
 * <p>The size is chosen without any penalty, by the mean over draws of starting weights that no arm tries: else the arm without a penalty
 * would come with one draw more, the best of those that chose. It still is the size that suits that arm; the others share it. The networks
 * that learnt prices alone tell which columns of derivatives the prices contradict; nobody learns those.
 *
 * @param best of each arm, in the arms' order
 * @param winner the best of all; of equals the first
 * @param doubts the columns of derivatives that nobody learns
 */
record Contest(List<Tried> best, Tried winner, List<SlopeDoubt> doubts) {
    private static final List<List<Integer>> SIZES = List.of(List.of(32), List.of(16, 16), List.of(32, 32));
    private static final int DRAWS = 2;

    /**
     * @param training the rows that train
     * @param seen all rows but those that judge: at these known derivatives are doubted
     * @throws TrainingFailedException if every try diverged
     */
    static Contest of(PriceList training, PriceList seen, PricePlan plan, Tries tries) {
        PriceFit fit = new PriceFit(training, plan);
        List<Integer> hidden = size(fit, tries);
        List<Arm> plain = Arm.ofPrices();
        tries.make(fit, all(plain, hidden));
        List<SlopeDoubt> doubts = SlopeDoubt.of(best(plain, hidden, tries), seen);
        PriceList trusted = training.withoutSlopes(SlopeDoubt.columns(doubts));
        List<Arm> informed = Arm.ofDerivatives(trusted);
        tries.make(new PriceFit(trusted, plan), all(informed, hidden));
        return judged(best(Stream.concat(plain.stream(), informed.stream()).toList(), hidden, tries), doubts);
    }

    private static Contest judged(List<Tried> best, List<SlopeDoubt> doubts) {
        Tried winner = best.stream()
                .min(Comparator.comparingDouble(Tried::selectionError))
                .orElseThrow();
        if (winner.network().isEmpty()) {
            throw new TrainingFailedException(
                    "training must beat the best constant, yet every try diverged: tries=" + Arm.TRIES * best.size());
        }
        return new Contest(best, winner, doubts);
    }

    private static List<Try> all(List<Arm> arms, List<Integer> hidden) {
        return arms.stream().flatMap(arm -> arm.tries(hidden).stream()).toList();
    }

    private static List<Tried> best(List<Arm> arms, List<Integer> hidden, Tries tries) {
        return arms.stream().map(arm -> tries.best(arm.tries(hidden))).toList();
    }

    private static List<Integer> size(PriceFit fit, Tries tries) {
        tries.make(fit, SIZES.stream().flatMap(hidden -> apart(hidden).stream()).toList());
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
