package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.machine.MachineReport;
import io.espalier.bench.training.ThreadGain;
import io.espalier.bench.training.TrainingReport;
import io.espalier.bench.training.TrainingRow;
import io.espalier.bench.training.TrainingShape;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Twin training steps beside PyTorch's. */
record TrainingAnswer(TrainingShape shape, int rounds, double seconds, TrainingReport report) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("machine", MachineReport.describe());
        object.put("network", shape.toString());
        object.put("rounds", rounds);
        object.put("seconds", seconds);
        object.put("operations_per_sample", shape.operationsPerSample());
        object.put("peak_gflops", number(report.peakGigaflops()));
        object.put("gradient_difference", number(report.gradientDifference()));
        object.put("rows", report.rows().stream().map(TrainingAnswer::json).toList());
        Map<String, Object> gains = new LinkedHashMap<>();
        report.gains().forEach((batch, gain) -> gains.put(batch.toString(), json(gain)));
        object.put("two_threads", gains);
        object.put("ns_per_sample", report.nanosPerSample());
        object.put("absent", report.absent());
        return object;
    }

    /** JSON has no NaN. */
    private static Object number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static Map<String, Object> json(ThreadGain gain) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("times_faster", gain.ofLeast());
        object.put("times_faster_by_round", gain.rounds());
        return object;
    }

    private static Map<String, Object> json(TrainingRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("batch", row.batch());
        object.put("threads", row.threads());
        object.put("ns_per_sample", row.nanosPerSample());
        object.put("gflops", row.gigaflops());
        object.put("share_of_peak", number(row.shareOfPeak()));
        object.put("bytes_per_step", row.bytesPerStep());
        object.put("peer", row.peer());
        object.put("peer_ns_per_sample", number(row.peerNanosPerSample()));
        object.put("ratio", number(row.ratio()));
        object.put("ratio_low", number(row.low()));
        object.put("ratio_high", number(row.high()));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%n%s, twin step with Adam, %d rounds of %.1f s; peak of one core %.1f GFLOP/s; gradients differ by %.1e%n%n",
                shape,
                rounds,
                seconds,
                report.peakGigaflops(),
                report.gradientDifference());
        TextTable table = new TextTable(
                "batch",
                "threads",
                "ns/sample",
                "GFLOP/s",
                "% of peak",
                "B/step",
                "strongest peer",
                "its ns",
                "times faster",
                "rounds");
        for (TrainingRow row : report.rows()) {
            table.row(
                    row.batch(),
                    row.threads(),
                    text("%.1f", row.nanosPerSample()),
                    text("%.1f", row.gigaflops()),
                    text("%.0f", 100.0 * row.shareOfPeak()),
                    row.bytesPerStep(),
                    row.peer(),
                    text("%.1f", row.peerNanosPerSample()),
                    text("%.2f", row.ratio()),
                    text("%.2f", row.low()) + " - " + text("%.2f", row.high()));
        }
        table.print(out);
        report.gains().forEach((batch, gain) -> printGain(batch, gain, out));
        out.println();
        TextTable all = new TextTable("program", "ns/sample");
        report.nanosPerSample().forEach((who, nanos) -> all.row(who, text("%.1f", nanos)));
        all.print(out);
        report.absent().forEach(why -> out.println("not measured: " + why));
        out.flush();
    }

    private static void printGain(int batch, ThreadGain gain, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "batch %d: two threads %.2f times faster than one (rounds %.2f - %.2f)%n",
                batch,
                gain.ofLeast(),
                Collections.min(gain.rounds()),
                Collections.max(gain.rounds()));
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
