package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.math.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * The fixed part of a date's coefficients: which sums of levels are looked at, and in which units.
 *
 * <p>The first signal is mapped so that the paths' range becomes [-1, 1]; the second is first freed of what the first one says.
 */
final class ContinuationMaps {
    /** A signal that varies by less than this share of another adds rounding, nothing else. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Ends of the range of training paths: short of 1, so that rounding does not decide whether an outermost path is held there. */
    private static final double END = 1.0 - 1e-6;

    private final BermudanSimulation simulation;
    private final FittedContinuation continuation;

    ContinuationMaps(BermudanSimulation simulation, FittedContinuation continuation) {
        this.simulation = simulation;
        this.continuation = continuation;
    }

    /** The coefficients of a date: where levels are normal that of the European option to the last date, the other functions' weights 0. */
    double[] at(int date, List<Lanes> levels) {
        final double[] c = new double[continuation.firstWeight() + continuation.functions()];
        final double[][] weights = simulation.signalWeights(date);
        for (int j = 0; j < weights.length; j++) {
            System.arraycopy(weights[j], 0, c, j * weights[j].length, weights[j].length);
        }
        final List<double[]> signals = signals(c, levels);
        final int entries = weights.length + 1;
        int at = continuation.firstMap();
        System.arraycopy(ofRange(signals.get(0), entries), 0, c, at, entries);
        if (weights.length == 2) {
            at += entries;
            System.arraycopy(ofRest(signals.get(0), signals.get(1)), 0, c, at, entries);
        }
        at += entries;
        System.arraycopy(moneyness(date, date + 1, entries), 0, c, at, entries);
        System.arraycopy(moneyness(date, simulation.lastDate(), entries), 0, c, at + entries, entries);
        c[c.length - 1] = simulation.isGaussian() ? europeanPerShape(date) : 0.0;
        return c;
    }

    private List<double[]> signals(double[] c, List<Lanes> levels) {
        final int lanes = levels.get(0).values().length;
        final List<Lanes> constants = Arrays.stream(c)
                .mapToObj(number -> Lanes.uniform(number, lanes))
                .toList();
        return continuation.signals(levels, constants).stream()
                .map(Lanes::values)
                .toList();
    }

    private static double[] ofRange(double[] r, int entries) {
        final double low = Arrays.stream(r).min().orElseThrow();
        final double high = Arrays.stream(r).max().orElseThrow();
        final double[] map = new double[entries];
        if (high > low) {
            map[0] = -END * (high + low) / (high - low);
            map[1] = 2.0 * END / (high - low);
        }
        return map;
    }

    /** u = (r2 - alpha - beta r1)/largest, the regression of r2 on r1 taken out. */
    private static double[] ofRest(double[] r1, double[] r2) {
        final double mean1 = mean(r1);
        final double mean2 = mean(r2);
        double products = 0.0;
        double squares = 0.0;
        for (int lane = 0; lane < r1.length; lane++) {
            products += (r1[lane] - mean1) * (r2[lane] - mean2);
            squares += (r1[lane] - mean1) * (r1[lane] - mean1);
        }
        final double beta = squares > 0.0 ? products / squares : 0.0;
        double largest = 0.0;
        double range = 0.0;
        for (int lane = 0; lane < r1.length; lane++) {
            largest = Math.max(largest, Math.abs(r2[lane] - mean2 - beta * (r1[lane] - mean1)));
            range = Math.max(range, Math.abs(r2[lane] - mean2));
        }
        return largest > NEGLIGIBLE * range
                ? new double[] {-END * (mean2 - beta * mean1) / largest, -END * beta / largest, END / largest}
                : new double[3];
    }

    private static double mean(double[] x) {
        final Moments moments = new Moments();
        moments.add(x, x.length);
        return moments.mean();
    }

    /** What a European option to the last date is worth per unit of its shape. */
    private double europeanPerShape(int date) {
        final int last = simulation.lastDate();
        return deviation(simulation.time(last) - simulation.time(date))
                * simulation.discount(last)
                / simulation.discount(date);
    }

    private double deviation(double years) {
        return Math.sqrt(Math.max(0.0, simulation.variance(simulation.weights(), years)));
    }

    /**
     * Moneyness of an option from one date to another, in the signals: the forward to the last date is a signal, one in between is taken
     * on the line from the basket to it.
     */
    private double[] moneyness(int from, int to, int entries) {
        final double years = simulation.time(to) - simulation.time(from);
        final double deviation = deviation(years);
        final double[] map = new double[entries];
        if (deviation > 0.0) {
            final double perUnit = simulation.side() / deviation;
            map[0] = -simulation.strike() * perUnit;
            if (entries == 2) {
                map[1] = simulation.growth(0, years) * perUnit;
            } else {
                final double share = years / (simulation.time(simulation.lastDate()) - simulation.time(from));
                map[1] = (1.0 - share) * perUnit;
                map[2] = share * perUnit;
            }
        }
        return map;
    }

    /**
     * Directions in the state along which each standardised signal moves: its covariances with the state over the paths, in units of its
     * deviation. What moves without it, on average, stays out.
     */
    double[][] directions(double[] c, List<Lanes> state, List<Lanes> levels) {
        final List<double[]> r = signals(c, levels);
        final double[][] directions = new double[r.size()][state.size()];
        for (int j = 0; j < r.size(); j++) {
            final int map = continuation.firstMap() + j * (r.size() + 1);
            final double[] u = new double[r.get(0).length];
            for (int lane = 0; lane < u.length; lane++) {
                for (int k = 0; k < r.size(); k++) {
                    u[lane] += c[map + 1 + k] * r.get(k)[lane];
                }
            }
            for (int entry = 0; entry < state.size(); entry++) {
                directions[j][entry] = covariancePerDeviation(state.get(entry).values(), u);
            }
        }
        return directions;
    }

    private static double covariancePerDeviation(double[] x, double[] u) {
        final double meanX = mean(x);
        final double meanU = mean(u);
        double products = 0.0;
        double squares = 0.0;
        for (int lane = 0; lane < x.length; lane++) {
            products += (x[lane] - meanX) * (u[lane] - meanU);
            squares += (u[lane] - meanU) * (u[lane] - meanU);
        }
        return squares > 0.0 ? products / Math.sqrt(squares * x.length) : 0.0;
    }
}
