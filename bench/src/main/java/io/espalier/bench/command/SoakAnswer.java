package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.machine.MachineReport;
import io.espalier.bench.soak.MemoryTrend;
import io.espalier.bench.soak.SoakReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a soak came to, and whether it kept what it is to keep. */
record SoakAnswer(SoakReport report) implements Answer {
    private static final double MB = 1 << 20;

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("rate", report.plan().rate());
        object.put("rows", report.account().offered());
        object.put("seconds", report.seconds());
        object.put("rows_per_second", report.rowsPerSecond());
        object.put("positions", report.plan().positions());
        object.put("stages", report.plan().layout().name().toLowerCase(Locale.ROOT));
        object.put("wait", report.plan().waiting().name().toLowerCase(Locale.ROOT));
        object.put("counts", report.account().settled());
        object.put("expected", report.account().expected());
        object.put("dropped", report.account().dropped());
        object.put("unsettled", report.account().unsettled());
        object.put("throws", report.mishaps().thrown());
        object.put("failures", report.account().failures());
        object.put("swaps", report.mishaps().swaps());
        object.put("reads", report.published().reads());
        object.put("not_finite", report.published().notFinite());
        object.put("distance_from_fresh_book", report.published().distance());
        object.put("heap", trend(report.memory().heap()));
        object.put("resident", trend(report.memory().resident()));
        object.put("memory_judged", report.isMemoryJudged());
        object.put("collections", report.memory().collections());
        object.put("consumer_bytes_per_row", report.memory().bytesPerRow());
        object.put("limits", LimitTable.json(report.limits()));
        return object;
    }

    private static Map<String, Object> trend(MemoryTrend trend) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("looks", trend.looks());
        object.put("first_bytes", trend.first());
        object.put("last_bytes", trend.last());
        object.put("bytes_per_second", trend.bytesPerSecond());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n%d rows in %.1f s, %.0f a second, through %d positions%n%n",
                report.account().offered(),
                report.seconds(),
                report.rowsPerSecond(),
                report.plan().positions());
        TextTable counts = new TextTable("rows", "counted", "by the rules");
        report.account()
                .settled()
                .forEach((outcome, count) ->
                        counts.row(outcome, count, report.account().expected().get(outcome)));
        counts.print(out);
        out.println();
        TextTable memory = new TextTable("memory, MB", "at first", "at last", "an hour");
        row(memory, "heap after a collection", report.memory().heap());
        row(memory, "process", report.memory().resident());
        memory.print(out);
        out.printf(
                Locale.ROOT,
                "%d collections; %.4f bytes a row allocated by the consumers%s%n",
                report.memory().collections(),
                report.memory().bytesPerRow(),
                report.isMemoryJudged() ? "" : "; too short a run for its memory to be judged");
        LimitTable.print(report.limits(), out);
    }

    private static void row(TextTable table, String what, MemoryTrend trend) {
        final double hour = 3600.0;
        table.row(
                what,
                String.format(Locale.ROOT, "%.2f", trend.first() / MB),
                String.format(Locale.ROOT, "%.2f", trend.last() / MB),
                String.format(Locale.ROOT, "%+.2f", trend.over(hour) / MB));
    }
}
