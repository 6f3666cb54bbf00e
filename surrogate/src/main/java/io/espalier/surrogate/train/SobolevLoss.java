package io.espalier.surrogate.train;

import java.util.Arrays;

/**
 * What training minimises, in normalised units: value factor times mean square error of values, plus for each entry j of the gradient and
 * of the Hessian times the row's direction its own factor times its mean square error; or, by a model of the labels' noise, the mean of
 * e' S^-1 e over all these errors together.
 *
 * <p>Each factor is a share of the loss divided by what {@link LossPlan.Scaling} says.
 *
 * @param firstNoise the noise of values and gradients; null: factors decide
 * @param secondNoise the noise of curvatures too; null without second order
 */
record SobolevLoss(
        double valueFactor,
        double[] gradientFactors,
        double[] curvatureFactors,
        int curvatureEvery,
        NoiseModel firstNoise,
        NoiseModel secondNoise) {
    private static final double[] NONE = {};

    /** A loss that the labels alone decide; with {@link LossPlan.Scaling#NOISE} the one for the first short training. */
    static SobolevLoss of(LossPlan plan, MeanSquares labels) {
        double share = 1.0 / (1.0 + (plan.gradientWeight() + plan.curvatureWeight()) * labels.inputs());
        return new SobolevLoss(
                share / labels.value(),
                factors(share * plan.gradientWeight() * labels.inputs(), labels.gradient(), plan.scaling()),
                factors(share * plan.curvatureWeight() * labels.inputs(), labels.curvature(), plan.scaling()),
                plan.curvatureEvery(),
                null,
                null);
    }

    private static double[] factors(double share, double[] squares, LossPlan.Scaling scaling) {
        double sum = Arrays.stream(squares).sum();
        if (share == 0.0 || sum == 0.0) {
            return NONE;
        }
        return Arrays.stream(squares)
                .map(square -> switch (scaling) {
                    case GLOBAL, NOISE -> share / sum;
                    case LABELLED -> square > 0.0 ? share / sum : 0.0;
                    case PER_INPUT -> square > 0.0 ? share / squares.length / square : 0.0;
                })
                .toArray();
    }

    /** The same terms, weighed by the noise of the labels. */
    SobolevLoss with(NoiseModel first, NoiseModel second) {
        return new SobolevLoss(valueFactor, gradientFactors, curvatureFactors, curvatureEvery, first, second);
    }

    /**
     * What one squared error of a slope counts in the sum of the rows' losses, where one of a value counts the value factor: the mean over
     * slopes, times their weight, times the rows.
     */
    double slopeFactor(LossPlan plan, int rows, int slopes) {
        return plan.directionalWeight() * valueFactor * rows / slopes;
    }

    /** Whether the gradient has a part. */
    boolean usesGradient() {
        return gradientFactors.length > 0;
    }

    /** Whether the Hessian has a part. */
    boolean usesCurvature() {
        return curvatureFactors.length > 0;
    }

    /** Whether the Hessian has a part in this step. */
    boolean countsCurvature(long step) {
        return usesCurvature() && step % curvatureEvery == 0;
    }

    /** How errors weigh together in a pass with or without curvatures; null: one by one, by their factors. */
    NoiseModel noise(boolean curved) {
        return curved ? secondNoise : firstNoise;
    }
}
