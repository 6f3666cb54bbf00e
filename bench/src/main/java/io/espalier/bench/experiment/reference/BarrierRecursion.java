package io.espalier.bench.experiment.reference;

import io.espalier.pricing.math.NormalDistribution;
import java.util.HashMap;
import java.util.Map;

/**
 * A call on a Brownian motion that dies when it is found at or beyond a barrier on one of n dates, a deviation h apart.
 *
 * <p>Backwards from the last date v_k(y) = E[v_k+1(y + h Z); alive], by Gauss-Legendre between the barrier and where the payment is
 * certain (above a lower barrier: y - K) or lost (below an upper one). The last step is in closed form. Derivatives to the level go
 * through the first step's kernel, that to h is the recursion differentiated. What depends on h alone is kept from call to call.
 */
final class BarrierRecursion {
    /** Deviations of the whole life beyond which the payment is certain, or lost: 1e-16. */
    private static final double REACH = 8.3;

    /** Numbers of nodes are rounded up to multiples, so that few rules are made. */
    private static final int NODES = 32;

    double value;
    double delta;
    double gamma;
    double byDeviation;

    private final double strike;
    private final double barrier;
    private final boolean down;
    private final int dates;
    private final double nodesPerDeviation;
    private final Excess lastStep;
    private final Map<Integer, GaussLegendre> rules = new HashMap<>();
    private double h = Double.NaN;
    private double[] level;
    private double[] weight;
    private double[] living;
    private double[] livingByDeviation;
    private Excess certain;

    /** @param nodesPerDeviation nodes over a length of h */
    BarrierRecursion(double strike, double barrier, boolean down, int dates, double nodesPerDeviation) {
        this.strike = strike;
        this.barrier = barrier;
        this.down = down;
        this.dates = dates;
        this.nodesPerDeviation = nodesPerDeviation;
        lastStep = down
                ? new Excess(strike, Math.max(strike, barrier), Double.POSITIVE_INFINITY)
                : new Excess(strike, strike, Math.max(strike, barrier));
    }

    /** Value and derivatives at level y for steps of that deviation. */
    void evaluate(double y, double deviation) {
        if (deviation != h) {
            h = deviation;
            rollBack();
        }
        final Excess closed = dates == 1 ? lastStep : certain;
        value = closed.value(y, h);
        delta = closed.byMean(y, h);
        byDeviation = closed.byDeviation(y, h);
        gamma = byDeviation / h;
        if (dates > 1) {
            addFirstStep(y);
        }
    }

    private void addFirstStep(double y) {
        for (int k = 0; k < level.length; k++) {
            final double z = (level[k] - y) / h;
            final double mass = weight[k] * NormalDistribution.density(z) / h;
            final double part = mass * living[k];
            final double bent = part * (z * z - 1.0) / h;
            value += part;
            delta += part * z / h;
            gamma += bent / h;
            byDeviation += bent + mass * livingByDeviation[k];
        }
    }

    private void rollBack() {
        layGrid();
        final int n = level.length;
        living = new double[n];
        livingByDeviation = new double[n];
        for (int k = 0; k < n; k++) {
            living[k] = lastStep.value(level[k], h);
            livingByDeviation[k] = lastStep.byDeviation(level[k], h);
        }
        if (dates > 2) {
            final double[][] kernel = kernel();
            for (int date = dates - 2; date > 0; date--) {
                stepBack(kernel);
            }
        }
    }

    private void layGrid() {
        final double reach = REACH * h * Math.sqrt(dates);
        final double low = down ? barrier : Math.min(strike, barrier) - reach;
        final double high = down ? Math.max(strike, barrier) + reach : barrier;
        certain = new Excess(strike, high, down ? Double.POSITIVE_INFINITY : high);
        final double wanted = nodesPerDeviation * (high - low) / h;
        final GaussLegendre rule = rules.computeIfAbsent(NODES * (int) Math.ceil(wanted / NODES), GaussLegendre::of);
        final double half = 0.5 * (high - low);
        level = new double[rule.size()];
        weight = new double[rule.size()];
        for (int k = 0; k < level.length; k++) {
            level[k] = low + half * (1.0 + rule.node()[k]);
            weight[k] = half * rule.weight()[k];
        }
    }

    /** phi(z)/h from row to column, z = (column - row)/h; symmetric. */
    private double[][] kernel() {
        final int n = level.length;
        final double[][] kernel = new double[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column <= row; column++) {
                kernel[row][column] = NormalDistribution.density((level[row] - level[column]) / h) / h;
                kernel[column][row] = kernel[row][column];
            }
        }
        return kernel;
    }

    private void stepBack(double[][] kernel) {
        final int n = level.length;
        final double[] next = new double[n];
        final double[] nextByDeviation = new double[n];
        for (int row = 0; row < n; row++) {
            double sum = certain.value(level[row], h);
            double slope = certain.byDeviation(level[row], h);
            for (int column = 0; column < n; column++) {
                final double mass = kernel[row][column] * weight[column];
                final double z = (level[column] - level[row]) / h;
                sum += mass * living[column];
                slope += mass * (livingByDeviation[column] + (z * z - 1.0) / h * living[column]);
            }
            next[row] = sum;
            nextByDeviation[row] = slope;
        }
        living = next;
        livingByDeviation = nextByDeviation;
    }
}
