package io.espalier.bench.experiment.critical;

import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.bench.experiment.problem.ProblemCatalogue;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.surrogate.certify.ComparisonSet;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.CriticalSizePlan;
import io.espalier.surrogate.prune.CriticalSizeSearch;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.prune.Fold;
import io.espalier.surrogate.prune.Significance;
import io.espalier.surrogate.prune.SizeFitting;
import io.espalier.surrogate.prune.SizeTrial;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainedSurrogate;
import io.espalier.surrogate.workflow.TrainingSpec;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Searches for the critical size of every case, over seeds. */
public final class CriticalSizes {
    private static final int POINTS = 4096;
    private static final long SEARCH_POINTS = 31_001L;
    private static final long REPORT_POINTS = 77_003L;
    private static final int FOLD_POINTS = 1024;
    private static final List<Integer> CALIBRATION = List.of(16, 16);

    private final CriticalSizesPlan plan;
    private final Consumer<String> progress;

    /** @param progress told of every network that was tried */
    public CriticalSizes(CriticalSizesPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Every case by every seed. */
    public List<CriticalRow> run() {
        final List<CriticalRow> rows = new ArrayList<>();
        for (CriticalCase problem : plan.cases()) {
            for (int run = 0; run < plan.runs(); run++) {
                rows.add(row(problem, plan.seed() + run));
            }
        }
        return rows;
    }

    private CriticalRow row(CriticalCase problem, long seed) {
        return switch (problem) {
            case BASKET_WITH_FRONT -> basket(problem, NetworkSpec.Front.auto(), seed);
            case BASKET -> basket(problem, NetworkSpec.Front.none(), seed);
            case BEST_OF_EXACT -> bestOfExact(problem, seed);
            case BEST_OF_NOISY, BEST_OF_HELD_OUT -> bestOfNoisy(problem, seed);
        };
    }

    private CriticalRow basket(CriticalCase problem, NetworkSpec.Front front, long seed) {
        final NotebookBasket basket = new NotebookBasket(7, seed);
        return trained(
                problem,
                spec(
                        problem,
                        basket.instrument(),
                        basket.training(plan.samples(), seed + 1),
                        basket.testBox(),
                        front,
                        seed),
                basket.reference());
    }

    private CriticalRow bestOfNoisy(CriticalCase problem, long seed) {
        final NonRidgeProblem best = ProblemCatalogue.bestOfCall();
        final SamplingPlan sampling = new SamplingPlan(
                best.layout(), best.training(), new SamplingLaw.Uniform(), plan.samples(), 1, true, seed);
        return trained(
                problem,
                spec(problem, best.instrument(), sampling, best.served(), NetworkSpec.Front.auto(), seed),
                best.reference());
    }

    private static SurrogateSpec spec(
            CriticalCase problem,
            Instrument instrument,
            SamplingPlan sampling,
            Box served,
            NetworkSpec.Front front,
            long seed) {
        return new SurrogateSpec(
                instrument,
                sampling,
                served,
                false,
                LabelSpec.auto(),
                FormSpec.auto(),
                new NetworkSpec(List.of(), Activation.SILU, front),
                TrainingSpec.of(2),
                PruningSpec.critical(problem.bands()),
                seed,
                problem.label() + ", " + sampling.samples() + " samples, seed " + seed);
    }

    private CriticalRow trained(CriticalCase problem, SurrogateSpec spec, Pricer pricer) {
        final boolean judges = problem != CriticalCase.BEST_OF_HELD_OUT;
        final Reference reference = new Reference(pricer, "exact", POINTS, judges);
        final long start = System.nanoTime();
        final WorkflowListener listener = new WorkflowListener() {
            @Override
            public void sizeTried(SizeTrial trial) {
                tell(problem, spec.seed(), trial, start);
            }
        };
        final TrainedSurrogate trained =
                new SurrogateTraining(spec, plan.threads(), listener, Checkpoints.none(), reference).run("experiment");
        return row(
                problem,
                spec.seed(),
                trained.critical().orElseThrow(),
                new SurrogatePricer(trained.surrogate()),
                pricer,
                start);
    }

    private CriticalRow bestOfExact(CriticalCase problem, long seed) {
        final long start = System.nanoTime();
        final NonRidgeProblem best = ProblemCatalogue.bestOfCall();
        final ExactFits fits = new ExactFits(best, plan.exactSamples(), seed, plan.threads());
        final List<ComparisonSet> sets = List.of(
                new ComparisonSet(best.reference(), best.served(), POINTS, SEARCH_POINTS),
                new ComparisonSet(best.reference(), best.served(), POINTS, SEARCH_POINTS + 1));
        final SizeFitting fitting = new SizeFitting(
                fits::fresh,
                fits::refit,
                (network, set) -> errors(
                        sets.get(set.ordinal()), SurrogatePricer.uncertified(network, best.layout(), best.served())));
        final CriticalSize found = new CriticalSizeSearch(
                        fitting,
                        new Significance(best.served()),
                        Fold.sampleMean(fits.points(FOLD_POINTS)),
                        trial -> tell(problem, seed, trial, start))
                .search(CriticalSizePlan.of(problem.bands(), CALIBRATION, seed));
        final Pricer pricer = SurrogatePricer.uncertified(found.network(), best.layout(), best.served());
        return row(problem, seed, found, pricer, best.reference(), start);
    }

    private static CriticalRow row(
            CriticalCase problem, long seed, CriticalSize found, Pricer pricer, Pricer reference, long start) {
        final Box served = pricer.domain();
        final FitErrors errors = errors(new ComparisonSet(reference, served, POINTS, REPORT_POINTS), pricer);
        final double summed = 1.0
                - Validation.compare(pricer, reference, served, POINTS, REPORT_POINTS)
                        .gamma()
                        .r2();
        return new CriticalRow(problem, seed, found, errors, summed, 1e-9 * (System.nanoTime() - start));
    }

    private static FitErrors errors(ComparisonSet set, Pricer pricer) {
        final List<OutputFit> fits = set.fits(pricer);
        return new FitErrors(
                1.0 - fits.get(0).r2(),
                1.0 - fits.get(1).r2(),
                1.0 - fits.get(2).r2());
    }

    private void tell(CriticalCase problem, long seed, SizeTrial trial, long start) {
        progress.accept(String.format(
                Locale.ROOT,
                "%s, seed %d, %.0f s: %s %s, value %.1e deltas %.1e gamma %.1e, %s",
                problem.label(),
                seed,
                1e-9 * (System.nanoTime() - start),
                trial.sizes(),
                trial.source().name().toLowerCase(Locale.ROOT),
                trial.errors().value(),
                trial.errors().deltas(),
                trial.errors().gamma(),
                trial.passed() ? "inside" : "outside"));
    }
}
