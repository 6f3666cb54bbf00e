package io.espalier.bench.simulation;

import java.util.Arrays;

/**
 * Additive GARCH(1,1) and its adjoint by hand: one array per number and step, lanes inner, loops that C2 vectorises.
 *
 * <p>Forward: m = sqrt(h) z, S' = S + m, h' = omega + alpha m^2 + beta h. Backward, with SBar the same at every step:
 * mBar = SBar + 2 alpha m h'Bar, hBar = beta h'Bar + mBar z/(2 sqrt(h)). Results: value; h1, S, omega, alpha, beta.
 */
final class GarchLoop implements PathWork {
    private final double[][] z;
    private final double[][] root;
    private final double[] h;
    private final double[] level;
    private final double[] hBar;
    private final double[][] results;

    GarchLoop(int steps, int lanes) {
        this.z = new double[steps][lanes];
        this.root = new double[steps][lanes];
        this.h = new double[lanes];
        this.level = new double[lanes];
        this.hBar = new double[lanes];
        this.results = new double[6][lanes];
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
        start();
        for (double[] row : z) {
            forward(row, h, level, Problem.GARCH[2], Problem.GARCH[3], Problem.GARCH[4]);
        }
        pay(level, results[0]);
    }

    private void start() {
        Arrays.fill(h, Problem.GARCH[1]);
        Arrays.fill(level, Problem.GARCH[0]);
    }

    private static void forward(double[] z, double[] h, double[] level, double omega, double alpha, double beta) {
        for (int lane = 0; lane < z.length; lane++) {
            final double move = Math.sqrt(h[lane]) * z[lane];
            level[lane] += move;
            h[lane] = omega + alpha * (move * move) + beta * h[lane];
        }
    }

    private static void pay(double[] level, double[] value) {
        for (int lane = 0; lane < level.length; lane++) {
            value[lane] = Math.max(level[lane] - Problem.LEVEL, 0.0);
        }
    }

    @Override
    public void gradient() {
        start();
        for (int t = 0; t < z.length; t++) {
            forwardSaving(z[t], h, level, root[t], Problem.GARCH[2], Problem.GARCH[3], Problem.GARCH[4]);
        }
        pay(level, results[0]);
        for (int lane = 0; lane < hBar.length; lane++) {
            results[2][lane] = level[lane] > Problem.LEVEL ? 1.0 : 0.0;
        }
        Arrays.fill(hBar, 0.0);
        for (int row = 3; row < 6; row++) {
            Arrays.fill(results[row], 0.0);
        }
        for (int t = z.length - 1; t >= 0; t--) {
            backwardArguments(z[t], root[t], hBar, results[3], results[4], results[5]);
            backwardState(z[t], root[t], results[2], hBar, 2.0 * Problem.GARCH[3], Problem.GARCH[4]);
        }
        System.arraycopy(hBar, 0, results[1], 0, hBar.length);
    }

    private static void forwardSaving(
            double[] z, double[] h, double[] level, double[] root, double omega, double alpha, double beta) {
        for (int lane = 0; lane < z.length; lane++) {
            final double deviation = Math.sqrt(h[lane]);
            final double move = deviation * z[lane];
            root[lane] = deviation;
            level[lane] += move;
            h[lane] = omega + alpha * (move * move) + beta * h[lane];
        }
    }

    private static void backwardArguments(
            double[] z, double[] root, double[] hBar, double[] omegaBar, double[] alphaBar, double[] betaBar) {
        for (int lane = 0; lane < z.length; lane++) {
            final double move = root[lane] * z[lane];
            omegaBar[lane] += hBar[lane];
            alphaBar[lane] += hBar[lane] * (move * move);
            betaBar[lane] += hBar[lane] * (root[lane] * root[lane]);
        }
    }

    private static void backwardState(
            double[] z, double[] root, double[] levelBar, double[] hBar, double twoAlpha, double beta) {
        for (int lane = 0; lane < z.length; lane++) {
            final double moveBar = levelBar[lane] + twoAlpha * (root[lane] * z[lane]) * hBar[lane];
            hBar[lane] = beta * hBar[lane] + moveBar * z[lane] / (2.0 * root[lane]);
        }
    }
}
