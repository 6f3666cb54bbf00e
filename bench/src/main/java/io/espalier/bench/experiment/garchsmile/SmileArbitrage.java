package io.espalier.bench.experiment.garchsmile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Static arbitrage in a candidate's calls, looked for from -3 to 3 deviations.
 *
 * <p>Butterfly: how far a call lies above the lower convex hull of the calls of one smile, which is what the best butterfly or
 * broken-wing butterfly on the grid earns, and does not depend on how fine the grid is. Calendar: how far a call of T steps lies
 * above that of T + 1 with the same strike, forward and parameters (rate 0).
 */
public final class SmileArbitrage {
    private final SmileDynamics dynamics;
    private final List<SmilePoint> points;
    private final int strikes;

    /**
     * A search.
     *
     * @param strikes per smile, equally far from each other in moneyness
     */
    public SmileArbitrage(SmileDynamics dynamics, List<SmilePoint> points, int strikes) {
        if (strikes < 3) {
            throw new IllegalArgumentException("a butterfly needs three strikes: strikes=" + strikes);
        }
        this.dynamics = dynamics;
        this.points = List.copyOf(points);
        this.strikes = strikes;
    }

    /** The worst of all points, in deviations of S_T. */
    public ArbitrageBreaches of(SmileCandidate candidate) {
        double butterfly = 0.0;
        double calendar = 0.0;
        for (SmilePoint point : points) {
            final double unit = 1.0 / point.deviation();
            final double[] grid = SmileSample.strikes(dynamics, point, strikes);
            final double[] calls = calls(candidate, point, grid);
            butterfly = worst(butterfly, unit * butterfly(grid, calls));
            if (point.steps() < SmileBox.MOST_STEPS) {
                calendar = worst(
                        calendar, unit * calendar(calls, calls(candidate, point.withSteps(1 + point.steps()), grid)));
            }
        }
        return new ArbitrageBreaches(butterfly, calendar);
    }

    private double[] calls(SmileCandidate candidate, SmilePoint point, double[] grid) {
        final SmileGreeks greeks = new SmileGreeks();
        final double[] calls = new double[grid.length];
        for (int k = 0; k < grid.length; k++) {
            point.price(candidate, dynamics.forward(), grid[k], greeks);
            calls[k] = greeks.value();
        }
        return calls;
    }

    /** The largest height above the hull, which is laid from one end to the other. */
    static double butterfly(double[] strikes, double[] calls) {
        final Deque<Integer> hull = new ArrayDeque<>();
        double highest = 0.0;
        for (int k = 0; k < strikes.length; k++) {
            while (hull.size() >= 2) {
                final int middle = hull.pop();
                if (height(strikes, calls, hull.peek(), middle, k) <= 0.0) {
                    hull.push(middle);
                    break;
                }
            }
            hull.push(k);
        }
        int right = hull.pop();
        for (int left : hull) {
            for (int k = left + 1; k < right; k++) {
                highest = worst(highest, height(strikes, calls, left, k, right));
            }
            right = left;
        }
        return highest;
    }

    /** How far the call in the middle lies above the chord. */
    private static double height(double[] strikes, double[] calls, int left, int middle, int right) {
        final double share = (strikes[middle] - strikes[left]) / (strikes[right] - strikes[left]);
        return calls[middle] - (1.0 - share) * calls[left] - share * calls[right];
    }

    private static double calendar(double[] calls, double[] later) {
        double highest = 0.0;
        for (int k = 0; k < calls.length; k++) {
            highest = worst(highest, calls[k] - later[k]);
        }
        return highest;
    }

    private static double worst(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Math.max(a, b);
    }
}
