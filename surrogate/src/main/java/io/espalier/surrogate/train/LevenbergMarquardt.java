package io.espalier.surrogate.train;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Least squares for networks of few parameters, by damped Gauss-Newton steps.
 *
 * <p>Each step solves (J'J + mu diag(J'J)) d = -J'r; mu follows the ratio of the loss's fall to the one foreseen. Source: Marquardt (1963),
 * SIAM J. 11(2); the update of mu, Nielsen (1999), report IMM-REP-1999-05.
 */
final class LevenbergMarquardt {
    private static final double FIRST_DAMPING = 1e-2;
    private static final double MOST_DAMPING = 1e16;
    /** Of the largest diagonal entry: keeps parameters that nothing depends on where they are. */
    private static final double LEAST_DIAGONAL = 1e-12;

    private final LeastSquares problem;
    private final double tolerance;
    private final int mostSteps;

    /** @param tolerance the fall of the loss, relative, below which twice in a row nothing more is expected */
    LevenbergMarquardt(LeastSquares problem, double tolerance, int mostSteps) {
        this.problem = problem;
        this.tolerance = tolerance;
        this.mostSteps = mostSteps;
    }

    /**
     * Where the steps end.
     *
     * @param loss there
     */
    record Minimum(double[] theta, double loss, int steps) {}

    /** Sees every step that went down. */
    @FunctionalInterface
    interface Watcher {
        void stepped(int step, double loss, double[] theta);

        static Watcher none() {
            return (step, loss, theta) -> {};
        }
    }

    /** Goes down from {@code start}, which is not changed, until nothing is gained or the deadline passes. */
    Minimum from(double[] start, Deadline deadline, Watcher watcher) {
        int p = start.length;
        double[] theta = start.clone();
        double[] slope = new double[p];
        double[] matrix = new double[p * p];
        double loss = problem.normalEquations(theta, slope, matrix);
        double damping = FIRST_DAMPING;
        double growth = 2.0;
        int idle = 0;
        int steps = 0;
        while (steps < mostSteps && idle < 2 && damping < MOST_DAMPING && !deadline.passed()) {
            steps++;
            double[] move = solve(matrix, slope, damping);
            double[] candidate = moved(theta, move);
            double reached = move == null ? Double.NaN : problem.loss(candidate);
            double fall = loss - reached;
            if (!(fall >= 0.0)) {
                damping *= growth;
                growth *= 2.0;
                continue;
            }
            double ratio = fall / foreseen(move, slope, matrix, damping);
            idle = fall <= tolerance * loss ? idle + 1 : 0;
            theta = candidate;
            loss = problem.normalEquations(theta, slope, matrix);
            damping *= Math.max(1.0 / 3.0, 1.0 - Math.pow(2.0 * ratio - 1.0, 3));
            growth = 2.0;
            watcher.stepped(steps, loss, theta);
        }
        return new Minimum(theta, loss, steps);
    }

    /** d, or null where the damped matrix is not positive definite to rounding. */
    private static double[] solve(double[] matrix, double[] slope, double damping) {
        int p = slope.length;
        Array2DRowRealMatrix damped = new Array2DRowRealMatrix(p, p);
        double largest = 0.0;
        for (int i = 0; i < p; i++) {
            largest = Math.max(largest, matrix[i * p + i]);
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                damped.setEntry(i, j, matrix[i * p + j]);
            }
            damped.addToEntry(i, i, damping * Math.max(matrix[i * p + i], LEAST_DIAGONAL * largest));
        }
        try {
            return new CholeskyDecomposition(damped, 1e-6, 0.0)
                    .getSolver()
                    .solve(new ArrayRealVector(slope).mapMultiply(-1.0))
                    .toArray();
        } catch (MathRuntimeException notPositive) {
            return null;
        }
    }

    private static double[] moved(double[] theta, double[] move) {
        double[] sum = theta.clone();
        for (int i = 0; move != null && i < sum.length; i++) {
            sum[i] += move[i];
        }
        return sum;
    }

    /** The fall of the quadratic model: -(2 d'g + d'A d). */
    private static double foreseen(double[] move, double[] slope, double[] matrix, double damping) {
        int p = move.length;
        double fall = 0.0;
        for (int i = 0; i < p; i++) {
            double row = 2.0 * slope[i];
            for (int j = 0; j < p; j++) {
                row += matrix[i * p + j] * move[j];
            }
            fall -= move[i] * row;
        }
        return Math.max(fall, Double.MIN_NORMAL);
    }
}
