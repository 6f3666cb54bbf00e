package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.ridgegradients.PutRow;
import io.espalier.bench.experiment.ridgegradients.RidgeClaim;
import io.espalier.bench.experiment.ridgegradients.RidgeClaims;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsLimits;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsPlan;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsReport;
import io.espalier.bench.experiment.ridgegradients.SineCase;
import io.espalier.bench.experiment.ridgegradients.SineRow;
import io.espalier.bench.experiment.ridgegradients.SlopeRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The paper's figures and ours. */
record RidgeGradientsAnswer(RidgeGradientsReport report, boolean full, double seconds) implements Answer {

    @Override
    public Map<String, Object> json() {
        final RidgeGradientsPlan plan = report.plan();
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "ridge-gradients");
        object.put("full", full);
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("draws", plan.draws());
        object.put("sweep_draws", plan.sweepDraws());
        object.put("path_sets", plan.seeds());
        object.put("valuation_paths", plan.valuationPaths());
        object.put("seconds", seconds);
        object.put(
                "sine", report.sine().stream().map(RidgeGradientsAnswer::json).toList());
        object.put(
                "slopes",
                report.slopes().stream().map(RidgeGradientsAnswer::json).toList());
        object.put(
                "sweep",
                report.sweeps().stream()
                        .flatMap(List::stream)
                        .map(RidgeGradientsAnswer::json)
                        .toList());
        object.put("tree", report.put().tree());
        object.put("tree_exercise_on_fresh_paths", report.put().best());
        object.put(
                "put",
                report.put().rows().stream().map(RidgeGradientsAnswer::json).toList());
        object.put("limits", LimitTable.json(RidgeGradientsLimits.of(report)));
        object.put(
                "claims",
                RidgeClaims.of(report).stream().map(RidgeGradientsAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(SineCase seen) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("level", seen.level());
        object.put("noise", seen.noise());
        object.put("slope_noise", seen.slopeNoise());
        object.put("points", seen.points());
        return object;
    }

    private static Map<String, Object> json(SineRow row) {
        final Map<String, Object> object = json(row.seen());
        row.scores().forEach((arm, score) -> {
            final Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("rmse", score.error());
            numbers.put("deviation", score.deviation());
            numbers.put("wins", score.wins());
            numbers.put("improvement", row.improvement(arm));
            object.put(key(arm), numbers);
        });
        return object;
    }

    private static String key(Enum<?> arm) {
        return arm.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(SlopeRow row) {
        final Map<String, Object> object = json(row.seen());
        object.put("ridge", row.ridge());
        object.put("by_slopes", row.bySlopes());
        object.put("ridge_gradients", row.tied());
        object.put("ridge_printed", row.printedRidge());
        object.put("by_slopes_printed", row.printedBySlopes());
        return object;
    }

    private static Map<String, Object> json(PutRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("paths", row.paths());
        object.put("regression", key(row.arm()));
        object.put("value", row.value());
        object.put("deviation", row.deviation());
        object.put("in_sample", row.inSample());
        return object;
    }

    private static Map<String, Object> json(RidgeClaim claim) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("claim", claim.said());
        object.put("found", claim.found());
        object.put("verdict", claim.verdict().name().toLowerCase(Locale.ROOT));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        final RidgeGradientsTables tables = new RidgeGradientsTables(report);
        MachineLines.print(out);
        print(RidgeGradientsTables.SINE_TEXT, RidgeGradientsTables.SINE_HEADS, tables.sine(), out);
        print(RidgeGradientsTables.SLOPE_TEXT, RidgeGradientsTables.SLOPE_HEADS, tables.slopes(), out);
        print(RidgeGradientsTables.SWEEP_TEXT, RidgeGradientsTables.SWEEP_HEADS, tables.sweeps(), out);
        print(tables.putLead(), RidgeGradientsTables.PUT_HEADS, tables.puts(), out);
        LimitTable.print(RidgeGradientsLimits.of(report), out);
        print("Claims, and what we find", RidgeGradientsTables.CLAIM_HEADS, tables.claims(), out);
        out.printf(Locale.ROOT, "%n%s form, %.0f s%n", full ? "Full" : "Short", seconds);
    }

    private static void print(String text, List<String> heads, List<List<String>> rows, PrintWriter out) {
        out.printf(Locale.ROOT, "%n%s%n%n", text);
        TextTable.print(heads, rows, out);
    }
}
