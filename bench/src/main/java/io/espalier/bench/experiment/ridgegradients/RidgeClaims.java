package io.espalier.bench.experiment.ridgegradients;

import io.espalier.bench.experiment.ridgegradients.RidgeClaim.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The paper's claims, and ours, against the figures of a run. */
public final class RidgeClaims {
    private static final double PAPER_RATIO = 0.31 / 0.35;
    private static final double PAPER_SLOPE = 0.40;
    private static final double PAPER_SLOPE_RATIO = 0.37 / 0.40;
    private static final double NEAR = 0.05;

    private RidgeClaims() {}

    /** Those that the run can tell about. */
    public static List<RidgeClaim> of(RidgeGradientsReport report) {
        final List<RidgeClaim> claims = new ArrayList<>(
                List.of(level(report), shape(report), slopes(report), printed(report), stacked(report)));
        report.put().rows().stream()
                .map(PutRow::paths)
                .distinct()
                .forEach(paths -> claims.add(put(report.put(), paths)));
        return claims;
    }

    private static RidgeClaim level(RidgeGradientsReport report) {
        final SineRow noisy = report.sine(SineCase.of(0.5, 0.0));
        final SineRow plain = report.sine(SineCase.of(0.0, 0.0));
        final double ratio = noisy.error(SineArm.RIDGE_GRADIENTS) / noisy.error(SineArm.RIDGE);
        return new RidgeClaim(
                "Figure 5: RMSE 0.35 by ridge, 0.31 by ridge-gradients, one draw",
                text(
                        "%.3f and %.3f (ratio %.2f, printed %.2f) with noise 0.5, of which the paper says nothing; %.3f and %.3f"
                                + " without",
                        noisy.error(SineArm.RIDGE),
                        noisy.error(SineArm.RIDGE_GRADIENTS),
                        ratio,
                        PAPER_RATIO,
                        plain.error(SineArm.RIDGE),
                        plain.error(SineArm.RIDGE_GRADIENTS)),
                Math.abs(ratio - PAPER_RATIO) <= NEAR ? Verdict.PARTLY : Verdict.NOT);
    }

    private static RidgeClaim shape(RidgeGradientsReport report) {
        final List<SineRow> all = report.sweeps().stream().flatMap(List::stream).toList();
        final double least = all.stream().mapToDouble(RidgeClaims::gain).min().orElseThrow();
        final boolean falls =
                report.sweeps().stream().allMatch(sweep -> gain(sweep.get(0)) > gain(sweep.get(sweep.size() - 1)));
        final List<SineRow> first = report.sweeps().get(0);
        return new RidgeClaim(
                "Figure 6: better than ridge at every size of 10 to 50, less so the more points",
                text(
                        "by %.1f %% at 10 points, %.1f %% at 50, least of all sizes %.1f %%",
                        100.0 * gain(first.get(0)), 100.0 * gain(first.get(first.size() - 1)), 100.0 * least),
                Verdict.of(least > 0.0 && falls));
    }

    private static double gain(SineRow row) {
        return row.improvement(SineArm.RIDGE_GRADIENTS);
    }

    private static RidgeClaim slopes(RidgeGradientsReport report) {
        final SlopeRow row = report.slopes().stream()
                .filter(slopes -> slopes.seen().level() == 0.0)
                .min((a, b) -> Double.compare(Math.abs(a.ridge() - PAPER_SLOPE), Math.abs(b.ridge() - PAPER_SLOPE)))
                .orElseThrow();
        final double ratio = row.bySlopes() / row.ridge();
        return new RidgeClaim(
                "Figure 9: RMSE of the slope 0.40 by ridge, 0.37 by coefficients fitted to slopes",
                text(
                        "%.2f and %.2f at the nearest level (%s): fitted to slopes it is far better, not a little",
                        row.ridge(), row.bySlopes(), row.seen().label()),
                Verdict.of(Math.abs(row.ridge() - PAPER_SLOPE) <= NEAR && Math.abs(ratio - PAPER_SLOPE_RATIO) <= NEAR));
    }

    private static RidgeClaim printed(RidgeGradientsReport report) {
        final SineRow plain = report.sine(SineCase.of(0.0, 0.0));
        final SineRow raised = report.sine(SineCase.raised());
        return new RidgeClaim(
                "Eq. 16 to 18 as printed improve on ridge",
                text(
                        "%.0f %% worse on sin x, %.0f %% worse on 5 + sin x; corrected %.0f %% and %.0f %% better",
                        -100.0 * plain.improvement(SineArm.PRINTED),
                        -100.0 * raised.improvement(SineArm.PRINTED),
                        100.0 * gain(plain),
                        100.0 * gain(raised)),
                Verdict.of(plain.improvement(SineArm.PRINTED) > 0.0 && raised.improvement(SineArm.PRINTED) > 0.0));
    }

    private static RidgeClaim stacked(RidgeGradientsReport report) {
        final boolean better =
                report.sine().stream().allMatch(row -> row.error(SineArm.STACKED) < row.error(SineArm.RIDGE_GRADIENTS));
        final SineRow plain = report.sine(SineCase.of(0.0, 0.0));
        return new RidgeClaim(
                "Ours: one least squares of values and slopes errs less than ridge-gradients in every case",
                text("%.3f against %.3f on sin x", plain.error(SineArm.STACKED), plain.error(SineArm.RIDGE_GRADIENTS)),
                Verdict.of(better));
    }

    private static RidgeClaim put(PutReport put, int paths) {
        final double ordinary = put.value(paths, PutArm.LEAST_SQUARES);
        final double tied = put.value(paths, PutArm.RIDGE_GRADIENTS);
        final double stacked = put.value(paths, PutArm.STACKED);
        return new RidgeClaim(
                "Ours: exercise learnt from " + paths + " paths: stacked over ridge-gradients over least squares",
                text("%.4f, %.4f, %.4f of %.4f", stacked, tied, ordinary, put.tree()),
                Verdict.of(stacked > tied && tied > ordinary));
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
