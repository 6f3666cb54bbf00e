package io.espalier.bench.experiment.reference;

/**
 * Gauss-Legendre rule of n nodes on [-1, 1]: the integral of f is about the sum of {@code weight[k] f(node[k])}.
 *
 * <p>Exact for polynomials up to degree 2n - 1, to rounding. Source: Newton's method on the three-term recurrence, Abramowitz and
 * Stegun (1964), 25.4.29.
 */
record GaussLegendre(double[] node, double[] weight) {
    /** Newton from Tricomi's start doubles its digits each time: five reach rounding for any n. */
    private static final int NEWTON_STEPS = 6;

    /** @throws IllegalArgumentException if there is not at least one node */
    static GaussLegendre of(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("a rule must have at least one node: n=" + n);
        }
        final double[] node = new double[n];
        final double[] weight = new double[n];
        for (int k = 0; k < n; k++) {
            double x = -Math.cos(Math.PI * (k + 0.75) / (n + 0.5));
            for (int step = 0; step < NEWTON_STEPS; step++) {
                final double[] p = polynomial(n, x);
                x -= p[0] / p[1];
            }
            final double slope = polynomial(n, x)[1];
            node[k] = x;
            weight[k] = 2.0 / ((1.0 - x * x) * slope * slope);
        }
        return new GaussLegendre(node, weight);
    }

    /** P_n(x) and P_n'(x). */
    private static double[] polynomial(int n, double x) {
        double before = 1.0;
        double here = x;
        for (int k = 2; k <= n; k++) {
            final double next = ((2.0 * k - 1.0) * x * here - (k - 1.0) * before) / k;
            before = here;
            here = next;
        }
        return new double[] {here, n * (before - x * here) / (1.0 - x * x)};
    }

    /** Number of nodes. */
    int size() {
        return node.length;
    }
}
