package io.espalier.bench.experiment.curvature;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.SurrogateRun;
import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.Instrument;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.Reference;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * The paper's network, 6 x 128 SiLU without a front, taught in first and in second order on random baskets; errors against the closed form
 * of the call over the test box.
 *
 * <p>Second order is labelled along the leading direction of the gradients. The weighing decides as much as the labels: see {@link
 * Weighing}.
 */
public final class SecondOrder {
    private static final PruningSpec NO_PRUNING = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    private final SecondOrderPlan plan;
    private final Consumer<String> progress;

    /** @param progress told of each training that has ended */
    public SecondOrder(SecondOrderPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Every way of teaching, for every size in turn. */
    public List<SecondOrderRow> run() {
        final List<SecondOrderRow> rows = new ArrayList<>();
        for (SecondOrderPlan.Size size : plan.sizes()) {
            for (Teaching teaching : plan.teachings()) {
                rows.add(row(teaching, size));
            }
        }
        return rows;
    }

    private SecondOrderRow row(Teaching teaching, SecondOrderPlan.Size size) {
        final long[] seeds = new SplittableRandom(plan.seed())
                .longs(plan.problems(), 0L, 1L << 40)
                .toArray();
        final List<FitReport> fits = new ArrayList<>();
        for (long seed : seeds) {
            final NotebookBasket basket = new NotebookBasket(SecondOrderPlan.ASSETS, seed);
            final Reference reference = Reference.exact(basket.reference(), "closed");
            fits.add(SurrogateRun.of(spec(basket, teaching, size, seed + 1), reference, plan.threads()));
            progress.accept(line(teaching, size, fits));
        }
        return new SecondOrderRow(teaching, size, fits);
    }

    /** Figures too: the whole takes long, and may be stopped. */
    private String line(Teaching teaching, SecondOrderPlan.Size size, List<FitReport> fits) {
        final FitReport fit = fits.get(fits.size() - 1);
        return String.format(
                Locale.ROOT,
                "%d samples, %s, weighed %s, basket %d of %d: R2 of values %.6f, deltas %.6f, gammas %.6f; %.1f s",
                size.samples(),
                teaching.label(),
                teaching.weighing().label(),
                fits.size(),
                plan.problems(),
                1.0 - fit.value(),
                1.0 - fit.deltas(),
                1.0 - fit.gamma(),
                fit.phases().training());
    }

    private static SurrogateSpec spec(NotebookBasket basket, Teaching teaching, SecondOrderPlan.Size size, long seed) {
        final Instrument priced = basket.instrument();
        return new SurrogateSpec(
                new Instrument(priced.market(), teaching.paid(priced.option())),
                basket.training(size.samples(), seed),
                basket.testBox(),
                false,
                teaching.curvature(),
                new FormSpec(FormSpec.MapChoice.IDENTITY, FormSpec.ControlChoice.NONE),
                new NetworkSpec(SecondOrderPlan.HIDDEN, Activation.SILU, NetworkSpec.Front.none()),
                training(teaching, size),
                NO_PRUNING,
                seed,
                teaching.label() + ", " + size + ", seed " + seed);
    }

    private static TrainingSpec training(Teaching teaching, SecondOrderPlan.Size size) {
        return new TrainingSpec(
                teaching.order(),
                Optional.empty(),
                TrainingSpec.Optimiser.ADAM,
                teaching.weighing().scaling(),
                teaching.weighing().weights(),
                Regularisation.NONE,
                new TrainingSpec.Effort(
                        OptionalInt.of(size.epochs()),
                        OptionalInt.of(size.batch()),
                        OptionalDouble.of(SecondOrderPlan.PEAK_RATE),
                        OptionalInt.of(1),
                        0));
    }
}
