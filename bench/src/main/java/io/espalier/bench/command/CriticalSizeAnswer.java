package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.train.CriticalSizeText;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.critical.CriticalRow;
import io.espalier.bench.experiment.critical.CriticalSizesPlan;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Critical sizes beside what acceptance allows. */
record CriticalSizeAnswer(CriticalSizesPlan plan, List<CriticalRow> rows) implements Answer {

    private List<Limit> limits() {
        return rows.stream().flatMap(row -> row.limits().stream()).toList();
    }

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "critical-size");
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("samples", plan.samples());
        object.put("exact_samples", plan.exactSamples());
        object.put("rows", rows.stream().map(CriticalSizeAnswer::json).toList());
        object.put("limits", LimitTable.json(limits()));
        return object;
    }

    private static Map<String, Object> json(CriticalRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("case", row.problem().label());
        object.put("seed", row.seed());
        object.put("bands", CriticalSizeText.json(row.problem().bands()));
        object.put("critical_size", row.found().sizes().orElse(List.of()));
        object.put("confirmed_on_seeds", row.found().confirmed());
        object.put("label_limited", row.found().labelLimited());
        object.put("network", row.found().network().hiddenSizes());
        object.put("errors", CriticalSizeText.json(row.errors()));
        object.put("summed_gamma_error", row.summedGamma());
        object.put(
                "trials",
                row.found().trials().stream().map(CriticalSizeText::json).toList());
        object.put("seconds", row.seconds());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n1 - R2 of value, deltas (flattened) and gamma (all entries of the Hessian) at 4096 points that no search used, with the"
                        + " band of each; %d one-path rows, %d exact ones%n%n",
                plan.samples(),
                plan.exactSamples());
        final TextTable table = new TextTable(
                "case",
                "seed",
                "critical size",
                "confirmed",
                "value",
                "deltas",
                "gamma",
                "summed gamma",
                "networks tried",
                "seconds");
        rows.forEach(row -> table.row(
                row.problem().label(),
                row.seed(),
                size(row),
                row.found().confirmed(),
                beside(row.errors().value(), row.problem().bands().value()),
                beside(row.errors().deltas(), row.problem().bands().deltas()),
                beside(row.errors().gamma(), row.problem().bands().gamma()),
                LimitTable.number(row.summedGamma()),
                row.found().trials().size(),
                String.format(Locale.ROOT, "%.1f", row.seconds())));
        table.print(out);
        LimitTable.print(limits(), out);
    }

    private static String size(CriticalRow row) {
        return row.found()
                .sizes()
                .map(Shapes::text)
                .orElse(row.found().labelLimited() ? "label-limited" : "none confirmed");
    }

    private static String beside(double error, double band) {
        return LimitTable.number(error) + " of " + LimitTable.number(band);
    }
}
