package io.espalier.surrogate.workflow;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.BinnedFit;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import io.espalier.surrogate.train.TrainingResult;
import io.espalier.surrogate.train.WholeSetFit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Trains networks of any size on the kept rows of a material, by the optimiser of the last stage; what all of them share is made once. */
final class SizeTrainer {
    private final Material material;
    private final LastStage lastStage;
    private final StagePlans plans;
    private final NetworkSpec network;
    private final Allowance allowance;
    private final int threads;
    private BinnedFit binned;
    private boolean budgetReached;

    /** @param allowance each fit may take all that is left of it */
    SizeTrainer(SurrogateSpec spec, Material material, StagePlans plans, Allowance allowance, int threads) {
        this.material = material;
        this.plans = plans;
        this.threads = threads;
        lastStage = new LastStage(spec, material, plans, threads);
        network = spec.network();
        this.allowance = allowance;
    }

    Network fresh(List<Integer> sizes, long seed) {
        return material.kept().freshSpread(sizes, network.activation(), seed);
    }

    /** @param effort multiple of the usual epochs or steps; of least squares on averaged rows, of the starts */
    Network refit(Network start, int effort, long seed) {
        TrainingResult result = train(start, effort, seed);
        budgetReached |= result.budgetReached();
        return result.network();
    }

    /** Whether the clock ended a fit. */
    boolean budgetReached() {
        return budgetReached;
    }

    private TrainingResult train(Network start, int effort, long seed) {
        TrainingListener nobody = report -> {};
        return switch (lastStage.optimiser(start)) {
            case LM -> binned().fit(start, effort * plans.binnedStarts(), seed, left(), nobody);
            case LBFGS ->
                new WholeSetFit(material.examples(), material.map(), threads)
                        .fit(start, longer(plans.onAllRowsAtOnce(left()), effort, seed), nobody);
            case ADAM, AUTO -> material.kept().train(start, longer(plans.ofSize(left()), effort, seed), nobody);
        };
    }

    private static TrainingPlan longer(TrainingPlan plan, int effort, long seed) {
        return plan.withEpochs(effort * plan.epochs()).withSeed(seed);
    }

    private BinnedFit binned() {
        if (binned == null) {
            binned = new BinnedFit(material.many(), material.map(), threads);
        }
        return binned;
    }

    private Optional<Duration> left() {
        return allowance.next(1.0);
    }
}
