package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.latency.HiccupMeter;
import io.espalier.bench.latency.LatencyPlan;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectResult;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** One latency run. On a machine that was not quiet the tails are null, and the answer says why. */
record LatencyAnswer(LatencyReport report) implements Answer {
    private static final long TEN_MICROS = 10_000;
    private static final long HUNDRED_MICROS = 100_000;
    private static final long ONE_MILLI = 1_000_000;

    @Override
    public Map<String, Object> json() {
        LatencyPlan plan = report.plan();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("rate", plan.rate());
        object.put("seconds_per_subject", plan.perSubject().toMillis() / 1000.0);
        object.put("window_ms", plan.window().toMillis());
        object.put("warm_up_ticks", plan.warmUpTicks());
        object.put("wait", plan.waiting().name().toLowerCase(Locale.ROOT));
        object.put("foreign_cpu_share", report.foreignShare().orElse(Double.NaN));
        object.put("quiet", report.isQuiet());
        object.put("hiccups", hiccups());
        object.put("subjects", report.subjects().stream().map(this::subject).toList());
        return object;
    }

    private Map<String, Object> hiccups() {
        HiccupMeter meter = report.hiccups();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("over_10us_per_s", meter.perSecond(TEN_MICROS));
        object.put("over_100us_per_s", meter.perSecond(HUNDRED_MICROS));
        object.put("over_1ms_per_s", meter.perSecond(ONE_MILLI));
        object.put("max_ns", meter.gaps().getMaxValue());
        return object;
    }

    private Map<String, Object> subject(SubjectResult result) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", result.name());
        object.put("samples", result.fromIntended().getTotalCount());
        object.put("from_intended_ns", Percentile.of(result.fromIntended(), report.isQuiet()));
        object.put("from_published_ns", Percentile.of(result.fromPublished(), report.isQuiet()));
        object.put("ratio_to_raw", ratios(result));
        object.put("consumer_bytes", result.consumerBytes());
        object.put("producer_bytes", result.producerBytes());
        object.put("bytes_per_tick", result.bytesPerTick());
        object.put("windows", result.windows());
        object.put("windows_without_allocation", result.windowsWithoutAllocation());
        object.put("offered", result.accounting().offered());
        object.put("settled", result.accounting().settled());
        object.put("dropped", result.accounting().dropped());
        object.put("unsettled", result.accounting().unsettled());
        object.put("accounted", result.accounting().isComplete());
        return object;
    }

    private Map<String, Object> ratios(SubjectResult result) {
        Map<String, Object> own = Percentile.of(result.fromIntended(), report.isQuiet());
        Map<String, Object> raw = Percentile.of(report.raw().fromIntended(), report.isQuiet());
        Map<String, Object> ratios = new LinkedHashMap<>();
        own.forEach((name, nanos) ->
                ratios.put(name, nanos == null ? null : (double) (long) nanos / (double) (long) raw.get(name)));
        return ratios;
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
        List.of(
                        latencyTable("from intended, ns", SubjectResult::fromIntended),
                        latencyTable("from published, ns", SubjectResult::fromPublished),
                        ratioTable(),
                        accountTable())
                .forEach(table -> {
                    out.println();
                    table.print(out);
                });
        out.println();
        printHiccups(out);
    }

    private void printQuiet(PrintWriter out) {
        String share = report.foreignShare().isPresent()
                ? String.format(
                        Locale.ROOT, "%.2f %%", 100.0 * report.foreignShare().getAsDouble())
                : "an unknown share";
        out.println("others took " + share + " of the processors"
                + (report.isQuiet() ? "" : ": the machine was not quiet, no tails are reported"));
    }

    private TextTable latencyTable(String head, Function<SubjectResult, Histogram> of) {
        TextTable table = Percentile.table(head);
        for (SubjectResult result : report.subjects()) {
            Map<String, Object> row = Percentile.of(of.apply(result), report.isQuiet());
            table.row(Percentile.cells(result.name(), row));
        }
        return table;
    }

    private TextTable ratioTable() {
        TextTable table = Percentile.table("times the raw hop");
        for (SubjectResult result : report.subjects()) {
            Map<String, Object> row = ratios(result);
            row.replaceAll((name, ratio) -> ratio == null ? null : String.format(Locale.ROOT, "%.2f", ratio));
            table.row(Percentile.cells(result.name(), row));
        }
        return table;
    }

    private TextTable accountTable() {
        TextTable table = new TextTable(
                "ticks",
                "offered",
                "applied",
                "dropped",
                "unsettled",
                "accounted",
                "measured",
                "bytes",
                "B/tick",
                "clean turns");
        for (SubjectResult result : report.subjects()) {
            table.row(
                    result.name(),
                    result.accounting().offered(),
                    result.accounting().settled().get("applied"),
                    result.accounting().dropped(),
                    result.accounting().unsettled(),
                    result.accounting().isComplete(),
                    result.fromIntended().getTotalCount(),
                    result.consumerBytes() + result.producerBytes(),
                    String.format(Locale.ROOT, "%.3f", result.bytesPerTick()),
                    result.windowsWithoutAllocation() + " of " + result.windows());
        }
        return table;
    }

    private void printHiccups(PrintWriter out) {
        HiccupMeter meter = report.hiccups();
        out.printf(
                Locale.ROOT,
                "hiccups of two spinning threads: %.1f/s over 10 us, %.2f/s over 100 us, %.2f/s over 1 ms, longest %d ns%n",
                meter.perSecond(TEN_MICROS),
                meter.perSecond(HUNDRED_MICROS),
                meter.perSecond(ONE_MILLI),
                meter.gaps().getMaxValue());
    }
}
