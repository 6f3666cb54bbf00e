package io.espalier.bench.latency;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The turns' histograms from the intended time in HdrHistogram's log format, tagged with the subject. */
final class TurnLog {
    private static final double NANOS_PER_MILLI = 1e6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final HistogramLogWriter writer =
            new HistogramLogWriter(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    TurnLog() {
        writer.outputComment("[Nanoseconds since a tick was due, one line a turn]");
        writer.outputLogFormatVersion();
        writer.outputStartTime(System.currentTimeMillis());
        writer.outputLegend();
    }

    void add(Turn turn) {
        Histogram histogram = turn.intended();
        histogram.setTag(turn.window().kind().name());
        writer.outputIntervalHistogram(
                turn.window().fromSeconds(), turn.window().toSeconds(), histogram, NANOS_PER_MILLI);
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
