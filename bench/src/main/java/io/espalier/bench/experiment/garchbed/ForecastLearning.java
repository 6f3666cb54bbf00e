package io.espalier.bench.experiment.garchbed;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Trains networks on forecasts with and without gradients: two hidden layers of tanh, the whole set in each of 1500 steps of Adam, values
 * and gradients half and half, one scale for all entries of the gradient.
 */
public final class ForecastLearning {
    private static final int STEPS = 1500;
    private static final double PEAK_RATE = 0.02;
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
        double plain = 0.0;
        double withGradients = 0.0;
        double worst = 0.0;
        for (int k = 0; k < plan.seeds(); k++) {
            final long seed = plan.seed() + k;
            final Examples examples = box.examples(points, horizon, seed);
            final double first = error(examples, width, seed, LossPlan.values(), test);
            final double second = error(examples, width, seed, halfGradients(), test);
            plain += first / plan.seeds();
            withGradients += second / plan.seeds();
            worst = Math.max(worst, second / first);
        }
        return new ForecastRow(points, width, horizon, plain, withGradients, worst);
    }

    /** Shares 1 : lambda n of values and gradients are equal at lambda = 1/n. */
    private static LossPlan halfGradients() {
        return new LossPlan(LossPlan.Scaling.GLOBAL, 1.0 / ForecastBox.INPUTS, 0.0, 1);
    }

    private static double error(Examples examples, int width, long seed, LossPlan loss, Examples test) {
        final Trainer trainer = new Trainer(examples, Normalisation.of(examples));
        final TrainingPlan how = TrainingPlan.vanilla(seed)
                .withEpochs(STEPS)
                .withBatch(examples.size())
                .withPeakRate(PEAK_RATE)
                .withValidationShare(0.0)
                .withoutShuffling()
                .withLoss(loss);
        final Network network = trainer.train(
                        trainer.fresh(List.of(width, width), Activation.TANH, seed), how, TrainingListener.silent())
                .network();
        return normalisedError(network, test);
    }

    private static double normalisedError(Network network, Examples test) {
        final ValuePass pass = new ValuePass(network);
        final double[] x = new double[ForecastBox.INPUTS];
        double squares = 0.0;
        double sum = 0.0;
        double sumOfSquares = 0.0;
        for (int row = 0; row < test.size(); row++) {
            System.arraycopy(test.x(), row * x.length, x, 0, x.length);
            final double y = test.y()[row];
            final double error = pass.value(x) - y;
            squares += error * error;
            sum += y;
            sumOfSquares += y * y;
        }
        final double mean = sum / test.size();
        return Math.sqrt(squares / (sumOfSquares - test.size() * mean * mean));
    }
}
