package io.espalier.bench.experiment.garchsmile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The judged box: alpha 0.02 to 0.12, p 0.85 to 0.98, h1/hbar 0.25 to 4 and steps 5 to 252 (both log-uniform); logarithmic also
 * lambda 0 to 0.5, volatility sqrt(252 hbar) 0.1 to 0.5 (log-uniform). Additive: hbar = 1.
 */
public final class SmileBox {
    static final int FEWEST_STEPS = 5;
    static final int MOST_STEPS = 252;

    private static final double STEPS_PER_YEAR = 252.0;
    private static final int COORDINATES = 6;

    private final SmileDynamics dynamics;

    /** The box of these dynamics. */
    public SmileBox(SmileDynamics dynamics) {
        this.dynamics = dynamics;
    }

    /** A Latin hypercube: each coordinate has one of {@code count} points in each of as many equal parts. */
    public List<SmilePoint> points(int count, long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] u = new double[COORDINATES][];
        for (int j = 0; j < COORDINATES; j++) {
            u[j] = strata(count, random);
        }
        final List<SmilePoint> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(point(new double[] {u[0][i], u[1][i], u[2][i], u[3][i], u[4][i], u[5][i]}));
        }
        return points;
    }

    private static double[] strata(int count, SplittableRandom random) {
        final double[] u = new double[count];
        for (int i = 0; i < count; i++) {
            final int at = random.nextInt(i + 1);
            u[i] = u[at];
            u[at] = i;
        }
        for (int i = 0; i < count; i++) {
            u[i] = (u[i] + random.nextDouble()) / count;
        }
        return u;
    }

    /** The point at {@code u} in [0, 1)^6. */
    SmilePoint point(double[] u) {
        final double alpha = between(u[0], 0.02, 0.12);
        final double p = between(u[1], 0.85, 0.98);
        final double ratio = geometric(u[2], 0.25, 4.0);
        // Whole numbers up to the last have their share of the logarithm.
        final int steps = (int) geometric(u[3], FEWEST_STEPS, MOST_STEPS + 1.0);
        final double lambda = dynamics.hasLambda() ? between(u[4], 0.0, 0.5) : 0.0;
        final double volatility = geometric(u[5], 0.1, 0.5);
        final double hbar = dynamics == SmileDynamics.ADDITIVE ? 1.0 : volatility * volatility / STEPS_PER_YEAR;
        return new SmilePoint(
                steps, ratio * hbar, (1.0 - p) * hbar, alpha, p - alpha * (1.0 + lambda * lambda), lambda);
    }

    private static double between(double u, double low, double high) {
        return low + u * (high - low);
    }

    private static double geometric(double u, double low, double high) {
        return low * Math.pow(high / low, u);
    }
}
