package io.espalier.bench.experiment.garchsmile;

import io.espalier.pricing.math.NormalDistribution;

/**
 * Calls at a strip of strikes given all steps but the last, which is normal and integrated out.
 *
 * <p>Additive: Bachelier from the level F + x. Logarithmic: Black-Scholes from F exp(x). Results are rows of {@link
 * SmileQuantity#COUNT} per strike, of which the raw ones are written.
 */
final class LastStep {
    private final SmileDynamics dynamics;
    private final double[] strikes;
    private final double[] xDot = new double[SmileLanes.PARAMETERS];
    private final double[] rootDot = new double[SmileLanes.PARAMETERS];
    private double x;
    private double variance;

    LastStep(SmileDynamics dynamics, double[] strikes) {
        this.dynamics = dynamics;
        this.strikes = strikes;
    }

    /** Stands at {@code x} from the forward, with the last step's variance. */
    void at(double x, double variance) {
        this.x = x;
        this.variance = variance;
    }

    /** How both move with parameter {@code j}. */
    void tangent(int j, double xDot, double varianceDot) {
        this.xDot[j] = xDot;
        this.rootDot[j] = 0.5 * varianceDot / Math.sqrt(variance);
    }

    /** Adds {@code weight} times everything to {@code rows}. */
    void add(double weight, double[] rows) {
        final double root = Math.sqrt(variance);
        final double level =
                dynamics == SmileDynamics.ADDITIVE ? dynamics.forward() + x : dynamics.forward() * Math.exp(x);
        for (int k = 0; k < strikes.length; k++) {
            if (dynamics == SmileDynamics.ADDITIVE) {
                addNormal(weight, level, strikes[k], root, rows, k * SmileQuantity.COUNT);
            } else {
                addLognormal(weight, level, strikes[k], root, rows, k * SmileQuantity.COUNT);
            }
        }
    }

    private void addNormal(double weight, double level, double strike, double root, double[] rows, int at) {
        final double d = (level - strike) / root;
        final double density = NormalDistribution.density(d);
        final double delta = NormalDistribution.cdf(d);
        rows[at] += weight * ((level - strike) * delta + root * density);
        rows[at + 1] += weight * delta;
        rows[at + 2] += weight * density / root;
        addTangents(weight * delta, weight * density, rows, at + 3);
    }

    /** With G = F e^x: delta = (G/F) Phi(d), gamma = (G/F) phi(d)/(F root), dC = G Phi(d) dx + G phi(d) d root. */
    private void addLognormal(double weight, double level, double strike, double root, double[] rows, int at) {
        final double d = Math.log(level / strike) / root + 0.5 * root;
        final double density = level * NormalDistribution.density(d);
        final double share = level * NormalDistribution.cdf(d);
        final double forward = dynamics.forward();
        rows[at] += weight * (share - strike * NormalDistribution.cdf(d - root));
        rows[at + 1] += weight * share / forward;
        rows[at + 2] += weight * density / (root * forward * forward);
        addTangents(weight * share, weight * density, rows, at + 3);
    }

    private void addTangents(double byX, double byRoot, double[] rows, int at) {
        for (int j = 0; j < xDot.length; j++) {
            rows[at + j] += byX * xDot[j] + byRoot * rootDot[j];
        }
    }
}
