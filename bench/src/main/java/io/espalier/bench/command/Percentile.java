package io.espalier.bench.command;

import io.espalier.adapters.cli.TextTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** The percentiles that are reported. A tail needs a quiet machine and at least ten samples beyond it. */
enum Percentile {
    P50("p50", 50.0, false),
    P90("p90", 90.0, false),
    P99("p99", 99.0, true),
    P999("p99_9", 99.9, true),
    P9999("p99_99", 99.99, true),
    MAX("max", 100.0, true);

    private static final double SAMPLES_BEYOND = 10.0;

    private final String label;
    private final double percent;
    private final boolean tail;

    Percentile(String label, double percent, boolean tail) {
        this.label = label;
        this.percent = percent;
        this.tail = tail;
    }

    /** Nanoseconds by name; null where they may not be reported. */
    static Map<String, Object> of(Histogram histogram, boolean quiet) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Percentile percentile : values()) {
            values.put(percentile.label, percentile.isReported(histogram, quiet) ? percentile.in(histogram) : null);
        }
        return values;
    }

    private boolean isReported(Histogram histogram, boolean quiet) {
        boolean enough = this == MAX || histogram.getTotalCount() * (100.0 - percent) / 100.0 >= SAMPLES_BEYOND;
        return enough && (quiet || !tail);
    }

    private long in(Histogram histogram) {
        return this == MAX ? histogram.getMaxValue() : histogram.getValueAtPercentile(percent);
    }

    /** A table with one column for each. */
    static TextTable table(String head) {
        return new TextTable(
                Stream.concat(Stream.of(head), Arrays.stream(values()).map(percentile -> percentile.label))
                        .toArray(String[]::new));
    }

    /** A row of such a table. */
    static Object[] cells(String name, Map<String, Object> values) {
        return Stream.concat(Stream.of(name), values.values().stream()).toArray();
    }
}
