package io.espalier.surrogate.train;

/**
 * What training minimises: {@code valueFactor * mean (f - y)^2 + gradientFactor * mean |grad f - dy|^2}, in normalised units.
 *
 * <p>With n inputs, alpha = 1/(1 + lambda n) weighs values and 1 - alpha gradients, as Huge and Savine (2020) do. The gradient
 * term is divided by ONE number, the mean of |dy|^2 over all samples: both terms are then shares of what the labels carry, and
 * the loss does not change when inputs are rotated. A normaliser per input would blow up the inputs that hardly matter.
 */
record SobolevLoss(double valueFactor, double gradientFactor) {

    /** The loss for a weight lambda; with lambda 0 it is the mean square error of values. */
    static SobolevLoss of(double lambda, int inputs, double meanSquareGradient) {
        double alpha = 1.0 / (1.0 + lambda * inputs);
        return new SobolevLoss(alpha, lambda == 0.0 ? 0.0 : (1.0 - alpha) / meanSquareGradient);
    }

    /** Half the slope of the square is 1, hence the 2. */
    LossScale scale(int rows) {
        return new LossScale((float) (2.0 * valueFactor / rows), (float) (2.0 * gradientFactor / rows));
    }

    /** The loss of errors summed over {@code rows} samples. */
    double mean(SquaredErrors errors, int rows) {
        return (valueFactor * errors.value + gradientFactor * errors.gradient) / rows;
    }
}
