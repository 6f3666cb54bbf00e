package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.DmlLimits;
import io.espalier.bench.experiment.DmlPlan;
import io.espalier.bench.experiment.DmlPrototype;
import io.espalier.bench.experiment.DmlRow;
import io.espalier.bench.experiment.DmlScore;
import io.espalier.bench.experiment.NotebookProtocol;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Errors of standard and differential learning, beside those of the prototype. */
record DifferentialMlAnswer(DmlPlan plan, boolean full, List<DmlRow> rows, double seconds) implements Answer {
    private static final DmlPrototype NONE = new DmlPrototype(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "differential-ml");
        object.put("machine", MachineReport.describe());
        object.put("full", full);
        object.put("seed", plan.seed());
        object.put("test_points", plan.testPoints());
        object.put("hidden", NotebookProtocol.HIDDEN);
        object.put("epochs", NotebookProtocol.EPOCHS);
        object.put("seconds", seconds);
        object.put("rows", rows.stream().map(DifferentialMlAnswer::json).toList());
        object.put("limits", LimitTable.json(DmlLimits.of(rows)));
        return object;
    }

    private static Map<String, Object> json(DmlRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("assets", row.cell().assets());
        object.put("samples", row.cell().samples());
        object.put("problems", row.cell().problems());
        object.put("labels", row.use().label());
        object.put("std_rmse", row.median(DmlScore::value));
        object.put("std_rmse_max", row.largest(DmlScore::value));
        object.put("d_rmse", row.median(DmlScore::delta));
        object.put("gamma_r2", row.median(DmlScore::gamma));
        object.put("training_seconds", row.median(DmlScore::seconds));
        final DmlPrototype prototype = prototype(row);
        object.put("prototype_std_rmse", prototype.value());
        object.put("prototype_std_rmse_max", prototype.largestValue());
        object.put("prototype_d_rmse", prototype.delta());
        object.put("prototype_gamma_r2", prototype.gamma());
        object.put(
                "scores", row.scores().stream().map(DifferentialMlAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(DmlScore score) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("std_rmse", score.value());
        object.put("d_rmse", score.delta());
        object.put("gamma_r2", score.gamma());
        object.put("training_seconds", score.seconds());
        return object;
    }

    private static DmlPrototype prototype(DmlRow row) {
        return DmlPrototype.of(row.cell(), row.use()).orElse(NONE);
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nstd RMSE: values, over the deviation of the true value; d RMSE: deltas over weights; medians [largest] of the"
                        + " baskets at %d points of the test box, beside our prototype's of the same protocol; %.0f s in all%n%n",
                plan.testPoints(),
                seconds);
        final TextTable table = new TextTable(
                "assets",
                "samples",
                "labels",
                "baskets",
                "std RMSE",
                "prototype",
                "d RMSE",
                "prototype",
                "gamma R2",
                "prototype",
                "s");
        rows.forEach(row -> table.row(cells(row)));
        table.print(out);
        LimitTable.print(DmlLimits.of(rows), out);
    }

    private static Object[] cells(DmlRow row) {
        final DmlPrototype prototype = prototype(row);
        final ToDoubleFunction<DmlScore> value = DmlScore::value;
        return new Object[] {
            row.cell().assets(),
            row.cell().samples(),
            row.use().label(),
            row.cell().problems(),
            error(row.median(value)) + " [" + error(row.largest(value)) + "]",
            error(prototype.value()) + " [" + error(prototype.largestValue()) + "]",
            error(row.median(DmlScore::delta)),
            error(prototype.delta()),
            r2(row.median(DmlScore::gamma)),
            r2(prototype.gamma()),
            String.format(Locale.ROOT, "%.1f", row.median(DmlScore::seconds))
        };
    }

    private static String error(double error) {
        return Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.4f", error);
    }

    private static String r2(double r2) {
        return Double.isNaN(r2) ? "-" : String.format(Locale.ROOT, "%.4f", r2);
    }
}
