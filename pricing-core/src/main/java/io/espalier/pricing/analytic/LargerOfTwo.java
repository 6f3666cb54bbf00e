package io.espalier.pricing.analytic;

import io.espalier.pricing.math.NormalDistribution;

/**
 * Undiscounted call or put on the larger of two normal variables, with derivatives to both means.
 *
 * <p>The value is sum over i of E[payoff(Y_i); Y_i is the larger], each an integral of a normal density times a distribution
 * function ({@link LeadIntegral}); all terms are positive. Second derivatives are closed: the density of Y_i at the strike while the other is below, and the density
 * of a tie while it pays. By the heat equation they are the derivatives to the covariance too. What is certain or perfectly correlated is
 * the limit; at its kinks slopes are the mean of their sides and second derivatives NaN. Source: Stulz (1982), Journal of Financial
 * Economics 10(2), for normal variables.
 */
final class LargerOfTwo {
    private final LeadIntegral integral = new LeadIntegral();
    private final double[] slope = new double[2];
    private final double[] curvature = new double[2];
    private double value;
    private double cross;

    /** Values at {@code in}: a call on the larger of both, or a put. */
    void evaluate(TwoLevels in, boolean call) {
        double side = call ? 1.0 : -1.0;
        double tie = tie(in, side);
        value = 0.0;
        for (int i = 0; i < 2; i++) {
            if (in.variance[i] == 0.0) {
                addCertain(in, i, side);
            } else {
                integral.evaluate(in, i, side);
                value += integral.value;
                slope[i] = side * integral.mass;
                curvature[i] = integral.atStrike;
            }
            curvature[i] += side * tie;
        }
        cross = -side * tie;
    }

    private void addCertain(TwoLevels in, int i, double side) {
        double larger = below(in.lead(i), in.variance[1 - i]);
        double over = side * in.over[i];
        value += Math.max(over, 0.0) * larger;
        slope[i] = side * step(over) * larger;
        curvature[i] = over == 0.0 && larger > 0.0 ? Double.NaN : 0.0;
    }

    /** Density of Y_0 = Y_1 at what pays. */
    private static double tie(TwoLevels in, double side) {
        if (in.spread == 0.0) {
            return in.lead == 0.0 ? Double.NaN : 0.0;
        }
        double deviation = Math.sqrt(in.spread);
        double over = (in.over[0] * in.edge[1] + in.over[1] * in.edge[0]) / in.spread;
        return NormalDistribution.density(in.lead / deviation)
                / deviation
                * below(side * over, in.determinant / in.spread);
    }

    /** Probability that a normal variable of mean 0 lies below {@code x}; half at a jump. */
    static double below(double x, double variance) {
        return variance == 0.0 ? step(x) : NormalDistribution.cdf(x / Math.sqrt(variance));
    }

    private static double step(double x) {
        return x == 0.0 ? 0.5 : x > 0.0 ? 1.0 : 0.0;
    }

    double value() {
        return value;
    }

    /** Derivative to E Y_i. */
    double slope(int i) {
        return slope[i];
    }

    /** Second derivative to E Y_i and E Y_j. */
    double curvature(int i, int j) {
        return i == j ? curvature[i] : cross;
    }
}
