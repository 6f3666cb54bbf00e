package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.latency.StopReport;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A run whose engine stood still once. Its tails are told on any machine: they are of the stop, and a noisy machine only adds to
 * them.
 */
record StopAnswer(StopReport report) implements Answer {
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("rate", report.plan().rate());
        object.put("seconds", report.plan().length().toNanos() / NANOS_PER_SECOND);
        object.put("stopped_s", report.stoppedNanos() / NANOS_PER_SECOND);
        object.put("ring", report.plan().ringSize());
        object.put("samples", report.fromIntended().getTotalCount());
        object.put("from_intended_ns", Percentile.of(report.fromIntended(), true));
        object.put("from_published_ns", Percentile.of(report.fromPublished(), true));
        object.put("least_p99_ns", report.plan().leastP99());
        object.put("limits", LimitTable.json(report.limits()));
        object.put("accounted", report.accounting().isComplete());
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n%d ticks/s for %s; in the middle the engine, not the generator, stood still for %.3f s; ring %d%n%n",
                report.plan().rate(),
                report.plan().length(),
                report.stoppedNanos() / NANOS_PER_SECOND,
                report.plan().ringSize());
        TextTable table = Percentile.table("ns");
        table.row(Percentile.cells("from intended", Percentile.of(report.fromIntended(), true)));
        table.row(Percentile.cells("from published", Percentile.of(report.fromPublished(), true)));
        table.print(out);
        out.println();
        LatencyTables.limits(report.limits()).print(out);
    }
}
