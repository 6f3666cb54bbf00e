package io.espalier.bench.experiment.garchsmile;

import java.util.Arrays;

/**
 * A block of paths over all steps but the last, with tangents to h1, omega, alpha, beta, lambda, and the Gaussian sum of the same
 * normals.
 *
 * <p>Per lane: A = sum sqrt(h) z, B = sum h, Z = sum sqrt(E h) z, AZ's bracket = sum sqrt(h E h). With c = alpha (z - lambda)^2 + beta
 * a tangent h. of the variance goes to c h. + (0, 1, h (z - lambda)^2, h, -2 alpha h (z - lambda)). Knows nothing of payments.
 */
final class SmileLanes {
    static final int LANES = 64;

    /** h1, omega, alpha, beta, lambda. */
    static final int PARAMETERS = 5;

    private static final int H1 = 0;

    private final SmilePoint point;
    private final double leaning;
    private final ExpectedPath expected;

    final double[] a = new double[LANES];
    final double[] b = new double[LANES];
    final double[] h = new double[LANES];
    final double[] z = new double[LANES];
    final double[] bracket = new double[LANES];
    final double[][] aDot = new double[PARAMETERS][LANES];
    final double[][] bDot = new double[PARAMETERS][LANES];
    final double[][] hDot = new double[PARAMETERS][LANES];
    final double[][] zDot = new double[PARAMETERS][LANES];

    private final double[] growth = new double[LANES];
    private final double[] slope = new double[LANES];
    private final double[] shock = new double[LANES];

    /** d h'/d(h1, omega, alpha, beta, lambda) with h held. */
    private final double[][] source = new double[PARAMETERS][LANES];

    SmileLanes(SmileDynamics dynamics, SmilePoint point, ExpectedPath expected) {
        this.point = point;
        this.leaning = dynamics.hasLambda() ? -2.0 * point.alpha() : 0.0;
        this.expected = expected;
        Arrays.fill(source[1], 1.0);
    }

    /** Walks with {@code sign} times the normals, [step][lane], one row fewer than there are steps. */
    void walk(double[][] normals, double sign) {
        start();
        for (int t = 0; t < normals.length; t++) {
            move(normals[t], sign, expected.root(t));
            for (int j = 0; j < PARAMETERS; j++) {
                tangents(aDot[j], bDot[j], hDot[j], source[j], zDot[j], expected.rootDot(t, j));
            }
            grow();
        }
    }

    private void start() {
        Arrays.fill(h, point.h1());
        for (double[] row : new double[][] {a, b, z, bracket}) {
            Arrays.fill(row, 0.0);
        }
        for (int j = 0; j < PARAMETERS; j++) {
            Arrays.fill(aDot[j], 0.0);
            Arrays.fill(bDot[j], 0.0);
            Arrays.fill(zDot[j], 0.0);
            Arrays.fill(hDot[j], j == H1 ? 1.0 : 0.0);
        }
    }

    private void move(double[] normals, double sign, double expectedRoot) {
        final double alpha = point.alpha();
        final double beta = point.beta();
        final double lambda = point.lambda();
        final double[] heat = source[2];
        final double[] level = source[3];
        final double[] lean = source[4];
        final double byLambda = leaning;
        for (int i = 0; i < LANES; i++) {
            final double x = sign * normals[i];
            final double root = Math.sqrt(h[i]);
            final double tilted = x - lambda;
            shock[i] = x;
            slope[i] = 0.5 * x / root;
            growth[i] = alpha * (tilted * tilted) + beta;
            heat[i] = h[i] * (tilted * tilted);
            level[i] = h[i];
            lean[i] = byLambda * h[i] * tilted;
            a[i] += root * x;
            b[i] += h[i];
            z[i] += expectedRoot * x;
            bracket[i] += root * expectedRoot;
        }
    }

    private void tangents(double[] aDot, double[] bDot, double[] hDot, double[] from, double[] zDot, double rootDot) {
        for (int i = 0; i < LANES; i++) {
            final double dot = hDot[i];
            aDot[i] += dot * slope[i];
            bDot[i] += dot;
            zDot[i] += rootDot * shock[i];
            hDot[i] = growth[i] * dot + from[i];
        }
    }

    private void grow() {
        final double omega = point.omega();
        for (int i = 0; i < LANES; i++) {
            h[i] = omega + growth[i] * h[i];
        }
    }
}
