package io.espalier.bench.experiment.garchsmile;

import java.util.List;
import java.util.Set;

/**
 * Something that answers smiles, made anew for each seed.
 *
 * @param isJudged whether the limits are for it; formulae without a network are only shown
 * @param dynamics those that it answers
 */
public record SmileContender(String name, boolean isJudged, Set<SmileDynamics> dynamics, Maker maker) {

    /** Makes one, by training where need be. */
    @FunctionalInterface
    public interface Maker {

        /** The same seed gives the same fit on any number of threads. */
        SmileFit make(SmileDynamics dynamics, long seed, int threads);
    }

    /** The formulae that need no network. */
    public static List<SmileContender> baselines() {
        return List.of(
                new SmileContender(
                        "matched variance",
                        false,
                        Set.of(SmileDynamics.values()),
                        (dynamics, seed, threads) -> SmileFit.formula(new MatchedVariance(dynamics))),
                new SmileContender(
                        "exact kurtosis",
                        false,
                        Set.of(SmileDynamics.ADDITIVE),
                        (dynamics, seed, threads) -> SmileFit.formula(new ExactKurtosis())));
    }
}
