package io.espalier.surrogate.prune;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.SizeFitting.JudgingSet;
import io.espalier.surrogate.prune.SizeTrial.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Fits networks of given sizes, harder where they fail, and remembers all of them.
 *
 * <p>A small network's failure is often the optimiser's: so a failing fit is gone on with for twice the steps, then begun again from fresh
 * weights.
 */
final class SizeAttempts {
    /** Seeds of fits lie that far apart, for a fit may use several. */
    private static final long SEED_SPACING = 1L << 10;

    private final SizeFitting fitting;
    private final CriticalSizePlan plan;
    private final Consumer<SizeTrial> listener;
    private final List<SizeCandidate> searched = new ArrayList<>();
    private final List<SizeTrial> trials = new ArrayList<>();
    private long fits;

    SizeAttempts(SizeFitting fitting, CriticalSizePlan plan, Consumer<SizeTrial> listener) {
        this.fitting = fitting;
        this.plan = plan;
        this.listener = listener;
    }

    /** A network of these sizes that has learnt nothing; each call draws other weights. */
    Network fresh(List<Integer> sizes) {
        return fitting.fresh().network(sizes, seed());
    }

    /** Trains without judging. */
    Network refit(Network start, int effort) {
        return fitting.refit().refit(start, effort, seed());
    }

    private long seed() {
        return plan.seed() + SEED_SPACING * fits++;
    }

    /** One fit, judged. */
    SizeCandidate once(Network start, Source source, int effort) {
        SizeCandidate candidate = judged(refit(start, effort), source, JudgingSet.SEARCH);
        searched.add(candidate);
        return candidate;
    }

    /** The best fit of these sizes from fresh weights, the first that passes. */
    SizeCandidate fromFresh(List<Integer> sizes) {
        return restarted(once(fresh(sizes), Source.FRESH, 1));
    }

    /** The best fit from {@code start}, the first that passes. */
    SizeCandidate from(Network start, Source source) {
        SizeCandidate first = once(start, source, 1);
        return first.passed() ? first : harder(first);
    }

    /** Goes on from a fit that failed, then begins again. */
    SizeCandidate harder(SizeCandidate failed) {
        return restarted(failed.better(once(failed.network(), failed.trial().source(), 2)));
    }

    private SizeCandidate restarted(SizeCandidate first) {
        SizeCandidate best = first;
        for (int restart = 0; restart < plan.restarts() && !best.passed(); restart++) {
            best = best.better(once(fresh(first.trial().sizes()), Source.RESTART, 2));
        }
        return best;
    }

    /** Judges a network on points that nothing was chosen by. */
    SizeCandidate confirmed(Network network) {
        return judged(network, Source.CONFIRMATION, JudgingSet.FRESH);
    }

    private SizeCandidate judged(Network network, Source source, JudgingSet set) {
        FitErrors errors = fitting.judge().errors(network, set);
        SizeTrial trial = new SizeTrial(network.hiddenSizes(), source, errors, errors.over(plan.bands()));
        trials.add(trial);
        listener.accept(trial);
        return new SizeCandidate(network, trial);
    }

    List<SizeTrial> trials() {
        return trials;
    }

    /** The best of every size that passed, the fewest nodes first. */
    List<SizeCandidate> passing() {
        return searched.stream()
                .filter(SizeCandidate::passed)
                .collect(Collectors.toMap(candidate -> candidate.trial().sizes(), c -> c, SizeCandidate::better))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(
                                (SizeCandidate candidate) -> candidate.trial().nodes())
                        .thenComparing(candidate -> candidate.trial().sizes().toString()))
                .toList();
    }

    /** The fewest nodes that passed. */
    Optional<Integer> fewest() {
        return passing().stream().map(candidate -> candidate.trial().nodes()).findFirst();
    }

    /** Of all that the search judged, the one that came closest to its bands. */
    SizeCandidate closest() {
        return searched.stream().reduce(SizeCandidate::better).orElseThrow();
    }
}
