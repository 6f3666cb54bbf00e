package io.espalier.surrogate.workflow;

import io.espalier.pricing.Pricer;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ErrorSample;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.PruningReport;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.Retraining;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.train.EpochReport;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.train.TrainingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trains one surrogate from one specification; used once, by one thread.
 *
 * <p>Stages: the large network on values; pruned by significance to the size asked for, retrained each round; fine-tuned on
 * what the large network answers; fine-tuned on the reference's labels. With bands there is one stage: the search for the smallest network
 * inside them. Each starts where the one before ended. Which epoch
 * and which start is kept is decided on noisy labels. The reference is asked only to measure a finished stage; an exact one
 * also judges sizes, at points that no report is about.
 * Same specification, same bits on any number of threads, unless a budget ends a stage early.
 */
public final class SurrogateTraining {
    private static final long COMPARISON_SEED = 20_231_201L;

    private final SurrogateSpec spec;
    private final int threads;
    private final StagePlans plans;
    private final WorkflowListener listener;
    private final Checkpoints checkpoints;
    private final Reference reference;
    private final Pricer asked;
    private final Material material;
    private final PruningSetup pruning;
    private final LastStage lastStage;
    private final List<Stage> stages = new ArrayList<>();
    /** The errors of the stage that ended last. */
    private ErrorSample compared;

    /**
     * Draws the samples.
     *
     * @param threads at most this many work; the result has the same bits on any number
     * @throws IllegalArgumentException if the payoff cannot be learnt from pathwise derivatives, or values never change
     */
    public SurrogateTraining(SurrogateSpec spec, int threads, WorkflowListener listener) {
        this(
                spec,
                threads,
                listener,
                Checkpoints.none(),
                Reference.of(spec.instrument(), spec.sampling().layout(), spec.served(), threads));
    }

    /**
     * The same with checkpoints, from which a training that was stopped goes on, and with a reference of one's own.
     *
     * @throws IllegalArgumentException as above
     */
    public SurrogateTraining(
            SurrogateSpec spec, int threads, WorkflowListener listener, Checkpoints checkpoints, Reference reference) {
        this.spec = spec;
        this.threads = threads;
        this.listener = listener;
        this.checkpoints = checkpoints;
        this.reference = reference;
        asked = reference.isExact() ? reference.pricer() : new KeptAnswers(reference.pricer());
        plans = new StagePlans(spec, threads);
        material = new Material(spec, threads);
        pruning = new PruningSetup(spec, material, threads);
        lastStage = new LastStage(spec, material, plans, threads);
    }

    /** The reference that stages are held against. */
    public Reference reference() {
        return reference;
    }

    /**
     * Runs all stages.
     *
     * @param codeVersion what the artefact says of the code that trained it
     */
    public TrainedSurrogate run(String codeVersion) {
        return run(codeVersion, Optional.empty());
    }

    /**
     * Runs all stages of a specification whose size was searched for.
     *
     * @param codeVersion what the artefact says of the code that trained it
     * @param size how the size was found, for the artefact
     */
    public TrainedSurrogate run(String codeVersion, Optional<ChosenSize> size) {
        Optional<CriticalSize> critical = spec.pruning().bands().map(bands -> searchSize());
        Optional<PruningReport> report = critical.isPresent() ? Optional.empty() : trainInStages();
        Stage last = stages.get(stages.size() - 1);
        TrainingSpec.Optimiser optimiser = lastStage.optimiser(last.network());
        Surrogate surrogate = new Surrogate(
                last.network(),
                material.form(),
                spec.sampling().layout(),
                spec.served(),
                spec.instrument(),
                TrainingRecord.of(spec, material, stages, report, size, optimiser, codeVersion),
                new Certification(spec, material.form(), reference, threads).of(last, compared, COMPARISON_SEED));
        return new TrainedSurrogate(
                surrogate,
                stages,
                report,
                critical,
                material.map().front().length,
                material.directions(),
                material.labels(),
                optimiser);
    }

    private Optional<PruningReport> trainInStages() {
        return spec.pruning().method() == PruningSpec.Method.NONE ? trainOnly() : trainAndPrune();
    }

    /** One stage: every size is learnt from the reference's labels. */
    private CriticalSize searchSize() {
        listener.stageBegan(StageKind.FROM_REFERENCE);
        long began = System.nanoTime();
        CriticalTraining training = new CriticalTraining(spec, material, plans, reference, threads);
        CriticalSize found = training.search(pruning.criterion(), listener::sizeTried);
        end(StageKind.FROM_REFERENCE, found.network(), List.of(), training.budgetReached(), began);
        return found;
    }

    private List<Integer> hidden() {
        return spec.network().hidden().isEmpty()
                ? DefaultSizes.hidden(spec.pruning().method(), material.activeDirections())
                : spec.network().hidden();
    }

