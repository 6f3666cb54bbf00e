package io.espalier.bench.experiment;

import java.util.List;

/**
 * How the notebook of Huge and Savine trains; whoever implements its {@link NetworkFit} reads this.
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
    private static final double[] SHARES = {0.0, 0.2, 0.6, 0.9, 1.0};
    private static final double[] RATES = {1e-8, 0.1, 0.01, 1e-6, 1e-8};

    private NotebookProtocol() {}

    /** Rows of a batch: a sixteenth of all, at least 256. */
    public static int batch(int samples) {
        return Math.max(SMALLEST_BATCH, samples / BATCHES);
    }

    /** Learning rate all through an epoch, from 0: linear in epoch/epochs between 0: 1e-8, 0.2: 0.1, 0.6: 0.01, 0.9: 1e-6, 1: 1e-8. */
    public static double rate(int epoch, int epochs) {
        final double at = (double) epoch / epochs;
        int k = 1;
        while (at > SHARES[k]) {
            k++;
        }
        final double share = (at - SHARES[k - 1]) / (SHARES[k] - SHARES[k - 1]);
        return RATES[k - 1] + share * (RATES[k] - RATES[k - 1]);
    }

    /** alpha, the weight of values: 1 without gradients, 1/(1 + columns) with them. */
    public static double valueWeight(LabelUse use, int columns) {
        return use == LabelUse.STANDARD ? 1.0 : 1.0 / (1.0 + columns);
    }
}
