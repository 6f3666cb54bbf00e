package io.espalier.bench.experiment.enclosure;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.label.LabelGenerator;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.Arrays;
import java.util.Collections;

/**
 * The oversized network of the paper: 6x128 SiLU, trained on values alone, without a front and without a penalty on its weights.
 *
 * <p>As in the paper's code one scale serves all inputs. Where each input has its own, those of assets with small volatility reach many
 * deviations at the edge of the box, and the network is wilder across the gradient than it need be.
 *
 * @param basket what it prices
 * @param network in raw units
 * @param r2 of its values over the test box
 */
public record PaperTeacher(NotebookBasket basket, Network network, double r2) {
    private static final int LAYERS = 6;
    private static final int NODES = 128;
    private static final int EPOCHS = 30;
    private static final int BATCH = 512;
    private static final double PEAK_RATE = 0.005;
    private static final int POINTS = 4096;
    private static final long POINTS_SEED = 77L;

    /** Trains one on {@code rows} antithetic rows. */
    public static PaperTeacher train(NotebookBasket basket, int rows, long seed, int threads) {
        final Examples examples =
                Examples.of(new LabelGenerator(basket.instrument()).generate(basket.training(rows, seed), threads));
        final Trainer trainer = new Trainer(examples, oneScale(Normalisation.of(examples)), threads);
        final Network fresh = trainer.fresh(Collections.nCopies(LAYERS, NODES), Activation.SILU, seed);
        final TrainingPlan plan = TrainingPlan.vanilla(seed)
                .withEpochs(EPOCHS)
                .withBatch(BATCH)
                .withPeakRate(PEAK_RATE)
                .withThreads(threads);
        final Network network =
                trainer.train(fresh, plan, TrainingListener.silent()).network();
        return new PaperTeacher(basket, network, r2(basket, network));
    }

    private static Normalisation oneScale(Normalisation perInput) {
        final double variance = Arrays.stream(perInput.inputDeviation())
                .map(deviation -> deviation * deviation)
                .average()
                .orElseThrow();
        final double[] scale = new double[perInput.inputs()];
        Arrays.fill(scale, Math.sqrt(variance));
        return new Normalisation(
                perInput.inputMean(), scale, perInput.outputMean(), perInput.outputDeviation(), new double[0][]);
    }

    /** Of the values of {@code network} over the basket's test box, against the closed form. */
    static double r2(NotebookBasket basket, Network network) {
        return Validation.compare(
                        SurrogatePricer.uncertified(network, basket.layout(), basket.testBox()),
                        basket.reference(),
                        basket.testBox(),
                        POINTS,
                        POINTS_SEED)
                .value()
                .r2();
    }
}
