package io.espalier.adapters.cli.live;

import io.espalier.adapters.cli.TextTable;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.RiskVector;
import io.espalier.risk.pipeline.FallbackCounts;
import io.espalier.risk.tick.TickOutcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** A session for people and for programs. */
public final class LiveTable {
    private static final String[] HEADS = {"p50", "p90", "p99", "p99.9", "p99.99"};
    private static final double[] PERCENTILES = {50.0, 90.0, 99.0, 99.9, 99.99};

    private LiveTable() {}

    /** One line while it runs: ticks, value, and the delta of each underlying. */
    public static String line(RiskSnapshot snapshot) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "ticks %,11d  pv %.6f  delta",
                snapshot.ticks(),
                snapshot.totals().pv()));
        for (int u = 0; u < snapshot.totals().size(); u++) {
            line.append(String.format(
                    Locale.ROOT,
                    " %s %.5f",
                    snapshot.book().underlyings().get(u),
                    snapshot.totals().delta(u)));
        }
        return line.toString();
    }

    /** The end: the book's risk, what became of every tick, and the latency. */
    public static void print(LiveOutcome outcome, PrintWriter out) {
        RiskSnapshot snapshot = outcome.snapshot();
        TextTable risk = new TextTable("underlying", "last", "delta", "gamma");
        for (int u = 0; u < snapshot.totals().size(); u++) {
            risk.row(
                    snapshot.book().underlyings().get(u),
                    snapshot.lastGood(u),
                    snapshot.totals().delta(u),
                    snapshot.totals().gamma(u, u));
        }
        risk.print(out);
        out.printf(Locale.ROOT, "pv %.8f%n", snapshot.totals().pv());
        out.printf(
                Locale.ROOT,
                "%,d ticks offered in %.1f s (%,.0f settled a second): %s%s%n",
                outcome.offered(),
                outcome.seconds(),
                outcome.ticksPerSecond(),
                counts(outcome),
                outcome.isAccounted() ? ", every tick accounted for" : ", NOT ALL ACCOUNTED FOR");
        TextTable latency =
                new TextTable("tick to Greeks, microseconds", "p50", "p90", "p99", "p99.9", "p99.99", "max");
        latency.row(cells("from the intended time", outcome.fromIntended()));
        latency.row(cells("from publication", outcome.fromPublished()));
        outcome.stages().forEach((station, histogram) -> latency.row(cells("  " + station.label(), histogram)));
        latency.print(out);
    }

    /** The same as one object. */
    public static Map<String, Object> json(LiveOutcome outcome) {
        RiskSnapshot snapshot = outcome.snapshot();
        RiskVector totals = snapshot.totals();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("seq", snapshot.ticks() == 0 ? null : snapshot.lastSeq());
        object.put("ts_ns", snapshot.feedNanos());
        object.put("pv", totals.pv());
        object.put("last_good", Named.numbers(snapshot.book(), snapshot::lastGood));
        object.put("delta", Named.numbers(snapshot.book(), totals::delta));
        object.put("vega", Named.numbers(snapshot.book(), totals::vega));
        object.put("gamma_diag", Named.numbers(snapshot.book(), u -> totals.gamma(u, u)));
        object.put("theta_year", totals.theta());
        object.put("halted", Named.flagged(snapshot.book(), snapshot::isHalted));
        object.put("stale", Named.flagged(snapshot.book(), snapshot::isStaleUnderlying));
        object.put("sources", sources(snapshot));
        object.put("offered", outcome.offered());
        object.put("counts", countsJson(outcome));
        object.put("provisional", provisional(snapshot));
        object.put("fallbacks", fallbacks(outcome.fallbacks()));
        object.put("accounted", outcome.isAccounted());
        object.put("ticks_per_second", outcome.ticksPerSecond());
        object.put("latency_from_intended_ns", percentiles(outcome.fromIntended()));
        object.put("latency_from_publication_ns", percentiles(outcome.fromPublished()));
        Map<String, Object> stages = new LinkedHashMap<>();
        outcome.stages().forEach((station, histogram) -> stages.put(station.label(), percentiles(histogram)));
        object.put("stages_ns", stages);
        return object;
    }

    private static Map<String, Object> sources(RiskSnapshot snapshot) {
        Map<String, Object> sources = new LinkedHashMap<>();
        for (int p = 0; p < snapshot.book().positions().size(); p++) {
            String id = snapshot.book().positions().get(p).id();
            sources.put(
                    id, snapshot.source(p) == null ? null : snapshot.source(p).label());
        }
        return sources;
    }

    private static List<String> provisional(RiskSnapshot snapshot) {
        return IntStream.range(0, snapshot.book().positions().size())
                .filter(snapshot::isProvisional)
                .mapToObj(p -> snapshot.book().positions().get(p).id())
                .toList();
    }

    private static Map<String, Object> fallbacks(FallbackCounts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("requests", counts.requests());
        object.put("superseded", counts.superseded());
        object.put("answered", counts.answered());
        object.put("dropped", counts.dropped());
        object.put("failed", counts.failed());
        object.put("waiting", counts.waiting());
        return object;
    }

    private static Map<String, Object> countsJson(LiveOutcome outcome) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (TickOutcome kind : TickOutcome.values()) {
            if (kind.isCounted()) {
                counts.put(kind.label(), outcome.snapshot().count(kind));
            }
        }
        counts.put("failed_valuations", outcome.snapshot().failures());
        counts.put("dropped", outcome.dropped());
        counts.put("unsettled", outcome.unsettled());
        return counts;
    }

    private static String counts(LiveOutcome outcome) {
        StringBuilder text = new StringBuilder();
        countsJson(outcome).forEach((name, count) -> {
            if (!count.equals(0L)) {
                text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(count);
            }
        });
        return text.toString();
    }

    private static Map<String, Object> percentiles(Histogram histogram) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < PERCENTILES.length; i++) {
            object.put(HEADS[i], histogram.getValueAtPercentile(PERCENTILES[i]));
        }
        object.put("max", histogram.getMaxValue());
        return object;
    }

    private static Object[] cells(String head, Histogram histogram) {
        Object[] cells = new Object[PERCENTILES.length + 2];
        cells[0] = head;
        for (int i = 0; i < PERCENTILES.length; i++) {
            cells[i + 1] = micros(histogram.getValueAtPercentile(PERCENTILES[i]));
        }
        cells[cells.length - 1] = micros(histogram.getMaxValue());
        return cells;
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos * 1e-3);
    }
}
