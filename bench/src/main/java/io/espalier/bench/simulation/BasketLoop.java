package io.espalier.bench.simulation;

import java.util.Arrays;

/**
 * The basket and its adjoint by hand: one array per number, lanes inner, loops of fused multiply-adds (as the C++ compiler makes them) that C2 vectorises.
 *
 * <p>Forward: m_i = sum over j of L_ij z_j, x_i' = x_i + d_i m_i. Backward step by step, as for any payoff along the path:
 * d_iBar += x_iBar m_i, m_i made again. Results: value; levels; deviations of a step.
 */
final class BasketLoop implements PathWork {
    private static final int N = Problem.ASSETS;

    private final int steps;
    private final double[][] root = root();
    private final double[] deviation;
    private final double[] weights = Problem.weights();
    private final double[][] z;
    private final double[][] x;
    private final double[] mix;
    private final double[] basket;
    private final double[][] results;

    BasketLoop(int steps, int lanes) {
        this.steps = steps;
        this.deviation = Arrays.stream(Problem.vols())
                .map(vol -> vol * Math.sqrt(1.0 / steps))
                .toArray();
        this.z = new double[steps * N][lanes];
        this.x = new double[N][lanes];
        this.mix = new double[lanes];
        this.basket = new double[lanes];
        this.results = new double[1 + 2 * N][lanes];
    }

    /** The lower root of equal correlations. */
    private static double[][] root() {
        final double[][] root = new double[N][N];
        for (int i = 0; i < N; i++) {
            double rest = 1.0;
            for (int j = 0; j < i; j++) {
                double sum = Problem.CORRELATION;
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = sum / root[j][j];
                rest -= root[i][j] * root[i][j];
            }
            root[i][i] = Math.sqrt(rest);
        }
        return root;
    }

    @Override
    public double[][] normals() {
        return z;
    }

    @Override
    public double[][] results() {
        return results;
    }

    @Override
    public void value() {
        for (double[] row : x) {
            Arrays.fill(row, Problem.LEVEL);
        }
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < N; i++) {
                mix(step, i);
                addTimes(deviation[i], mix, x[i]);
            }
        }
        Arrays.fill(basket, -Problem.LEVEL);
        for (int i = 0; i < N; i++) {
            addTimes(weights[i], x[i], basket);
        }
        for (int lane = 0; lane < basket.length; lane++) {
            results[0][lane] = Math.max(basket[lane], 0.0);
        }
    }

    /** mix = row i of L times the step's normals, at most four at a time. */
    private void mix(int step, int i) {
        final int at = step * N;
        switch (i) {
            case 0 -> one(root[0], z[at], mix);
            case 1 -> two(root[1], z[at], z[at + 1], mix);
            case 2 -> three(root[2], z[at], z[at + 1], z[at + 2], mix);
            default -> four(root[i], z[at], z[at + 1], z[at + 2], z[at + 3], mix);
        }
        switch (i) {
            case 4 -> addTimes(root[4][4], z[at + 4], mix);
            case 5 -> addTwo(root[5], z[at + 4], z[at + 5], mix);
            case 6 -> addThree(root[6], z[at + 4], z[at + 5], z[at + 6], mix);
            default -> {
                // Row i has no more than four entries.
            }
        }
    }

    private static void one(double[] l, double[] z0, double[] mix) {
        final double l0 = l[0];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = l0 * z0[lane];
        }
    }

    private static void two(double[] l, double[] z0, double[] z1, double[] mix) {
        final double l0 = l[0];
        final double l1 = l[1];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = Math.fma(l1, z1[lane], l0 * z0[lane]);
        }
    }

    private static void three(double[] l, double[] z0, double[] z1, double[] z2, double[] mix) {
        final double l0 = l[0];
        final double l1 = l[1];
        final double l2 = l[2];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = Math.fma(l2, z2[lane], Math.fma(l1, z1[lane], l0 * z0[lane]));
        }
    }

    private static void four(double[] l, double[] z0, double[] z1, double[] z2, double[] z3, double[] mix) {
        final double l0 = l[0];
        final double l1 = l[1];
        final double l2 = l[2];
        final double l3 = l[3];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = Math.fma(l3, z3[lane], Math.fma(l2, z2[lane], Math.fma(l1, z1[lane], l0 * z0[lane])));
        }
    }

    private static void addTwo(double[] l, double[] z4, double[] z5, double[] mix) {
        final double l4 = l[4];
        final double l5 = l[5];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = Math.fma(l5, z5[lane], Math.fma(l4, z4[lane], mix[lane]));
        }
    }

    private static void addThree(double[] l, double[] z4, double[] z5, double[] z6, double[] mix) {
        final double l4 = l[4];
        final double l5 = l[5];
        final double l6 = l[6];
        for (int lane = 0; lane < mix.length; lane++) {
            mix[lane] = Math.fma(l6, z6[lane], Math.fma(l5, z5[lane], Math.fma(l4, z4[lane], mix[lane])));
        }
    }

    private static void addTimes(double a, double[] x, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] = Math.fma(a, x[lane], to[lane]);
        }
    }

    @Override
    public void gradient() {
        value();
        for (int i = 0; i < N; i++) {
            final double[] levelBar = results[1 + i];
            final double weight = weights[i];
            for (int lane = 0; lane < levelBar.length; lane++) {
                levelBar[lane] = basket[lane] > 0.0 ? weight : 0.0;
            }
            Arrays.fill(results[1 + N + i], 0.0);
        }
        for (int step = steps - 1; step >= 0; step--) {
            for (int i = 0; i < N; i++) {
                mix(step, i);
                addProduct(results[1 + i], mix, results[1 + N + i]);
            }
        }
    }

    private static void addProduct(double[] x, double[] y, double[] to) {
        for (int lane = 0; lane < to.length; lane++) {
            to[lane] = Math.fma(x[lane], y[lane], to[lane]);
        }
    }
}
