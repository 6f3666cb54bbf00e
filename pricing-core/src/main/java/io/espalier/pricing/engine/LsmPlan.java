package io.espalier.pricing.engine;

import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.Regression;

/**
 * How a Bermudan option is valued.
 *
 * <p>{@code trainingPaths} find the policy (an odd number is taken one higher: half of them mirror the others); {@code dualPaths} bound the
 * value from above; {@code valuation} says how many fresh paths the policy is valued on, and seed, threads. {@code basis} and {@code
 * degree} say which functions stand beside the European shapes, {@code regression} how their weights are fitted. The result depends on
 * everything here but the threads.
 */
public record LsmPlan(
        int trainingPaths, int dualPaths, LsmBasis basis, int degree, Regression regression, MonteCarloPlan valuation) {
    private static final int USUAL_TRAINING = 8192;
    private static final int USUAL_DUAL = 2048;
    private static final int USUAL_DEGREE = 4;
    /** Slopes of a payment are less noisy than the payment: policies lose less with 4 than with 1 or 0.25. */
    private static final double USUAL_SLOPE_WEIGHT = 4.0;

    private static final double USUAL_RIDGE = 1e-6;
    private static final int MOST_TRAINING = 1 << 20;

    /** @throws IllegalArgumentException if a number of paths is below 2 or too large to keep, or the degree is negative */
    public LsmPlan {
        if (trainingPaths < 2 || trainingPaths > MOST_TRAINING || dualPaths < 2 || degree < 0) {
            throw new IllegalArgumentException("training paths must be 2 to " + MOST_TRAINING
                    + ", dual paths >= 2, degree >= 0: trainingPaths=" + trainingPaths + ", dualPaths=" + dualPaths
                    + ", degree=" + degree);
        }
    }

    /** With Chebyshev polynomials. */
    public LsmPlan(int trainingPaths, int dualPaths, int degree, Regression regression, MonteCarloPlan valuation) {
        this(trainingPaths, dualPaths, LsmBasis.CHEBYSHEV, degree, regression, valuation);
    }

    /** What does for most: differential regression on 8192 paths with polynomials of degree four, 2048 dual paths. */
    public static LsmPlan of(MonteCarloPlan valuation) {
        return new LsmPlan(
                USUAL_TRAINING,
                USUAL_DUAL,
                LsmBasis.CHEBYSHEV,
                USUAL_DEGREE,
                new DifferentialRegression(USUAL_SLOPE_WEIGHT, USUAL_RIDGE),
                valuation);
    }

    /** The same with another regression. */
    public LsmPlan withRegression(Regression other) {
        return new LsmPlan(trainingPaths, dualPaths, basis, degree, other, valuation);
    }

    /** The same with other functions. */
    public LsmPlan withBasis(LsmBasis other) {
        return new LsmPlan(trainingPaths, dualPaths, other, degree, regression, valuation);
    }

    int evenTrainingPaths() {
        return trainingPaths + trainingPaths % 2;
    }
}
