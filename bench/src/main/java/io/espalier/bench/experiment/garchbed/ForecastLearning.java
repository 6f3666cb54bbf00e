package io.espalier.bench.experiment.garchbed;

import io.espalier.bench.experiment.PointErrors;
import io.espalier.bench.experiment.TanhFit;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Trains networks on forecasts with and without gradients: two hidden layers of tanh, the whole set in each of 1500 steps of Adam, values
 * and gradients half and half, one scale for all entries of the gradient.
 */
public final class ForecastLearning {
    private static final TanhFit FIT = new TanhFit(1500, new RateSchedule.OneCycle(0.02));
    private static final int TEST_POINTS = 2000;
    private static final long TEST_SEED = 550_021L;

    private final ForecastPlan plan;
    private final ForecastBox box;
    private final Consumer<String> progress;

    /** @param progress told of every row */
    public ForecastLearning(ForecastPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.box = new ForecastBox(plan.returns());
        this.progress = progress;
    }

    /** Every size by every width by every horizon. */
    public List<ForecastRow> run() {
        final List<ForecastRow> rows = new ArrayList<>();
        for (int points : plan.sizes()) {
            for (int width : plan.widths()) {
                for (int horizon : plan.horizons()) {
                    final ForecastRow row = row(points, width, horizon);
                    rows.add(row);
                    progress.accept(String.format(
                            Locale.ROOT,
                            "%d points, width %d, horizon %d: plain %.4f, with gradients %.4f",
                            points,
                            width,
                            horizon,
                            row.plain(),
                            row.withGradients()));
                }
            }
        }
        return rows;
    }

    private ForecastRow row(int points, int width, int horizon) {
        final Examples test = box.examples(TEST_POINTS, horizon, TEST_SEED);
        final LossPlan halves = TanhFit.halfGradients(LossPlan.Scaling.GLOBAL, ForecastBox.INPUTS);
        double plain = 0.0;
        double withGradients = 0.0;
        double worst = 0.0;
        for (int k = 0; k < plan.seeds(); k++) {
            final long seed = plan.seed() + k;
            final Examples examples = box.examples(points, horizon, seed);
            final double first = error(examples, width, seed, LossPlan.values(), test);
            final double second = error(examples, width, seed, halves, test);
            plain += first / plan.seeds();
            withGradients += second / plan.seeds();
            worst = Math.max(worst, second / first);
        }
        return new ForecastRow(points, width, horizon, plain, withGradients, worst);
    }

    private static double error(Examples examples, int width, long seed, LossPlan loss, Examples test) {
        return PointErrors.of(FIT.train(examples, List.of(width, width), loss, seed), test)
                .rmse();
    }
}
