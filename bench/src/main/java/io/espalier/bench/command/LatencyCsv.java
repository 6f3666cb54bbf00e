package io.espalier.bench.command;

import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectResult;
import io.espalier.bench.latency.Window;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** A latency run as comma-separated values; what may not be told is empty. */
final class LatencyCsv {
    private LatencyCsv() {}

    /** A row per subject and clock. */
    static String percentiles(LatencyReport report) {
        StringBuilder csv = new StringBuilder("subject,from,samples,p50_ns,p90_ns,p99_ns,p99_9_ns,p99_99_ns,max_ns\n");
        for (SubjectResult result : report.subjects()) {
            row(csv, result, "intended", Percentile.of(result.fromIntended(), report.isQuiet()));
            row(csv, result, "published", Percentile.of(result.fromPublished(), report.isQuiet()));
        }
        return csv.toString();
    }

    private static void row(StringBuilder csv, SubjectResult result, String from, Map<String, Object> percentiles) {
        StringJoiner row = new StringJoiner(",", "", "\n");
        row.add(result.kind().name()).add(from);
        row.add(Long.toString(result.fromIntended().getTotalCount()));
        percentiles.values().forEach(nanos -> row.add(nanos == null ? "" : nanos.toString()));
        csv.append(row);
    }

    /** A row per turn: the time series. */
    static String windows(LatencyReport report) {
        StringBuilder csv = new StringBuilder(
                "subject,from_s,to_s,samples,p50_ns,p99_ns,max_ns,collections,collection_ms,swaps,bytes\n");
        for (SubjectResult result : report.subjects()) {
            for (Window window : result.windows()) {
                csv.append(row(window, report.isQuiet()));
            }
        }
        return csv.toString();
    }

    private static String row(Window window, boolean quiet) {
        StringJoiner row = new StringJoiner(",", "", "\n");
        row.add(window.kind().name());
        row.add(String.format(Locale.ROOT, "%.3f", window.fromSeconds()));
        row.add(String.format(Locale.ROOT, "%.3f", window.toSeconds()));
        row.add(Long.toString(window.samples())).add(Long.toString(window.medianNanos()));
        row.add(quiet ? Long.toString(window.p99Nanos()) : "");
        row.add(quiet ? Long.toString(window.maxNanos()) : "");
        row.add(Long.toString(window.collections())).add(Long.toString(window.collectionMillis()));
        row.add(Long.toString(window.swaps())).add(Long.toString(window.consumerBytes() + window.producerBytes()));
        return row.toString();
    }
}
