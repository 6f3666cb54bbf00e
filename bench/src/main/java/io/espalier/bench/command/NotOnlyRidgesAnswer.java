package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Misfit;
import io.espalier.bench.experiment.nonridge.NonRidgeLimits;
import io.espalier.bench.experiment.nonridge.NonRidgePlan;
import io.espalier.bench.experiment.nonridge.NonRidgeRow;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Errors of price, Greeks and gammas of the catalogue's problems, beside their limits and aims. */
record NotOnlyRidgesAnswer(NonRidgePlan plan, List<NonRidgeRow> rows) implements Answer {

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "not-only-ridges");
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("threads", plan.threads());
        object.put("rows", rows.stream().map(NotOnlyRidgesAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(NonRidgeRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("problem", row.problem());
        object.put("hidden", row.hidden());
        object.put("samples", row.samples());
        object.put("value", row.spread(FitReport::value).median());
        object.put("worst_greek", row.spread(fit -> fit.worstGreek().error()).median());
        object.put("worst_gamma", row.spread(fit -> fit.worstGamma().error()).median());
        object.put("seconds", row.spread(fit -> fit.phases().untilTrained()).median());
        object.put("limits", LimitTable.json(NonRidgeLimits.of(row)));
        object.put("runs", row.fits().stream().map(FitJson::of).toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n1 - R2 at 4096 points uniform over the served box, against quadrature or closed form; medians of %d seeds from %d;"
                        + " allowed (aimed at); Greeks of all columns, gammas of each asset and the sum; seconds of labels and training"
                        + "%n%n",
                plan.runs(),
                plan.seed());
        final TextTable table = new TextTable(
                "problem",
                "nodes",
                "samples",
                "value",
                "allowed",
                "worst Greek",
                "allowed",
                "",
                "worst gamma",
                "allowed",
                "",
                "s",
                "held");
        rows.forEach(row -> table.row(cells(row)));
        table.print(out);
    }

    private static Object[] cells(NonRidgeRow row) {
        return new Object[] {
            row.problem(),
            Shapes.text(row.hidden()),
            row.samples(),
            LimitTable.number(row.spread(FitReport::value).median()),
            allowed(row, NonRidgeLimits::value),
            median(row, FitReport::worstGreek),
            allowed(row, NonRidgeLimits::greek),
            row.middle(FitReport::worstGreek).output(),
            median(row, FitReport::worstGamma),
            allowed(row, NonRidgeLimits::gamma),
            row.middle(FitReport::worstGamma).output(),
            String.format(
                    Locale.ROOT,
                    "%.1f",
                    row.spread(fit -> fit.phases().untilTrained()).median()),
            held(row)
        };
    }

    private static String median(NonRidgeRow row, Function<FitReport, Misfit> of) {
        return LimitTable.number(row.spread(fit -> of.apply(fit).error()).median());
    }

    private static String allowed(NonRidgeRow row, ToDoubleFunction<NonRidgeLimits> of) {
        final Optional<NonRidgeLimits> limits = NonRidgeLimits.of(row.problem());
        if (limits.isEmpty()) {
            return "-";
        }
        final String aim = NonRidgeLimits.aimOf(row.problem())
                .map(aims -> " (" + LimitTable.number(of.applyAsDouble(aims)) + ")")
                .orElse("");
        return LimitTable.number(of.applyAsDouble(limits.get())) + aim;
    }

    private static String held(NonRidgeRow row) {
        final var limits = NonRidgeLimits.of(row);
        if (limits.isEmpty()) {
            return "-";
        }
        return limits.stream().allMatch(limit -> limit.held()) ? "yes" : "NO";
    }
}
