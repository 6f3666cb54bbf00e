package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A run on a machine whose bare ring is too slow: no figure of anything else. */
record UnfitAnswer(LatencyReport report) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("fit", false);
        object.put("raw_median_ns", report.raw().median());
        object.put("raw_median_ns_at_most", LatencyReport.FIT_NANOS);
        object.put("message", message());
        object.put("foreign_cpu_share", report.foreignShare().orElse(Double.NaN));
        object.put("wait", report.plan().waiting().name().toLowerCase(Locale.ROOT));
        object.put("hiccups", LatencyJson.hiccups(report.hiccups()));
        object.put("machine", MachineReport.describe());
        return object;
    }

    private String message() {
        return String.format(
                Locale.ROOT,
                "this machine is not fit for figures now: the bare ring's median is %.0f ns, at most %.0f are needed",
                report.raw().median(),
                LatencyReport.FIT_NANOS);
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.println();
        out.println(message());
        LatencyTables.printHiccups(report.hiccups(), out);
        out.println(
                "busy cores, a clock that is slow to wake or a wait that yields are the usual causes: --wait busy_spin"
                        + " needs a core for each spinning thread");
    }
}
