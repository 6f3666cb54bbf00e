package io.espalier.bench.command;

import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.latency.HiccupMeter;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/** A latency run for people. */
record LatencyTables(LatencyReport report) {
    private static final double MILLION = 1e6;

    List<TextTable> all() {
        return List.of(
                latency("from intended, ns", SubjectResult::fromIntended),
                latency("from published, ns", SubjectResult::fromPublished),
                ratios(),
                throughput(),
                accounts());
    }

    private TextTable latency(String head, Function<SubjectResult, Histogram> of) {
        TextTable table = Percentile.table(head);
        for (SubjectResult result : report.subjects()) {
            Map<String, Object> row = Percentile.of(of.apply(result), report.isQuiet());
            table.row(Percentile.cells(name(result), row));
        }
        return table;
    }

    /** The rate where it is not the plan's. */
    private String name(SubjectResult result) {
        long rate = report.plan().rate(result.kind());
        return result.kind().label() + (rate == report.plan().rate() ? "" : " (" + rate + "/s)");
    }

    private TextTable ratios() {
        TextTable table = Percentile.table("times the raw hop");
        for (SubjectResult result : report.subjects()) {
            Map<String, Object> row = LatencyJson.ratios(result, report);
            row.replaceAll((name, ratio) -> ratio == null ? null : String.format(Locale.ROOT, "%.2f", ratio));
            table.row(Percentile.cells(name(result), row));
        }
        return table;
    }

    private TextTable throughput() {
        TextTable table = new TextTable("flood, million ticks/s", "median", "least", "most", "times the raw hop");
        for (SubjectResult result : report.subjects()) {
            List<Double> floods = result.floods();
            if (!floods.isEmpty()) {
                table.row(
                        result.kind().label(),
                        million(result.medianFlood()),
                        million(floods.get(0)),
                        million(floods.get(floods.size() - 1)),
                        String.format(
                                Locale.ROOT,
                                "%.3f",
                                result.medianFlood() / report.raw().medianFlood()));
            }
        }
        return table;
    }

    private static String million(double perSecond) {
        return String.format(Locale.ROOT, "%.2f", perSecond / MILLION);
    }

    private TextTable accounts() {
        TextTable table = new TextTable(
                "ticks",
                "offered",
                "applied",
                "conflated",
                "dropped",
                "unsettled",
                "accounted",
                "measured",
                "bytes",
                "B/tick",
                "clean turns");
        for (SubjectResult result : report.subjects()) {
            Map<String, Long> settled = result.accounting().settled();
            table.row(
                    result.kind().label(),
                    result.accounting().offered(),
                    settled.get("applied"),
                    settled.getOrDefault("conflated", 0L),
                    result.accounting().dropped(),
                    result.accounting().unsettled(),
                    result.accounting().isComplete(),
                    result.fromIntended().getTotalCount(),
                    result.consumerBytes() + result.producerBytes(),
                    String.format(Locale.ROOT, "%.3f", result.bytesPerTick()),
                    result.windowsWithoutAllocation() + " of "
                            + result.windows().size());
        }
        return table;
    }

    static TextTable limits(List<Limit> limits) {
        TextTable table = new TextTable("limit", "found", "allowed", "");
        for (Limit limit : limits) {
            table.row(
                    limit.what(),
                    Double.isNaN(limit.figure()) ? "not measured" : number(limit.figure()),
                    (limit.isCeiling() ? "<= " : "> ") + number(limit.bound()),
                    limit.held() ? "held" : "MISSED");
        }
        return table;
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.3f", number);
    }

    static void printHiccups(HiccupMeter meter, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "hiccups of two spinning threads: %.1f/s over 10 us, %.2f/s over 100 us, %.2f/s over 1 ms, longest %d ns%n",
                meter.perSecond(HiccupMeter.TEN_MICROS),
                meter.perSecond(HiccupMeter.HUNDRED_MICROS),
                meter.perSecond(HiccupMeter.ONE_MILLI),
                meter.gaps().getMaxValue());
    }
}
