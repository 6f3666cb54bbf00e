package io.espalier.surrogate.workflow;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.Criterion;
import io.espalier.surrogate.prune.Fold;
import io.espalier.surrogate.prune.Magnitude;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.Retraining;
import io.espalier.surrogate.prune.Significance;
import io.espalier.surrogate.prune.SignificancePruner;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.train.TrainingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains one surrogate from one specification; used once, by one thread.
 *
 * <p>Stages: the large network on values; pruned by significance to the size asked for, retrained each round; fine-tuned on
 * what the large network answers; fine-tuned on the reference's labels. Each starts where the one before ended. Which epoch
 * and which start is kept is decided on noisy labels set aside. The closed form is asked only to measure a finished stage.
 * Same specification, same bits on any number of threads, unless a budget ends a stage early.
 */
public final class SurrogateTraining {
    /** Uniform points of the served box at which each stage is measured. */
    public static final int COMPARED_POINTS = 4096;

    private static final long COMPARISON_SEED = 20_231_201L;

    private final SurrogateSpec spec;
    private final int threads;
    private final StagePlans plans;
    private final WorkflowListener listener;
    private final FactorLayout layout;
    private final Box domain;
    private final Pricer reference;
    private final LabelledSamples samples;
    private final Normalisation map;
    private final Trainer trainer;
    private final List<Stage> stages = new ArrayList<>();

    /**
     * Draws the samples.
     *
     * @param threads at most this many work; the result has the same bits on any number
     * @throws IllegalArgumentException if the payoff cannot be learnt from pathwise derivatives, or values never change
     */
    public SurrogateTraining(SurrogateSpec spec, int threads, WorkflowListener listener) {
        this.spec = spec;
        this.threads = threads;
        this.listener = listener;
        plans = new StagePlans(spec, threads);
        layout = spec.sampling().layout();
        domain = spec.sampling().box();
        reference = new AnalyticPricer(spec.instrument(), layout, domain);
        samples = new LabelGenerator(spec.instrument()).generate(spec.sampling(), threads);
        Examples examples = Examples.of(samples);
        map = FrontChoice.normalisation(examples, spec.network().front());
        trainer = new Trainer(examples, map);
    }

    /**
     * Runs all stages.
     *
     * @param codeVersion what the artefact says of the code that trained it
     */
    public TrainedSurrogate run(String codeVersion) {
        Optional<PruningReport> pruning =
                spec.pruning().method() == PruningSpec.Method.NONE ? trainOnly() : trainAndPrune();
        Stage last = stages.get(stages.size() - 1);
        Surrogate surrogate = new Surrogate(
                last.network(),
                layout,
                domain,
                spec.instrument(),
                TrainingRecord.of(spec, samples, stages, codeVersion),
                certificate(last));
        return new TrainedSurrogate(surrogate, stages, pruning, map.front().length);
    }

    private Optional<PruningReport> trainOnly() {
        Allowance allowance = new Allowance(spec.training().budget(), StagePlans.FROM_REFERENCE_WEIGHT);
        Network fresh = trainer.fresh(spec.network().hidden(), spec.seed());
        train(
                StageKind.FROM_REFERENCE,
                trainer,
                fresh,
                plans.fromFresh(fresh, allowance.next(StagePlans.FROM_REFERENCE_WEIGHT)));
        return Optional.empty();
    }

    private Optional<PruningReport> trainAndPrune() {
        Network fresh = trainer.fresh(spec.network().hidden(), spec.seed());
        PruningSchedule schedule = PruningSchedule.halving(
                fresh, spec.pruning().target().orElseGet(() -> PruningSchedule.automaticTarget(fresh)));
        Allowance allowance = new Allowance(
                spec.training().budget(),
                StagePlans.OVERSIZED_WEIGHT
                        + StagePlans.ROUND_WEIGHT * schedule.rounds().size()
                        + StagePlans.FROM_NETWORK_WEIGHT
                        + StagePlans.FROM_REFERENCE_WEIGHT);
        Network large = train(
                StageKind.OVERSIZED,
                trainer,
                fresh,
                plans.oversized(fresh, allowance.next(StagePlans.OVERSIZED_WEIGHT)));
        PruningReport pruning = prune(large, schedule, allowance);
        Network taught = train(
                StageKind.FROM_NETWORK,
                TeacherLabels.trainer(large, samples, map, threads),
                pruning.network(),
                plans.fromNetwork(allowance.next(StagePlans.FROM_NETWORK_WEIGHT)));
        train(
                StageKind.FROM_REFERENCE,
                trainer,
                taught,
                plans.fromReference(allowance.next(StagePlans.FROM_REFERENCE_WEIGHT)));
        return Optional.of(pruning);
    }

    private Network train(StageKind kind, Trainer from, Network start, TrainingPlan plan) {
        listener.stageBegan(kind);
        long began = System.nanoTime();
        TrainingResult result = from.train(start, plan, report -> listener.epochEnded(kind, report));
        end(kind, result.network(), List.of(result), began);
        return result.network();
    }

    private PruningReport prune(Network large, PruningSchedule schedule, Allowance allowance) {
        listener.stageBegan(StageKind.PRUNED);
        long began = System.nanoTime();
        List<TrainingResult> rounds = new ArrayList<>();
        Retraining retraining = (network, round) -> {
            TrainingPlan plan = plans.retraining(round, allowance.next(StagePlans.ROUND_WEIGHT));
            rounds.add(trainer.train(network, plan, report -> listener.epochEnded(StageKind.PRUNED, report)));
            return rounds.get(rounds.size() - 1).network();
        };
        PruningReport report = new SignificancePruner(criterion(), Fold.none(), retraining).prune(large, schedule);
        end(StageKind.PRUNED, report.network(), rounds, began);
        return report;
    }

    private Criterion criterion() {
        return spec.pruning().method() == PruningSpec.Method.MAGNITUDE ? new Magnitude() : new Significance(domain);
    }

    private void end(StageKind kind, Network network, List<TrainingResult> results, long began) {
        double seconds = (System.nanoTime() - began) * 1e-9;
        Pricer candidate = SurrogatePricer.uncertified(network, layout, domain);
        ValidationReport fit = Validation.compare(
                candidate, reference, domain, COMPARED_POINTS, COMPARISON_SEED, listener.comparing(kind));
        Stage stage = new Stage(
                kind,
                network,
                fit,
                seconds,
                results.isEmpty() ? List.of() : results.get(results.size() - 1).epochs(),
                results.stream().anyMatch(TrainingResult::budgetReached));
        stages.add(stage);
        listener.stageEnded(stage);
    }

    private Certificate certificate(Stage last) {
        OutputFit value = last.fit().value();
        double found = LargestErrorSearch.search(
                        SurrogatePricer.uncertified(last.network(), layout, domain),
                        reference,
                        domain,
                        COMPARED_POINTS,
                        COMPARISON_SEED)
                .error();
        double largest = Math.max(value.maxError(), found);
        return Certificate.of(last.network(), "closed", COMPARED_POINTS, COMPARISON_SEED, value.rmse(), largest);
    }
}
