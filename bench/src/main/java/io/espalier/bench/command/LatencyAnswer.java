package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.bench.latency.ColdStart;
import io.espalier.bench.latency.LatencyLimits;
import io.espalier.bench.latency.LatencyPlan;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One latency run. On a machine that was not quiet the tails are null, and the answer says why. */
record LatencyAnswer(LatencyReport report) implements Answer {
    /** What a flood counts, for those who compare it with other people's. */
    private static final List<String> INSTRUMENTATION = List.of(
            "per tick, every subject: two System.nanoTime() of the producer (due, published)",
            "raw hop and unconflated: one System.nanoTime() and two histogram records of the consumer per tick",
            "conflating: two histogram records per tick, one System.nanoTime() per batch of at most 256 that wait together");

    @Override
    public Map<String, Object> json() {
        LatencyPlan plan = report.plan();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("fit", true);
        object.put("machine", MachineReport.describe());
        object.put("rate", plan.rate());
        object.put("seconds_per_subject", plan.perSubject().toMillis() / 1000.0);
        object.put("window_ms", plan.window().toMillis());
        object.put("warm_up_ticks", plan.warmUpTicks());
        object.put("flood_ticks", plan.floodTicks());
        object.put("wait", plan.waiting().name().toLowerCase(Locale.ROOT));
        object.put("instrumentation", INSTRUMENTATION);
        object.put("foreign_cpu_share", report.foreignShare().orElse(Double.NaN));
        object.put("quiet", report.isQuiet());
        object.put("limits", LimitTable.json(LatencyLimits.of(report)));
        object.put("cold_start", LatencyJson.cold(report.cold()));
        object.put("hiccups", LatencyJson.hiccups(report.hiccups()));
        object.put("not_measured", report.missing());
        object.put(
                "subjects",
                report.subjects().stream()
                        .map(result -> LatencyJson.subject(result, report))
                        .toList());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        LatencyPlan plan = report.plan();
        out.printf(
                Locale.ROOT,
                "%n%d ticks/s, open loop from the intended time, %s per subject in turns of %s, wait %s%n",
                plan.rate(),
                plan.perSubject(),
                plan.window(),
                plan.waiting());
        printQuiet(out);
        out.println();
        LatencyTables.limits(LatencyLimits.of(report)).print(out);
        report.missing().forEach(why -> out.println("not measured: " + why));
        new LatencyTables(report).all().forEach(table -> {
            out.println();
            table.print(out);
        });
        INSTRUMENTATION.forEach(out::println);
        out.println();
        printCold(out);
        LatencyTables.printHiccups(report.hiccups(), out);
    }

    private void printQuiet(PrintWriter out) {
        String share = report.foreignShare().isPresent()
                ? String.format(
                        Locale.ROOT, "%.2f %%", 100.0 * report.foreignShare().getAsDouble())
                : "an unknown share";
        out.println("others took " + share + " of the processors"
                + (report.isQuiet() ? "" : ": the machine was not quiet, no tails are reported"));
    }

    private void printCold(PrintWriter out) {
        ColdStart cold = report.cold();
        out.printf(
                Locale.ROOT,
                "cold start: opened in %.1f ms, first tick published in %.1f ms, the next %d: median %.1f us, longest %.1f"
                        + " ms; then %d ticks a subject thrice at full speed, and one turn each, before anything counts%n",
                cold.openNanos() * 1e-6,
                cold.firstTickNanos() * 1e-6,
                cold.firstTicks().getTotalCount(),
                cold.firstTicks().getValueAtPercentile(50.0) * 1e-3,
                cold.firstTicks().getMaxValue() * 1e-6,
                report.plan().warmUpTicks());
    }
}
