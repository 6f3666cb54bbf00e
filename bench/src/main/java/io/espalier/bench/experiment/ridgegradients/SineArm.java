package io.espalier.bench.experiment.ridgegradients;

import io.espalier.pricing.regress.CrossValidatedRegression;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.RegressionFit;
import io.espalier.pricing.regress.RidgeGradients;
import java.util.function.Function;

/** A way to fit the sine; both weights are the paper's 0.1. */
public enum SineArm {
    /** Values alone. */
    RIDGE("ridge", draw -> new DifferentialRegression(0.0, perPoint(draw)).fit(draw.samples())),
    /** Eq. 18 with the right derivatives, the constant shrunk but not tied. */
    RIDGE_GRADIENTS("ridge-gradients", draw -> corrected(true).fit(draw.samples())),
    /** The same, the constant not even shrunk. */
    FREE_CONSTANT("ridge-gradients, free constant", draw -> corrected(false).fit(draw.samples())),
    /** Values and slopes in one least squares, of equal size. */
    STACKED("stacked", draw -> new DifferentialRegression(1.0, perPoint(draw)).fit(draw.samples())),
    /** The same with the weight of slopes by cross-validation. */
    CROSS_VALIDATED("cross-validated", draw -> CrossValidatedRegression.of(perPoint(draw))
            .fit(draw.samples())),
    /** Eq. 16 to 18 to the letter. */
    PRINTED("as printed", draw -> literal().fit(draw.samples(new PrintedSlopes(true, true)))),
    /** Its first slip alone. */
    SQUARED("slip 1: the square", draw -> corrected(true).fit(draw.samples(new PrintedSlopes(true, false)))),
    /** Its second alone. */
    CONSTANT_MOVES("slip 2: the constant has a slope", draw -> corrected(true)
            .fit(draw.samples(new PrintedSlopes(false, true)))),
    /** Its third alone. */
    CONSTANT_TIED("slip 3: the constant is tied", draw -> literal().fit(draw.samples()));

    /** Of both penalties. */
    static final double WEIGHT = 0.1;

    private final String label;
    private final Function<SineDraw, RegressionFit> method;

    SineArm(String label, Function<SineDraw, RegressionFit> method) {
        this.label = label;
        this.method = method;
    }

    /** In a word or two. */
    public String label() {
        return label;
    }

    RegressionFit fit(SineDraw draw) {
        return method.apply(draw);
    }

    /** Differential regression counts its ridge per value. */
    private static double perPoint(SineDraw draw) {
        return WEIGHT / draw.x().length;
    }

    static RidgeGradients corrected(boolean shrinkConstant) {
        return new RidgeGradients(WEIGHT, WEIGHT, shrinkConstant);
    }

    private static LiteralRidgeGradients literal() {
        return new LiteralRidgeGradients(WEIGHT, WEIGHT);
    }
}
