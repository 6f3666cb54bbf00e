package io.espalier.bench.experiment;

import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.RateSchedule;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.List;

/**
 * How the notebook of Huge and Savine trains; {@link NotebookFit} does it.
 *
 * <p>Normalisation: every column of x, and y, to mean 0 and deviation 1; gradients z_j scaled to that. Loss: alpha times the mean squared
 * error of y plus (1 - alpha) times the mean over rows and columns of (lambda_j dz_j)^2, lambda_j = 1/sqrt(mean z_j^2). Weights start
 * from a normal law cut off at two deviations, of variance 1/inputs; biases from 0. Adam (0.9, 0.999, 1e-8). Rows are taken in their
 * order, every epoch alike. Source: notebook DifferentialMLTF2, beside arXiv:2005.02347.
 */
public final class NotebookProtocol {
    /** Hidden nodes, softplus. */
    public static final List<Integer> HIDDEN = List.of(20, 20, 20, 20);

    /** Passes over the rows. */
    public static final int EPOCHS = 100;

    private static final int SMALLEST_BATCH = 256;
    private static final int BATCHES = 16;
    private static final RateSchedule SCHEDULE = new RateSchedule.Piecewise(
            new double[] {0.0, 0.2, 0.6, 0.9, 1.0}, new double[] {1e-8, 0.1, 0.01, 1e-6, 1e-8});

    private NotebookProtocol() {}

    /** How all of it is said to a trainer. */
    public static TrainingPlan plan(LabelUse use, int samples, long seed) {
        return TrainingPlan.vanilla(seed)
                .withEpochs(EPOCHS)
                .withBatch(batch(samples))
                .withSchedule(SCHEDULE)
                .withLoss(loss(use))
                .withValidationShare(0.0)
                .withoutShuffling();
    }

    /** Rows of a batch: a sixteenth of all, at least 256. */
    public static int batch(int samples) {
        return Math.max(SMALLEST_BATCH, samples / BATCHES);
    }

    /** Learning rate all through an epoch, from 0: linear in epoch/epochs between 0: 1e-8, 0.2: 0.1, 0.6: 0.01, 0.9: 1e-6, 1: 1e-8. */
    public static double rate(int epoch, int epochs) {
        return SCHEDULE.rate(epoch, 1, epochs);
    }

    /** alpha, the weight of values: 1 without gradients, 1/(1 + columns) with them. */
    public static double valueWeight(LabelUse use, int columns) {
        return 1.0 / (1.0 + loss(use).gradientWeight() * columns);
    }

    private static LossPlan loss(LabelUse use) {
        return use == LabelUse.STANDARD
                ? LossPlan.values()
                : LossPlan.firstOrder().scaledBy(LossPlan.Scaling.PER_INPUT);
    }
}
