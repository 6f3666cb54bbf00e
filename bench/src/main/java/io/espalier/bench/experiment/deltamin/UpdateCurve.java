package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.select.Arm;

/**
 * A training of figure 1, mean over runs.
 *
 * @param points it learns from
 * @param arm with or without gradients
 * @param training root mean square error on its own noisy labels after each epoch, in units of their noise
 * @param test the same at fresh points without noise
 * @param update mean absolute change of a parameter over each epoch
 */
public record UpdateCurve(int points, Arm arm, double[] training, double[] test, double[] update) {

    /** Epochs. */
    public int epochs() {
        return update.length;
    }

    /** Mean update over the epochs {@code from} to the last. */
    public double meanUpdate(int from) {
        double sum = 0.0;
        for (int epoch = from; epoch < update.length; epoch++) {
            sum += update[epoch];
        }
        return sum / (update.length - from);
    }
}
