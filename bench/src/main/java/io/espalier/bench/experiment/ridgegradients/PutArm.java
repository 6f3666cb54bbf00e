package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.CrossValidatedRegression;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.NormalisedRidgeGradients;
import io.espalier.pricing.regress.Regression;

/** A regression that learns the put's exercise. */
public enum PutArm {
    /** Values alone: Longstaff and Schwartz. */
    LEAST_SQUARES("least squares", DifferentialRegression.ordinary()),
    /** Values alone, shrunk. */
    RIDGE("ridge", new DifferentialRegression(0.0, 0.01)),
    /** Eq. 18, corrected, with weights that count per path and the constant free. */
    RIDGE_GRADIENTS("ridge-gradients", new NormalisedRidgeGradients(1e-6, 0.1)),
    /** Values and slopes in one least squares, of equal size. */
    STACKED("stacked, weight 1", new DifferentialRegression(1.0, 1e-6)),
    /** The same, slopes four times as heavy: what the engine does where nothing else is asked. */
    STACKED_HEAVIER("stacked, weight 4", new DifferentialRegression(4.0, 1e-6)),
    /** The same with the weight of slopes by cross-validation at every date. */
    CROSS_VALIDATED("cross-validated", CrossValidatedRegression.of(1e-6));

    private final String label;
    private final Regression regression;

    PutArm(String label, Regression regression) {
        this.label = label;
        this.regression = regression;
    }

    /** In a word or two. */
    public String label() {
        return label;
    }

    Regression regression() {
        return regression;
    }
}
