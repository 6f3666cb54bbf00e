package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Spread;
import io.espalier.bench.experiment.ridge.RidgeLimits;
import io.espalier.bench.experiment.ridge.RidgePlan;
import io.espalier.bench.experiment.ridge.RidgeRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Errors of a few nodes on random baskets. */
record RidgeAccuracyAnswer(RidgePlan plan, List<RidgeRow> rows) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "ridge-accuracy");
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("hidden", plan.hidden());
        object.put("rows", rows.stream().map(RidgeAccuracyAnswer::json).toList());
        object.put("limits", LimitTable.json(RidgeLimits.of(rows)));
        return object;
    }

    private static Map<String, Object> json(RidgeRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("assets", row.cell().assets());
        object.put("samples", row.cell().samples());
        object.put("problems", row.fits().stream().map(FitJson::of).toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n1 - R2 at 4096 points uniform over the test box, median [worst] of %d problems; deltas flattened over points and"
                        + " assets; gamma is the sum of the Hessian; %s SiLU nodes after the front, seed %d; median seconds%n%n",
                plan.problems(),
                Shapes.text(plan.hidden()),
                plan.seed());
        final TextTable table = new TextTable(
                "assets",
                "samples",
                "values",
                "deltas",
                "worst asset",
                "gammas",
                "labels s",
                "training s",
                "measuring s");
        rows.forEach(row -> table.row(
                row.cell().assets(),
                row.cell().samples(),
                errors(row, FitReport::value),
                errors(row, FitReport::deltas),
                errors(row, fit -> fit.worstGreek().error()),
                errors(row, FitReport::gamma),
                seconds(row, fit -> fit.phases().generation()),
                seconds(row, fit -> fit.phases().training()),
                seconds(row, fit -> fit.phases().validation())));
        table.print(out);
        LimitTable.print(RidgeLimits.of(rows), out);
    }

    private static String errors(RidgeRow row, ToDoubleFunction<FitReport> of) {
        final Spread spread = row.spread(of);
        return LimitTable.number(spread.median()) + " [" + LimitTable.number(spread.largest()) + "]";
    }

    private static String seconds(RidgeRow row, ToDoubleFunction<FitReport> of) {
        return String.format(Locale.ROOT, "%.2f", row.spread(of).median());
    }
}
