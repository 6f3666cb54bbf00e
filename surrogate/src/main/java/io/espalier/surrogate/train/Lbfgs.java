package io.espalier.surrogate.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Goes down least squares by the limited-memory BFGS method: no matrix, all rows at once, in double.
 *
 * <p>For labels with little noise; on noisy ones it learns the noise by heart unless it is stopped early. Steps satisfy Armijo's condition
 * and are shortened by quadratic interpolation; a pair that would spoil positive definiteness is left out. Source: Nocedal and Wright (2006),
 * Numerical Optimization, Algorithms 7.4 and 7.5.
 */
final class Lbfgs {
    private static final int MEMORY = 20;
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_HALVINGS = 30;
    private static final double CURVED = 1e-12;

    private final LeastSquares problem;
    private final double tolerance;
    private final int mostSteps;
    private final Deque<Pair> memory = new ArrayDeque<>();

    private record Pair(double[] move, double[] change, double inverse) {}

    /** @param tolerance the relative fall of the loss in a step below which nothing more is expected */
    Lbfgs(LeastSquares problem, double tolerance, int mostSteps) {
        this.problem = problem;
        this.tolerance = tolerance;
        this.mostSteps = mostSteps;
    }

    /** Goes down from {@code start}, which is not changed; {@code goesOn} is asked after each step. */
    LevenbergMarquardt.Minimum from(double[] start, Deadline deadline, StepJudge goesOn) {
        double[] theta = start.clone();
        double[] slope = new double[theta.length];
        double loss = problem.lossAndGradient(theta, slope);
        int steps = 0;
        boolean going = true;
        while (going && steps < mostSteps && !deadline.passed()) {
            double[] direction = direction(slope);
            double[] candidate = new double[theta.length];
            double[] candidateSlope = new double[theta.length];
            double reached = step(theta, loss, slope, direction, candidate, candidateSlope);
            if (!(reached < loss)) {
                break;
            }
            remember(theta, candidate, slope, candidateSlope);
            going = loss - reached > tolerance * loss;
            theta = candidate;
            slope = candidateSlope;
            loss = reached;
            steps++;
            going = goesOn.goesOn(steps, loss, theta) && going;
        }
        return new LevenbergMarquardt.Minimum(theta, loss, steps);
    }

    /** Says after each step whether to go on. */
    @FunctionalInterface
    interface StepJudge {
        boolean goesOn(int step, double loss, double[] theta);
    }

    /** Minus the approximate inverse Hessian times the slope: two loops over the pairs. */
    private double[] direction(double[] slope) {
        double[] q = slope.clone();
        double[] alphas = new double[memory.size()];
        int k = 0;
        for (Pair pair : memory) {
            alphas[k] = pair.inverse * dot(pair.move, q);
            add(-alphas[k++], pair.change, q);
        }
        Pair newest = memory.peekFirst();
        double scale = newest == null
                ? 1.0 / Math.max(1.0, Math.sqrt(dot(slope, slope)))
                : 1.0 / (newest.inverse * dot(newest.change, newest.change));
        scale(scale, q);
        for (Iterator<Pair> oldestFirst = memory.descendingIterator(); oldestFirst.hasNext(); ) {
            Pair pair = oldestFirst.next();
            add(alphas[--k] - pair.inverse * dot(pair.change, q), pair.move, q);
        }
        scale(-1.0, q);
        return q;
    }

    /** Writes the point and the slope where enough is gained; its loss, or one that is not lower. */
    private double step(
            double[] theta, double loss, double[] slope, double[] direction, double[] candidate, double[] newSlope) {
        double along = dot(slope, direction);
        double size = 1.0;
        double reached = loss;
        for (int halving = 0; halving < MOST_HALVINGS && along < 0.0; halving++) {
            System.arraycopy(theta, 0, candidate, 0, theta.length);
            add(size, direction, candidate);
            reached = problem.lossAndGradient(candidate, newSlope);
            if (reached <= loss + SUFFICIENT * size * along) {
                return reached;
            }
            double vertex = -along * size * size / (2.0 * (reached - loss - along * size));
            size = vertex >= 0.1 * size && vertex <= 0.5 * size ? vertex : 0.5 * size;
        }
        return Double.NaN;
    }

    private void remember(double[] from, double[] to, double[] slope, double[] newSlope) {
        double[] move = to.clone();
        add(-1.0, from, move);
        double[] change = newSlope.clone();
        add(-1.0, slope, change);
        double product = dot(move, change);
        if (product > CURVED * Math.sqrt(dot(move, move) * dot(change, change))) {
            memory.addFirst(new Pair(move, change, 1.0 / product));
            if (memory.size() > MEMORY) {
                memory.removeLast();
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] a, double[] sum) {
        for (int i = 0; i < a.length; i++) {
            sum[i] += factor * a[i];
        }
    }

    private static void scale(double factor, double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
