package io.espalier.pricing.scenario.gate;

import io.espalier.pricing.math.EmpiricalQuantile;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.pricing.scenario.backtest.ExceptionCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One-day value at risk over the days held out, and how often it is exceeded.
 *
 * <p>Cross-validation by blocks with a filtered state, not a forecast made in real time: parameters, the first variance and the residuals
 * that are drawn come from all blocks of training, also those after the test block. Only the state of a day is made of the days before
 * it, beginning with the block of training before its test block. A generator without a state has one value at risk for all days.
 */
final class ForwardWalk {
    private final HoldOut holdOut;
    private final List<View> views;
    private final GatePlan plan;

    ForwardWalk(HoldOut holdOut, List<View> views, GatePlan plan) {
        this.holdOut = holdOut;
        this.views = views;
        this.plan = plan;
    }

    /** The counts by view for a generator with a state. */
    List<ExceptionCounts> conditional(FittedScenarios fitted) {
        final List<List<boolean[]>> hits = new ArrayList<>();
        views.forEach(view -> hits.add(new ArrayList<>()));
        long day = 0;
        for (int block = 0; block < blocks(); block++) {
            final double[][] days = holdOut.test().stretches().get(block);
            final boolean[][] exceptions = new boolean[views.size()][days.length];
            for (int t = 0; t < days.length; t++) {
                final double[][][] drawn = drawn(after(fitted, holdOut.before(block, t)), day++);
                for (int v = 0; v < exceptions.length; v++) {
                    exceptions[v][t] = views.get(v).of(days[t]) < quantile(views.get(v), drawn);
                }
            }
            for (int v = 0; v < exceptions.length; v++) {
                hits.get(v).add(exceptions[v]);
            }
        }
        return hits.stream().map(ExceptionCounts::of).toList();
    }

    private static ScenarioSource after(FittedScenarios fitted, double[][] observed) {
        return ScenarioGate.paths(() -> fitted.after(observed, 1));
    }

    private int blocks() {
        return holdOut.test().stretches().size();
    }

    private double[][][] drawn(ScenarioSource source, long day) {
        final double[][][] drawn = new double[plan.dailyDraws()][1][source.series()];
        for (int k = 0; k < drawn.length; k++) {
            source.draw(plan.seed(), plan.windows() + day * drawn.length + k, drawn[k]);
        }
        return drawn;
    }

    private double quantile(View view, double[][][] drawn) {
        final double[] values = new double[drawn.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = view.of(drawn[k][0]);
        }
        Arrays.sort(values);
        return EmpiricalQuantile.of(values, plan.probability());
    }

    /** The counts of a view for one value at risk, a positive number being a loss. */
    ExceptionCounts constant(View view, double valueAtRisk) {
        final List<boolean[]> hits = new ArrayList<>();
        for (double[] days : view.of(holdOut.test().stretches())) {
            final boolean[] exceptions = new boolean[days.length];
            for (int t = 0; t < days.length; t++) {
                exceptions[t] = days[t] < -valueAtRisk;
            }
            hits.add(exceptions);
        }
        return ExceptionCounts.of(hits);
    }
}
