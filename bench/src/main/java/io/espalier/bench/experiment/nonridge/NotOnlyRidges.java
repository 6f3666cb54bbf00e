package io.espalier.bench.experiment.nonridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.SurrogateRun;
import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.bench.experiment.problem.ProblemCatalogue;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Errors of surrogates of the catalogue's problems, learnt from fresh one-path labels of second order over the training box and measured
 * on the served one. No control; the references only measure.
 */
public final class NotOnlyRidges {
    private static final PruningSpec NO_PRUNING = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    private final NonRidgePlan plan;
    private final Consumer<String> progress;

    /** @param progress told of each training that has ended */
    public NotOnlyRidges(NonRidgePlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Every problem by every shape and number of samples, in that order.
     *
     * @throws IllegalArgumentException if a name is not in the catalogue
     */
    public List<NonRidgeRow> run() {
        final List<NonRidgeProblem> problems = chosen();
        final List<NonRidgeRow> rows = new ArrayList<>();
        for (NonRidgeProblem problem : problems) {
            final List<List<Integer>> shapes = plan.shapes().isEmpty() ? List.of(problem.hidden()) : plan.shapes();
            for (List<Integer> hidden : shapes) {
                for (int samples : plan.samples()) {
                    rows.add(row(problem, hidden, samples));
                }
            }
        }
        return rows;
    }

    private List<NonRidgeProblem> chosen() {
        final List<NonRidgeProblem> all = ProblemCatalogue.all();
        return plan.problems().stream()
                .map(name -> all.stream()
                        .filter(problem -> problem.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("a problem must be one of the catalogue: name="
                                + name + ", catalogue="
                                + all.stream().map(NonRidgeProblem::name).toList())))
                .toList();
    }

    private NonRidgeRow row(NonRidgeProblem problem, List<Integer> hidden, int samples) {
        final List<FitReport> fits = new ArrayList<>();
        for (int run = 0; run < plan.runs(); run++) {
            final long seed = plan.seed() + run;
            final FitReport fit = SurrogateRun.of(
                    spec(problem, hidden, samples, seed),
                    Reference.exact(problem.reference(), "quadrature"),
                    plan.threads());
            fits.add(fit);
            progress.accept(problem.name() + ", " + hidden + ", " + samples + " samples, seed " + seed + ": "
                    + Math.round(fit.phases().untilTrained()) + " s");
        }
        return new NonRidgeRow(problem.name(), hidden, samples, fits);
    }

    private static SurrogateSpec spec(NonRidgeProblem problem, List<Integer> hidden, int samples, long seed) {
        final FormSpec.MapChoice map =
                problem.homogeneous() ? FormSpec.MapChoice.HOMOGENEOUS : FormSpec.MapChoice.IDENTITY;
        return new SurrogateSpec(
                problem.instrument(),
                new SamplingPlan(
                        problem.layout(), problem.training(), new SamplingLaw.Uniform(), samples, 1, true, seed),
                problem.served(),
                true,
                LabelSpec.auto(),
                new FormSpec(map, FormSpec.ControlChoice.NONE),
                new NetworkSpec(hidden, Activation.SILU, NetworkSpec.Front.auto()),
                TrainingSpec.of(2),
                NO_PRUNING,
                seed,
                problem.name() + ", " + hidden + ", " + samples + " samples, seed " + seed);
    }
}
