package io.espalier.surrogate.select;

import io.espalier.pricing.engine.ParallelChunks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Every candidate that was tried, each trained once a draw however often it is asked for. */
final class Trials {
    private final CandidateFit fit;
    private final int inputs;
    private final int draws;
    private final int threads;
    private final Consumer<Trial> listener;
    private final BooleanSupplier stop;
    private final Map<Candidate, Trial> tried = new LinkedHashMap<>();

    Trials(CandidateFit fit, int inputs, SearchPlan plan, Consumer<Trial> listener, BooleanSupplier stop) {
        this.fit = fit;
        this.inputs = inputs;
        this.draws = plan.draws();
        this.threads = plan.threads();
        this.listener = listener;
        this.stop = stop;
    }

    /**
     * Tries those that are new, all draws of all of them side by side; once the search is stopped no further fit begins, and a candidate that
     * lacks a draw was not tried.
     *
     * @return whether every one of them has now been tried
     */
    boolean tryAll(Collection<Candidate> candidates) {
        List<Candidate> fresh = candidates.stream()
                .distinct()
                .filter(candidate -> !tried.containsKey(candidate))
                .toList();
        CandidateErrors[] errors = new CandidateErrors[fresh.size() * draws];
        ParallelChunks.run(errors.length, threads, () -> task -> {
            if (!stop.getAsBoolean()) {
                errors[task] = fit.errors(fresh.get(task / draws), task % draws);
            }
        });
        for (int i = 0; i < fresh.size(); i++) {
            List<CandidateErrors> ofCandidate = Arrays.asList(errors).subList(i * draws, (i + 1) * draws);
            if (ofCandidate.stream().allMatch(Objects::nonNull)) {
                Trial trial = new Trial(fresh.get(i), fresh.get(i).parameters(inputs), ofCandidate);
                tried.put(trial.candidate(), trial);
                listener.accept(trial);
            }
        }
        return tried.keySet().containsAll(candidates);
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
