package io.espalier.bench.command;

import io.espalier.bench.latency.ColdStart;
import io.espalier.bench.latency.HiccupMeter;
import io.espalier.bench.latency.LatencyReport;
import io.espalier.bench.latency.SubjectResult;
import io.espalier.bench.latency.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The parts of a latency run as JSON objects. */
final class LatencyJson {

    private LatencyJson() {}

    static Map<String, Object> hiccups(HiccupMeter meter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("over_10us_per_s", meter.perSecond(HiccupMeter.TEN_MICROS));
        object.put("over_100us_per_s", meter.perSecond(HiccupMeter.HUNDRED_MICROS));
        object.put("over_1ms_per_s", meter.perSecond(HiccupMeter.ONE_MILLI));
        object.put("max_ns", meter.gaps().getMaxValue());
        return object;
    }

    static Map<String, Object> cold(ColdStart cold) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("open_ns", cold.openNanos());
        object.put("first_tick_ns", cold.firstTickNanos());
        object.put("next_ticks", cold.firstTicks().getTotalCount());
        object.put("next_ticks_median_ns", cold.firstTicks().getValueAtPercentile(50.0));
        object.put("next_ticks_max_ns", cold.firstTicks().getMaxValue());
        return object;
    }

    static Map<String, Object> subject(SubjectResult result, LatencyReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", result.kind().label());
        object.put("rate", report.plan().rate(result.kind()));
        object.put("samples", result.fromIntended().getTotalCount());
        object.put("from_intended_ns", Percentile.of(result.fromIntended(), report.isQuiet()));
        object.put("from_published_ns", Percentile.of(result.fromPublished(), report.isQuiet()));
        object.put("ratio_to_raw", ratios(result, report));
        object.put("ticks_per_second", result.medianFlood());
        object.put("ticks_per_second_of_windows", result.floods());
        object.put("consumer_bytes", result.consumerBytes());
        object.put("producer_bytes", result.producerBytes());
        object.put("bytes_per_tick", result.bytesPerTick());
        object.put("windows", result.windows().size());
        object.put("windows_without_allocation", result.windowsWithoutAllocation());
        object.put("offered", result.accounting().offered());
        object.put("settled", result.accounting().settled());
        object.put("dropped", result.accounting().dropped());
        object.put("unsettled", result.accounting().unsettled());
        object.put("accounted", result.accounting().isComplete());
        object.put(
                "series",
                result.windows().stream()
                        .map(window -> window(window, report.isQuiet()))
                        .toList());
        return object;
    }

    /** Times the bare ring's; null where either may not be told. */
    static Map<String, Object> ratios(SubjectResult result, LatencyReport report) {
        Map<String, Object> own = Percentile.of(result.fromIntended(), report.isQuiet());
        Map<String, Object> raw = Percentile.of(report.raw().fromIntended(), report.isQuiet());
        Map<String, Object> ratios = new LinkedHashMap<>();
        own.forEach((name, nanos) -> ratios.put(name, ratio((Long) nanos, (Long) raw.get(name))));
        return ratios;
    }

    private static Double ratio(Long nanos, Long raw) {
        return nanos == null || raw == null ? null : (double) nanos / (double) raw;
    }

    private static Map<String, Object> window(Window window, boolean quiet) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from_s", window.fromSeconds());
        object.put("to_s", window.toSeconds());
        object.put("p50", window.medianNanos());
        object.put("p99", quiet ? window.p99Nanos() : null);
        object.put("max", quiet ? window.maxNanos() : null);
        object.put("events", events(window));
        object.put("bytes", window.consumerBytes() + window.producerBytes());
        return object;
    }

    /** What happened in a window, for people and programs. */
    static List<String> events(Window window) {
        return Stream.of(
                        window.collections() > 0
                                ? window.collections() + " gc " + window.collectionMillis() + " ms"
                                : "",
                        window.swaps() > 0 ? window.swaps() + " swap" : "")
                .filter(event -> !event.isEmpty())
                .toList();
    }
}
