package io.espalier.surrogate.select;

import io.espalier.pricing.engine.ParallelChunks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Every candidate that was tried, each trained once a draw however often it is asked for. */
final class Trials {
    private final CandidateFit fit;
    private final int inputs;
    private final int draws;
    private final int threads;
    private final Consumer<Trial> listener;
    private final Map<Candidate, Trial> tried = new LinkedHashMap<>();

    Trials(CandidateFit fit, int inputs, SearchPlan plan, Consumer<Trial> listener) {
        this.fit = fit;
        this.inputs = inputs;
        this.draws = plan.draws();
        this.threads = plan.threads();
        this.listener = listener;
    }

    /** Tries those that are new, all draws of all of them side by side. */
    void tryAll(Collection<Candidate> candidates) {
        List<Candidate> fresh = candidates.stream()
                .distinct()
                .filter(candidate -> !tried.containsKey(candidate))
                .toList();
        CandidateErrors[] errors = new CandidateErrors[fresh.size() * draws];
        ParallelChunks.run(
                errors.length, threads, () -> task -> errors[task] = fit.errors(fresh.get(task / draws), task % draws));
        for (int i = 0; i < fresh.size(); i++) {
            Trial trial = new Trial(
                    fresh.get(i),
                    fresh.get(i).parameters(inputs),
                    Arrays.asList(errors).subList(i * draws, (i + 1) * draws));
            tried.put(trial.candidate(), trial);
            listener.accept(trial);
        }
    }

    /** Of one that was tried before. */
    Trial of(Candidate candidate) {
        return tried.get(candidate);
    }

    /** All, in the order in which they were tried. */
    List<Trial> all() {
        return new ArrayList<>(tried.values());
    }
}
