package io.espalier.bench.experiment.ridgegradients;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.List;

/** What the figures are to keep. */
public final class RidgeGradientsLimits {
    private static final int PUT_PATHS = 500;

    private RidgeGradientsLimits() {}

    /** Of the sine, of figure 6 without noise, and of the put from 500 paths where it was learnt. */
    public static List<Limit> of(RidgeGradientsReport report) {
        final List<Limit> limits = new ArrayList<>(sine(report));
        report.sweeps().stream()
                .filter(sweep -> sweep.get(0).seen().noise() == 0.0)
                .forEach(sweep -> limits.addAll(sweep(sweep)));
        limits.addAll(put(report.put()));
        return limits;
    }

    private static List<Limit> sine(RidgeGradientsReport report) {
        final SineRow plain = report.sine(SineCase.of(0.0, 0.0));
        final SineRow raised = report.sine(SineCase.raised());
        final List<Limit> limits = new ArrayList<>();
        limits.addAll(between("ridge, RMSE", plain.error(SineArm.RIDGE), 0.075, 0.085));
        limits.addAll(between("ridge-gradients, RMSE", plain.error(SineArm.RIDGE_GRADIENTS), 0.056, 0.064));
        limits.add(Limit.above("ridge-gradients better than ridge, share", plain.wins(SineArm.RIDGE_GRADIENTS), 0.88));
        limits.addAll(between("stacked, RMSE", plain.error(SineArm.STACKED), 0.038, 0.045));
        limits.add(Limit.above("5 + sin x: improvement", raised.improvement(SineArm.RIDGE_GRADIENTS), 0.0));
        return limits;
    }

    private static List<Limit> between(String what, double figure, double low, double high) {
        return List.of(Limit.above(what, figure, low), Limit.atMost(what, figure, high));
    }

    private static List<Limit> sweep(List<SineRow> sweep) {
        final double least = sweep.stream()
                .mapToDouble(RidgeGradientsLimits::improvement)
                .min()
                .orElseThrow();
        return List.of(
                Limit.above("least improvement of all sizes", least, 0.0),
                Limit.above("improvement at 10 points", improvement(sweep.get(0)), 0.20),
                Limit.atMost("improvement at 50 points", improvement(sweep.get(sweep.size() - 1)), 0.08));
    }

    private static double improvement(SineRow row) {
        return row.improvement(SineArm.RIDGE_GRADIENTS);
    }

    private static List<Limit> put(PutReport put) {
        if (put.rows().stream().noneMatch(row -> row.paths() == PUT_PATHS)) {
            return List.of();
        }
        final double stacked = put.value(PUT_PATHS, PutArm.STACKED);
        return List.of(
                Limit.above("put from 500 paths, stacked", stacked, 4.445),
                Limit.above("the same less least squares", stacked - put.value(PUT_PATHS, PutArm.LEAST_SQUARES), 0.02));
    }
}
