package io.espalier.bench.experiment.pruning;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.PruningSchedule;
import io.espalier.surrogate.prune.Retraining;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.train.BinnedFit;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.Material;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSetup;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TeacherLabels;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.List;
import java.util.Optional;

/**
 * All that a network may learn on one basket in one setting, stage by stage; the closed form only measures.
 *
 * <p>Values: as in the house's first stages, one-cycle peak rate 0.005, steps of 512. From the large network: its answers at 16,384
 * points, Adam, peak 0.02, each term over the mean square of its labels. From the reference: behind a front of one direction least squares
 * on averaged rows ({@link BinnedFit}), elsewhere Adam, peak 0.02, steps of 1024, in second order weighed by the labels' noise.
 * A network that gets no further than the best constant stays as it was, and is measured so.
 */
final class BasketLessons {
    private static final int REFERENCE_BATCH = 1024;
    private static final long POINTS_SEED = 20_231_201L;
    private static final TrainingListener SILENT = TrainingListener.silent();

    private final SobolevPruningPlan plan;
    private final Setting setting;
    private final NotebookBasket basket;
    private final long seed;
    private final Material material;
    private final Trainer trainer;

    BasketLessons(SobolevPruningPlan plan, Setting setting, long seed) {
        this.plan = plan;
        this.setting = setting;
        this.seed = seed;
        basket = new NotebookBasket(SobolevPruningPlan.ASSETS, seed);
        material = new Material(spec(PruningSpec.Method.NONE), plan.threads());
        trainer = material.kept();
    }

    private SurrogateSpec spec(PruningSpec.Method ranking) {
        return new SurrogateSpec(
                basket.instrument(),
                basket.training(plan.rows(), seed),
                basket.testBox(),
                false,
                LabelSpec.auto(),
                new FormSpec(FormSpec.MapChoice.IDENTITY, FormSpec.ControlChoice.NONE),
                new NetworkSpec(plan.shapes().large(), Activation.SILU, setting.front()),
                TrainingSpec.of(2),
                new PruningSpec(ranking, Optional.of(plan.shapes().target())),
                seed,
                "sobolev-pruning, seed " + seed);
    }

    /** Fresh weights for training on values. */
    Network fresh(List<Integer> hidden) {
        return trainer.fresh(hidden, Activation.SILU, seed);
    }

    /** Fresh weights for training on derivatives. */
    Network freshSpread(List<Integer> hidden) {
        return trainer.freshSpread(hidden, Activation.SILU, seed);
    }

    /**
     * Trains on values alone.
     *
     * @param seen rows that the steps see in all
     * @param starts of which the one that does best on rows kept aside is kept
     */
    Network onValues(Network start, long seen, int starts) {
        final TrainingPlan values = TrainingPlan.vanilla(seed)
                .withEpochs(SobolevPruningPlan.Seen.passes(seen, plan.rows()))
                .withStarts(starts)
                .withThreads(plan.threads());
        return trained(trainer, start, values);
    }

    /** Cuts nodes, retrained round by round by {@code retraining}. */
    Network pruned(Network large, PruningSpec.Method ranking, PruningSchedule schedule, Retraining retraining) {
        return new PruningSetup(spec(ranking), material, plan.threads())
                .prune(large, schedule, retraining)
                .network();
    }

    /** Trains on what {@code teacher} answers. */
    Network fromNetwork(Network start, Network teacher, int order) {
        final Examples answers = TeacherLabels.of(teacher, material.examples(), plan.threads());
        final TrainingPlan lesson = TrainingPlan.sobolev(seed)
                .withLoss(loss(order))
                .withEpochs(SobolevPruningPlan.Seen.passes(plan.seen().network(), answers.size()))
                .withStarts(1)
                .withThreads(plan.threads());
        return trained(new Trainer(answers, material.map(), plan.threads()), start, lesson);
    }

    /** Trains on simulated paths; {@code start} is the first of {@code starts}, the others have random weights. */
    Network fromReference(Network start, int order, int starts) {
        final Examples rows = order == 2 ? material.examples() : firstOrder(material.examples());
        if (BinnedFit.suits(rows, material.map(), start.hiddenSizes())) {
            return new BinnedFit(rows, material.map(), plan.threads())
                    .fit(start, starts, seed, Optional.empty(), SILENT)
                    .network();
        }
        final LossPlan.Scaling scaling = order == 2 ? LossPlan.Scaling.NOISE : LossPlan.Scaling.GLOBAL;
        final TrainingPlan lesson = TrainingPlan.sobolev(seed)
                .withLoss(loss(order).scaledBy(scaling))
                .withEpochs(SobolevPruningPlan.Seen.passes(plan.seen().reference(), plan.rows()))
                .withBatch(REFERENCE_BATCH)
                .withStarts(starts)
                .withThreads(plan.threads());
        return trained(trainer, start, lesson);
    }

    private static Network trained(Trainer trainer, Network start, TrainingPlan lesson) {
        try {
            return trainer.train(start, lesson, SILENT).network();
        } catch (TrainingFailedException stuck) {
            return start;
        }
    }

    private static Examples firstOrder(Examples rows) {
        return Examples.firstOrder(rows.inputs(), rows.x(), rows.y(), rows.dy());
    }

    private static LossPlan loss(int order) {
        return order == 2 ? LossPlan.secondOrder() : LossPlan.firstOrder();
    }

    /** Holds a network against the closed form at points uniform over the test box. */
    ValidationReport fit(Network network) {
        return fit(network, basket, (x, ours, theirs) -> {});
    }

    static ValidationReport fit(Network network, NotebookBasket basket, ComparedPoint observer) {
        return Validation.compare(
                SurrogatePricer.uncertified(network, basket.layout(), basket.testBox()),
                basket.reference(),
                basket.testBox(),
                SobolevPruningPlan.POINTS,
                POINTS_SEED,
                observer);
    }
}
