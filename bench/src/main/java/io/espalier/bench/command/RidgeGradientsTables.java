package io.espalier.bench.command;

import io.espalier.bench.experiment.ridgegradients.ArmScore;
import io.espalier.bench.experiment.ridgegradients.RidgeClaims;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsReport;
import io.espalier.bench.experiment.ridgegradients.SineArm;
import io.espalier.bench.experiment.ridgegradients.SineRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run came to as cells of text, for the terminal and for the page. */
record RidgeGradientsTables(RidgeGradientsReport report) {
    static final String SINE_TEXT =
            "Twelve points uniform over [0, 2 pi], a constant and seven Gaussians of radius 1, both penalties"
                    + " 0.1; noise is that of values/slopes. RMSE at 1000 even points against the sine without noise: mean and deviation over"
                    + " draws, share of draws in which it is below ridge's.";

    static final String SLOPE_TEXT =
            "RMSE of the fitted sine's slope, mean over draws. The last two take and fit slopes as Eq. 16 and 17"
                    + " print them.";

    static final String SWEEP_TEXT =
            "By how much of ridge's RMSE each way is better, in per cent, by number of points; noise is in values"
                    + " and in slopes.";

    static final String PUT_TEXT =
            "S = 36, K = 40, r = 0.06, volatility 0.2, one year, 50 dates; Chebyshev polynomials of degree 3 on"
                    + " antithetic paths in the money. Mean over path sets; in sample: on the paths that taught it.";

    static final List<String> SINE_HEADS = List.of("case", "way", "RMSE", "deviation", "better than ridge");

    static final List<String> SLOPE_HEADS = List.of(
            "case", "ridge", "fitted to slopes", "ridge-gradients", "ridge, printed", "fitted to slopes, printed");

    static final List<String> SWEEP_HEADS =
            List.of("points", "noise", "ridge RMSE", "ridge-gradients", "draws won", "stacked", "as printed");

    static final List<String> PUT_HEADS = List.of("paths", "regression", "on fresh paths", "deviation", "in sample");

    static final List<String> CLAIM_HEADS = List.of("claim", "we find", "");

    List<List<String>> sine() {
        final List<List<String>> rows = new ArrayList<>();
        for (SineRow row : report.sine()) {
            for (Map.Entry<SineArm, ArmScore> score : row.scores().entrySet()) {
                rows.add(List.of(
                        row.seen().label(),
                        score.getKey().label(),
                        number(score.getValue().error()),
                        number(score.getValue().deviation()),
                        percent(score.getValue().wins())));
            }
        }
        return rows;
    }

    List<List<String>> slopes() {
        return report.slopes().stream()
                .map(row -> List.of(
                        row.seen().label(),
                        number(row.ridge()),
                        number(row.bySlopes()),
                        number(row.tied()),
                        number(row.printedRidge()),
                        number(row.printedBySlopes())))
                .toList();
    }

    List<List<String>> sweeps() {
        return report.sweeps().stream()
                .flatMap(List::stream)
                .map(row -> List.of(
                        Integer.toString(row.seen().points()),
                        Double.toString(row.seen().noise()),
                        number(row.error(SineArm.RIDGE)),
                        percent(row.improvement(SineArm.RIDGE_GRADIENTS)),
                        percent(row.wins(SineArm.RIDGE_GRADIENTS)),
                        percent(row.improvement(SineArm.STACKED)),
                        percent(row.improvement(SineArm.PRINTED))))
                .toList();
    }

    List<List<String>> puts() {
        return report.put().rows().stream()
                .map(row -> List.of(
                        Integer.toString(row.paths()),
                        row.arm().label(),
                        number(row.value()),
                        number(row.deviation()),
                        number(row.inSample())))
                .toList();
    }

    String putLead() {
        return String.format(
                Locale.ROOT,
                "%s %d sets each, valued on the same %d fresh paths, where the tree's own exercise is worth %.4f: the rest to the"
                        + " tree's value %.4f is what those paths err.",
                PUT_TEXT,
                report.plan().seeds(),
                report.plan().valuationPaths(),
                report.put().best(),
                report.put().tree());
    }

    List<List<String>> claims() {
        return RidgeClaims.of(report).stream()
                .map(claim ->
                        List.of(claim.said(), claim.found(), claim.verdict().label()))
                .toList();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * share);
    }
}