    private Optional<PruningReport> trainOnly() {
        Allowance allowance = new Allowance(spec.training().budget(), StagePlans.FROM_REFERENCE_WEIGHT);
        Network fresh = material.kept().freshSpread(hidden(), spec.network().activation(), spec.seed());
        train(
                StageKind.FROM_REFERENCE,
                () -> lastStage.train(
                        fresh,
                        false,
                        allowance.next(StagePlans.FROM_REFERENCE_WEIGHT),
                        heard(StageKind.FROM_REFERENCE),
                        kept(StageKind.FROM_REFERENCE)));
        return Optional.empty();
    }

    private Optional<PruningReport> trainAndPrune() {
        Trainer trainer = material.kept();
        Network fresh = trainer.fresh(hidden(), spec.network().activation(), spec.seed());
        PruningSchedule schedule = pruning.schedule(fresh);
        Allowance allowance = new Allowance(
                spec.training().budget(),
                StagePlans.OVERSIZED_WEIGHT
                        + StagePlans.ROUND_WEIGHT * schedule.rounds().size()
                        + StagePlans.FROM_NETWORK_WEIGHT
                        + StagePlans.FROM_REFERENCE_WEIGHT);
        TrainingPlan oversized = plans.oversized(fresh, allowance.next(StagePlans.OVERSIZED_WEIGHT));
        Network large = train(
                StageKind.OVERSIZED,
                () -> trainer.train(fresh, oversized, heard(StageKind.OVERSIZED), kept(StageKind.OVERSIZED)));
        PruningReport report = prune(trainer, large, schedule, allowance);
        Trainer taught = new Trainer(TeacherLabels.of(large, material.examples(), threads), material.map(), threads);
        TrainingPlan fromNetwork = plans.fromNetwork(allowance.next(StagePlans.FROM_NETWORK_WEIGHT));
        Network pupil = train(
                StageKind.FROM_NETWORK,
                () -> taught.train(
                        report.network(), fromNetwork, heard(StageKind.FROM_NETWORK), kept(StageKind.FROM_NETWORK)));
        train(
                StageKind.FROM_REFERENCE,
                () -> lastStage.train(
                        pupil,
                        true,
                        allowance.next(StagePlans.FROM_REFERENCE_WEIGHT),
                        heard(StageKind.FROM_REFERENCE),
                        kept(StageKind.FROM_REFERENCE)));
        return Optional.of(report);
    }

    private TrainingListener heard(StageKind kind) {
        return new TrainingListener() {
            @Override
            public void began(int starts, int epochs) {
                listener.trainingBegan(kind, starts, epochs);
            }

            @Override
            public void epochEnded(EpochReport report) {
                listener.epochEnded(kind, report);
            }
        };
    }

    private Checkpoints kept(StageKind kind) {
        return checkpoints.under(kind.name().toLowerCase(Locale.ROOT));
    }

    private Network train(StageKind kind, Supplier<TrainingResult> training) {
        listener.stageBegan(kind);
        long began = System.nanoTime();
        TrainingResult result = training.get();
        end(kind, result.network(), List.of(result), began);
        return result.network();
    }

    private PruningReport prune(Trainer trainer, Network large, PruningSchedule schedule, Allowance allowance) {
        listener.stageBegan(StageKind.PRUNED);
        long began = System.nanoTime();
        List<TrainingResult> rounds = new ArrayList<>();
        Retraining retraining = (network, round) -> {
            TrainingPlan plan = plans.retraining(round, allowance.next(StagePlans.ROUND_WEIGHT));
            Checkpoints ofRound = kept(StageKind.PRUNED).under("round" + round);
            rounds.add(trainer.train(network, plan, heard(StageKind.PRUNED), ofRound));
            return rounds.get(rounds.size() - 1).network();
        };
        PruningReport report = pruning.prune(large, schedule, retraining);
        allowance.forgo(StagePlans.ROUND_WEIGHT
                * (schedule.rounds().size() - report.rounds().size()));
        end(StageKind.PRUNED, report.network(), rounds, began);
        return report;
    }

    private void end(StageKind kind, Network network, List<TrainingResult> results, long began) {
        boolean budgetReached = results.stream().anyMatch(TrainingResult::budgetReached);
        end(kind, network, epochs(network, results), budgetReached, began);
    }

    private void end(StageKind kind, Network network, List<EpochReport> epochs, boolean budgetReached, long began) {
        double seconds = (System.nanoTime() - began) * 1e-9;
        ComparedPoint observer = listener.comparing(kind);
        ErrorSample errors = new ErrorSample(spec.sampling().layout());
        ValidationReport fit = Validation.compare(
                Certification.candidate(spec, material.form(), network),
                asked,
                spec.served(),
                reference.points(),
                COMPARISON_SEED,
                (x, ours, theirs) -> {
                    errors.accept(x, ours, theirs);
                    observer.accept(x, ours, theirs);
                });
        compared = errors;
        Stage stage = new Stage(kind, network, fit, seconds, epochs, budgetReached);
        stages.add(stage);
        listener.stageEnded(stage);
    }

    /** Of the training that gave the network: a pruning's last round may have been undone. */
    private static List<EpochReport> epochs(Network network, List<TrainingResult> results) {
        return results.stream()
                .filter(result -> result.network().equals(network))
                .findFirst()
                .map(TrainingResult::epochs)
                .orElse(List.of());
    }
}
