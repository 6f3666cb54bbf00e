package io.espalier.bench.command;

import io.espalier.adapters.report.Attachment;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.latency.LatencyLimits;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectKind;
import io.espalier.bench.latency.SubjectResult;
import io.espalier.bench.latency.Window;
import io.espalier.bench.machine.MachineReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The report of a latency run: limits, percentile plot, time series, and files for programs. */
record LatencyPage(LatencyReport report) {
    private static final double[] QUANTILES = {
        0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999
    };
    private static final double NANOS_PER_MICRO = 1e3;
    /** A quantile needs ten samples beyond it. */
    private static final double SAMPLES_BEYOND = 10.0;
    /** Where others disturbed the run. */
    private static final double LAST_QUANTILE_OF_NOISE = 0.9;

    private static final Set<SubjectKind> DRAWN = EnumSet.of(
            SubjectKind.RAW,
            SubjectKind.SURROGATE,
            SubjectKind.MAPPED,
            SubjectKind.CHRONICLE,
            SubjectKind.CONFLATING,
            SubjectKind.CLOSED,
            SubjectKind.BOOK);

    Page page() {
        return new Page(
                "Tick to Greeks beside the bare Disruptor",
                "Open loop at " + report.plan().rate() + " ticks a second, latency from the intended time, subjects by"
                        + " turns of one run.",
                provenance(),
                List.of(
                        Section.of("Limits", "", limits()),
                        Section.of("Latency by percentile", quietText(), percentiles()),
                        Section.of(
                                "Turn by turn",
                                "Median of each turn; turns with a collection of garbage or a swapped model are listed.",
                                series(),
                                events()),
                        Section.of("Machine", "", machine())));
    }

    private String quietText() {
        return report.isQuiet()
                ? "Nanoseconds between the time a tick was due and the set of risk that covers it."
                : "Others used more than 2 % of the processors: no tails.";
    }

    private Table limits() {
        List<List<String>> rows = new ArrayList<>();
        for (Limit limit : LatencyLimits.of(report)) {
            rows.add(List.of(
                    limit.what(),
                    number(limit.figure()),
                    (limit.isCeiling() ? "at most " : "above ") + number(limit.bound()),
                    limit.held() ? "held" : "missed"));
        }
        return new Table("What the figures are to keep", List.of("limit", "found", "allowed", ""), rows, List.of());
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "not measured" : String.format(Locale.ROOT, "%.4g", number);
    }

    private Figures percentiles() {
        List<Curve> curves = new ArrayList<>();
        for (SubjectResult result : report.subjects()) {
            if (DRAWN.contains(result.kind())) {
                curves.add(curve(result.kind().label(), result.fromIntended()));
            }
        }
        return Figures.of(new Figure(
                "latency-percentiles", new Percentiles("Tick to Greeks", Axis.log("latency", "microseconds"), curves)));
    }

    private Curve curve(String label, Histogram histogram) {
        double last = report.isQuiet() ? 1.0 - SAMPLES_BEYOND / histogram.getTotalCount() : LAST_QUANTILE_OF_NOISE;
        double[] drawn = IntStream.range(0, QUANTILES.length)
                .mapToDouble(i -> QUANTILES[i])
                .filter(q -> q <= Math.max(last, 0.5))
                .toArray();
        double[] micros = IntStream.range(0, drawn.length)
                .mapToDouble(i -> histogram.getValueAtPercentile(100.0 * drawn[i]) / NANOS_PER_MICRO)
                .toArray();
        return Curve.of(label, drawn, micros);
    }

    private Figures series() {
        List<Curve> curves = report.subjects().stream()
                .filter(result -> DRAWN.contains(result.kind()))
                .map(LatencyPage::medians)
                .toList();
        return Figures.of(new Figure(
                "latency-series",
                new Lines("Median by turn", Axis.linear("time", "s"), Axis.log("median", "microseconds"), curves)));
    }

    private static Curve medians(SubjectResult result) {
        return Curve.of(
                result.kind().label(),
                result.windows().stream().mapToDouble(Window::fromSeconds).toArray(),
                result.windows().stream()
                        .mapToDouble(window -> window.medianNanos() / NANOS_PER_MICRO)
                        .toArray());
    }

    private Table events() {
        List<List<String>> rows = new ArrayList<>();
        for (SubjectResult result : report.subjects()) {
            for (Window window : result.windows()) {
                List<String> events = LatencyJson.events(window);
                if (!events.isEmpty()) {
                    rows.add(List.of(
                            String.format(Locale.ROOT, "%.1f", window.fromSeconds()),
                            result.kind().label(),
                            String.join(", ", events),
                            Long.toString(window.medianNanos()),
                            report.isQuiet() ? Long.toString(window.maxNanos()) : "-"));
                }
            }
        }
        return new Table(
                "Turns in which something happened",
                List.of("at, s", "subject", "what", "median, ns", "longest, ns"),
                rows,
                List.of());
    }

    private Table machine() {
        List<List<String>> rows = MachineReport.describe().entrySet().stream()
                .map(fact -> List.of(fact.getKey(), fact.getValue().toString()))
                .toList();
        return new Table("Where it was measured", List.of("fact", "value"), rows, List.of());
    }

    private Provenance provenance() {
        Map<String, Object> machine = MachineReport.describe();
        return new Provenance(
                1,
                "-",
                machine.get("version") + " (" + machine.get("commit") + ")",
                machine.get("jdk").toString(),
                machine.get("cpu") + ", " + machine.get("cores") + " cores, " + machine.get("os"),
                LocalDate.now().toString());
    }

    /** Percentiles and turns as CSV; the histograms only of a quiet machine, for they are nothing but tails. */
    List<Attachment> attachments() {
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment("latency.csv", LatencyCsv.percentiles(report)));
        files.add(new Attachment("windows.csv", LatencyCsv.windows(report)));
        if (report.isQuiet()) {
            files.add(new Attachment("latency.hlog", report.log()));
        }
        return files;
    }
}
