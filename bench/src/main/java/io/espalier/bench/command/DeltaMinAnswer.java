package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.deltamin.DeltaMinFindings;
import io.espalier.bench.experiment.deltamin.DeltaMinPlan;
import io.espalier.bench.experiment.deltamin.RollingForecast;
import io.espalier.bench.experiment.deltamin.SweepResult;
import io.espalier.bench.experiment.deltamin.UpdateCurve;
import io.espalier.bench.machine.MachineReport;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Errors over size, and what the two rules make of them. */
record DeltaMinAnswer(DeltaMinPlan plan, boolean full, DeltaMinFindings findings, double seconds) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "delta-min");
        object.put("full", full);
        object.put("machine", MachineReport.describe());
        object.put("returns", plan.source());
        object.put("seed", plan.seed());
        object.put(
                "sweeps", findings.sweeps().stream().map(DeltaMinAnswer::json).toList());
        object.put(
                "updates", findings.updates().stream().map(DeltaMinAnswer::json).toList());
        object.put(
                "rolling", findings.rolling().stream().map(DeltaMinAnswer::json).toList());
        object.put("limits", LimitTable.json(findings.limits()));
        object.put("seconds", seconds);
        return object;
    }

    private static Map<String, Object> json(SweepResult result) {
        final DeltaMin errors = result.errors();
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("problem", result.sweep().label());
        object.put("points", result.sweep().points());
        object.put("steps", result.sweep().steps());
        object.put("draws", errors.draws());
        object.put("best_plain", errors.best(Arm.PLAIN));
        object.put("best_with_gradients", errors.best(Arm.GRADIENTS));
        object.put("printed_bound", errors.printedBound());
        object.put("robust_bound", DeltaMinTables.robust(errors));
        object.put("one_standard_error_size", errors.draws() < 2 ? null : errors.withinOneStandardError(Arm.GRADIENTS));
        object.put("finding", result.finding().name().toLowerCase(Locale.ROOT));
        object.put("share_of_single_draws", result.shareOfSingleDraws());
        object.put("widths", errors.sizes().stream().map(DeltaMinAnswer::json).toList());
        object.put("correlations", result.correlations());
        object.put("seconds", result.seconds());
        return object;
    }

    private static Map<String, Object> json(UpdateCurve update) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("points", update.points());
        object.put("way", update.arm().name().toLowerCase(Locale.ROOT));
        object.put("training_rmse", update.training());
        object.put("test_rmse", update.test());
        object.put("mean_update", update.update());
        return object;
    }

    private static Map<String, Object> json(RollingForecast forecast) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("horizon", forecast.horizon());
        object.put("moved_to_the_box", forecast.outside());
        object.put("exact", forecast.exact());
        object.put("plain", forecast.plain());
        object.put("with_gradients", forecast.withGradients());
        return object;
    }

    private static Map<String, Object> json(SizeErrors size) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("width", size.size());
        object.put("plain_rmse", size.plain());
        object.put("gradient_rmse", size.withGradients());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nroot mean square error at 2000 fresh points in deviations of the true values, mean over draws; %s returns,"
                        + " %.0f s%n%n",
                plan.source(),
                seconds);
        print(DeltaMinTables.ERROR_HEADS, DeltaMinTables.errors(findings.sweeps()), out);
        print(DeltaMinTables.BOUND_HEADS, DeltaMinTables.bounds(findings.sweeps()), out);
        if (full) {
            print(DeltaMinTables.PAPER_HEADS, DeltaMinTables.paper(findings.sweeps()), out);
            print(DeltaMinTables.UPDATE_HEADS, DeltaMinTables.updates(findings.updates()), out);
            print(DeltaMinTables.ROLLING_HEADS, DeltaMinTables.rolling(findings.rolling()), out);
        }
        LimitTable.print(findings.limits(), out);
    }

    private static void print(List<String> heads, List<List<String>> rows, PrintWriter out) {
        TextTable.print(heads, rows, out);
        out.println();
    }
}
