package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.curvature.LabelBias;
import io.espalier.bench.experiment.curvature.SecondOrderPlan;
import io.espalier.bench.experiment.curvature.SecondOrderRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Fits by teaching, and biases of labels beside their predictions. */
record SecondOrderAnswer(
        SecondOrderPlan plan,
        List<SecondOrderRow> rows,
        List<LabelBias> ofGamma,
        List<LabelBias> ofValue,
        double seconds)
        implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "second-order");
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("hidden", SecondOrderPlan.HIDDEN);
        object.put("peak_rate", SecondOrderPlan.PEAK_RATE);
        object.put("seconds", seconds);
        object.put("rows", rows.stream().map(SecondOrderAnswer::json).toList());
        object.put("gamma_labels", ofGamma.stream().map(SecondOrderAnswer::json).toList());
        object.put("value_labels", ofValue.stream().map(SecondOrderAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(SecondOrderRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("samples", row.size().samples());
        object.put("epochs", row.size().epochs());
        object.put("batch", row.size().batch());
        object.put("labels", row.teaching().label());
        object.put("weighed", row.teaching().weighing().label());
        object.put("problems", row.fits().stream().map(FitJson::of).toList());
        return object;
    }

    private static Map<String, Object> json(LabelBias bias) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("labels", bias.labels());
        object.put("moneyness", bias.moneyness());
        object.put("exact", bias.exact());
        object.put("predicted_bias", bias.predicted());
        object.put("closed_bias", bias.closed());
        object.put("measured_bias", bias.measured());
        object.put("standard_error", bias.error());
        object.put("deviation_of_label", bias.deviation());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        if (!rows.isEmpty()) {
            fits(out);
        }
        out.printf(
                Locale.ROOT,
                "%nMeans of %d labels of gamma, %d of values, at a point d deviations from the strike of 1.1, deviation 0.2; what they miss of the closed"
                        + " form, +- one standard error; predicted: the leading term%n%n",
                plan.biasPaths(),
                plan.valuePaths());
        biases("labels of gamma", ofGamma, out);
        out.println();
        biases("labels of value", ofValue, out);
    }

    private void fits(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%nR2 at 4096 points uniform over the test box, median [worst] of %d baskets of %d assets, seed %d; 6 x 128 SiLU, peak"
                        + " rate %s; deltas flattened over points and assets; gamma is the sum of the Hessian; %.0f s in all%n%n",
                plan.problems(),
                SecondOrderPlan.ASSETS,
                plan.seed(),
                SecondOrderPlan.PEAK_RATE,
                seconds);
        final TextTable table = new TextTable(
                "labels", "weighed", "samples", "epochs", "values", "deltas", "worst asset", "gammas", "s");
        rows.forEach(row -> table.row(
                row.teaching().label(),
                row.teaching().weighing().label(),
                row.size().samples(),
                row.size().epochs(),
                r2(row, FitReport::value),
                r2(row, FitReport::deltas),
                r2(row, fit -> fit.worstGreek().error()),
                r2(row, FitReport::gamma),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        row.spread(fit -> fit.phases().training()).median())));
        table.print(out);
    }

    private static void biases(String head, List<LabelBias> biases, PrintWriter out) {
        final TextTable table = new TextTable(
                head, "d", "exact", "predicted bias", "closed form", "measured bias", "+-", "deviation of a label");
        biases.forEach(bias -> table.row(
                bias.labels(),
                String.format(Locale.ROOT, "%.1f", bias.moneyness()),
                String.format(Locale.ROOT, "%.5f", bias.exact()),
                String.format(Locale.ROOT, "%.6f", bias.predicted()),
                Double.isNaN(bias.closed()) ? "-" : String.format(Locale.ROOT, "%.6f", bias.closed()),
                String.format(Locale.ROOT, "%.6f", bias.measured()),
                LimitTable.number(bias.error()),
                String.format(Locale.ROOT, "%.4f", bias.deviation())));
        table.print(out);
    }

    private static String r2(SecondOrderRow row, ToDoubleFunction<FitReport> error) {
        return String.format(
                Locale.ROOT,
                "%.6f [%.6f]",
                1.0 - row.spread(error).median(),
                1.0 - row.spread(error).largest());
    }
}
