package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.garchbed.ForecastPlan;
import io.espalier.bench.experiment.garchbed.ForecastRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Errors of forecasts learnt both ways. */
record GarchForecastsAnswer(ForecastPlan plan, List<ForecastRow> rows, double seconds) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "garch-forecasts");
        object.put("machine", MachineReport.describe());
        object.put("returns", plan.source());
        object.put("seed", plan.seed());
        object.put("seeds", plan.seeds());
        object.put("rows", rows.stream().map(GarchForecastsAnswer::json).toList());
        object.put("limits", LimitTable.json(ForecastRow.limits(rows)));
        object.put("seconds", seconds);
        return object;
    }

    private static Map<String, Object> json(ForecastRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("points", row.points());
        object.put("width", row.width());
        object.put("horizon", row.horizon());
        object.put("plain_rmse", row.plain());
        object.put("gradient_rmse", row.withGradients());
        object.put("ratio", row.ratio());
        object.put("worst_ratio", row.worstRatio());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nroot mean square error at 2000 fresh points in deviations of the forecast, mean of %d seeds; %d"
                        + " %s returns, %.0f s%n%n",
                plan.seeds(),
                plan.returns().length,
                plan.source(),
                seconds);
        final TextTable table =
                new TextTable("points", "width", "horizon", "plain", "with gradients", "ratio", "worst of seeds");
        rows.forEach(row -> table.row(
                Integer.toString(row.points()),
                Integer.toString(row.width()),
                Integer.toString(row.horizon()),
                number(row.plain()),
                number(row.withGradients()),
                number(row.ratio()),
                number(row.worstRatio())));
        table.print(out);
        LimitTable.print(ForecastRow.limits(rows), out);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
