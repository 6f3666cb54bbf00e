package io.espalier.bench.command;

import io.espalier.bench.jmh.MicroResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What derivatives cost beside the value alone, of the same benchmark in the same run. */
final class ValueRatio {
    private static final String ORDER = "order";

    private ValueRatio() {}

    /** Its time over that of the same benchmark with order VALUE; NaN where there is no such one, or it is the one itself. */
    static double of(MicroResult result, List<MicroResult> all) {
        if (!result.parameters().containsKey(ORDER)
                || "VALUE".equals(result.parameters().get(ORDER))) {
            return Double.NaN;
        }
        Map<String, String> wanted = new TreeMap<>(result.parameters());
        wanted.put(ORDER, "VALUE");
        return all.stream()
                .filter(other -> other.benchmark().equals(result.benchmark())
                        && other.parameters().equals(wanted))
                .mapToDouble(other -> result.nanos() / other.nanos())
                .findFirst()
                .orElse(Double.NaN);
    }
}
