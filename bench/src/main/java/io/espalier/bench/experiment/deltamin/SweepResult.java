package io.espalier.bench.experiment.deltamin;

import io.espalier.bench.experiment.Limit;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import io.espalier.surrogate.train.LossPlan;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep found.
 *
 * @param errors root mean square errors at fresh points in deviations of the true values, by width
 * @param correlations with the true values there, mean over draws, by width: [plain, with gradients]
 * @param seconds on the clock
 */
public record SweepResult(Sweep sweep, DeltaMin errors, List<List<Double>> correlations, double seconds) {
    private static final int JUDGED_POINTS = 100;
    private static final int JUDGED_WIDTH = 16;
    private static final double MOST = 0.45;

    /** What the paper claims of a sweep, and how it fares. */
    public enum Finding {
        /** The best plain width lies above the bound. */
        FAILS,
        /** It does not, but the bound is the grid's edge: nothing is ruled out. */
        EMPTY,
        /** It does not, and the bound rules widths out. */
        HOLDS
    }

    /** Whether the best width of networks without gradients is at most the printed bound. */
    public Finding finding() {
        final int bound = errors.printedBound();
        if (errors.best(Arm.PLAIN) > bound) {
            return Finding.FAILS;
        }
        return bound == largest() ? Finding.EMPTY : Finding.HOLDS;
    }

    /** Whether the best width of one way is the grid's largest, so that wider may be better. */
    public boolean isAtEdge(Arm arm) {
        return errors.best(arm) == largest();
    }

    private int largest() {
        return errors.sizes().get(errors.sizes().size() - 1).size();
    }

    /** Of the bounds that single draws give, the share that is at least the best plain width of all draws. */
    public double shareOfSingleDraws() {
        final int best = errors.best(Arm.PLAIN);
        final List<Integer> bounds = errors.singleDrawBounds();
        return (double) bounds.stream().filter(bound -> bound >= best).count() / bounds.size();
    }

    /** Lowest mean error of one way. */
    public double bestError(Arm arm) {
        return errors.sizes().stream().mapToDouble(size -> size.mean(arm)).min().orElseThrow();
    }

    /** What acceptance asks: of GARCH with 100 clean points, width 16 and one scale for the gradient. */
    public Optional<Limit> limit() {
        final boolean judged = sweep.process() instanceof GarchProcess
                && sweep.points() == JUDGED_POINTS
                && sweep.scaling() == LossPlan.Scaling.GLOBAL
                && sweep.noise() == 0.0;
        return errors.sizes().stream()
                .filter(size -> judged && size.size() == JUDGED_WIDTH)
                .findFirst()
                .map(SweepResult::limit);
    }

    private static Limit limit(SizeErrors size) {
        return Limit.atMost(
                "4-D GARCH, 100 points, width " + size.size() + ": error left with gradients",
                size.mean(Arm.GRADIENTS) / size.mean(Arm.PLAIN),
                MOST);
    }
}
