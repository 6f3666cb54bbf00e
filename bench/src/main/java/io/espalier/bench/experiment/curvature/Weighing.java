package io.espalier.bench.experiment.curvature;

import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.workflow.TrainingSpec;

/** How errors of values, gradients and curvatures are weighed in the loss. */
public enum Weighing {
    /** One share per value, gradient entry and curvature entry, each term over the mean square of its labels. */
    EVEN("1 : 1 : 1", LossPlan.Scaling.GLOBAL, 1.0),
    /** The same with a tenth of the curvature's. */
    TENTH("1 : 1 : 0.1", LossPlan.Scaling.GLOBAL, 0.1),
    /** All labels together by the inverse of their noise's covariance. */
    NOISE("noise", LossPlan.Scaling.NOISE, 1.0);

    private final String label;
    private final LossPlan.Scaling scaling;
    private final double curvature;

    Weighing(String label, LossPlan.Scaling scaling, double curvature) {
        this.label = label;
        this.scaling = scaling;
        this.curvature = curvature;
    }

    /** The words for it in tables. */
    public String label() {
        return label;
    }

    LossPlan.Scaling scaling() {
        return scaling;
    }

    TrainingSpec.Weights weights() {
        return new TrainingSpec.Weights(1.0, curvature, 1);
    }
}
