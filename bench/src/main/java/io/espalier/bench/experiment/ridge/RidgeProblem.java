package io.espalier.bench.experiment.ridge;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.SurrogateRun;
import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.List;
import java.util.Optional;

/** One random basket on its way to a surrogate: learnt from the training law, with second order, served and measured on the test box. */
final class RidgeProblem {
    private static final PruningSpec NONE = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    private RidgeProblem() {}

    static FitReport run(RidgeCell cell, List<Integer> hidden, long seed, int threads) {
        final NotebookBasket basket = new NotebookBasket(cell.assets(), seed);
        return SurrogateRun.of(
                spec(basket, cell.samples(), hidden, seed + 1), Reference.exact(basket.reference(), "closed"), threads);
    }

    private static SurrogateSpec spec(NotebookBasket basket, int samples, List<Integer> hidden, long seed) {
        return new SurrogateSpec(
                basket.instrument(),
                basket.training(samples, seed),
                basket.testBox(),
                false,
                LabelSpec.auto(),
                FormSpec.auto(),
                new NetworkSpec(hidden, Activation.SILU, NetworkSpec.Front.auto()),
                TrainingSpec.of(2),
                NONE,
                seed,
                "random basket, " + basket.assets() + " assets, " + samples + " samples, seed " + seed);
    }
}
