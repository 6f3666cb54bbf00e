package io.espalier.surrogate.workflow;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.BinnedFit;
import io.espalier.surrogate.train.Checkpoints;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.train.TrainingResult;
import io.espalier.surrogate.train.WholeSetFit;
import java.time.Duration;
import java.util.Optional;

/** Trains on the reference's labels, by the optimiser that is asked for or that suits. */
final class LastStage {
    private final SurrogateSpec spec;
    private final Material material;
    private final StagePlans plans;
    private final int threads;

    LastStage(SurrogateSpec spec, Material material, StagePlans plans, int threads) {
        this.spec = spec;
        this.material = material;
        this.plans = plans;
        this.threads = threads;
    }

    /**
     * @param trained whether {@code start} has learnt before
     * @throws IllegalArgumentException if Levenberg-Marquardt is asked for and does not suit
     */
    TrainingResult train(
            Network start,
            boolean trained,
            Optional<Duration> budget,
            TrainingListener listener,
            Checkpoints checkpoints) {
        return switch (optimiser(start)) {
            case LM ->
                new BinnedFit(material.many(), material.map(), threads)
                        .fit(start, plans.binnedStarts(), plans.seed(StageKind.FROM_REFERENCE), budget, listener);
            case LBFGS ->
                new WholeSetFit(material.examples(), material.map(), threads)
                        .fit(start, plans.onAllRowsAtOnce(budget), listener);
            case ADAM, AUTO -> adam(start, trained, budget, listener, checkpoints);
        };
    }

    /** What trains a network of these sizes. */
    TrainingSpec.Optimiser optimiser(Network start) {
        TrainingSpec.Optimiser asked = spec.training().optimiser();
        boolean suits = spec.training().order() > 0
                && BinnedFit.suits(material.examples(), material.map(), start.hiddenSizes());
        if (asked == TrainingSpec.Optimiser.LM && !suits) {
            throw new IllegalArgumentException(
                    "lm needs gradients of one direction, a small network and rows enough: order="
                            + spec.training().order() + ", directions="
                            + material.map().reducedInputs() + ", hidden="
                            + start.hiddenSizes() + ", rows="
                            + material.examples().size());
        }
        if (asked == TrainingSpec.Optimiser.AUTO) {
            // Without labels of curvature, the lowest sum of squares is that of a bent curve: deltas fit, gammas swing.
            boolean curved = material.examples().hasSecondOrder();
            return suits && curved ? TrainingSpec.Optimiser.LM : TrainingSpec.Optimiser.ADAM;
        }
        return asked;
    }

    private TrainingResult adam(
            Network start,
            boolean trained,
            Optional<Duration> budget,
            TrainingListener listener,
            Checkpoints checkpoints) {
        if (spec.fresh()) {
            TrainingPlan plan = plans.onFreshRows(material.chunkRows(), budget);
            Trainer drawing = material.fresh(plans.freshPasses());
            return drawing.train(start, plan, listener, checkpoints);
        }
        return material.kept().train(start, plans.onKeptRows(start, trained, budget), listener, checkpoints);
    }
}
