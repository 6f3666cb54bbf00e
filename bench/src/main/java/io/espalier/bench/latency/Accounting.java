package io.espalier.bench.latency;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of every tick offered.
 *
 * @param offered ticks that the pacer offered
 * @param settled ticks by outcome
 * @param dropped ticks that found no room
 * @param unsettled ticks that were in the ring when it closed
 */
public record Accounting(long offered, Map<String, Long> settled, long dropped, long unsettled) {

    /** Nothing offered yet. */
    static Accounting none() {
        return new Accounting(0, Map.of(), 0, 0);
    }

    /** Whether every tick ended in exactly one way. */
    public boolean isComplete() {
        long all = settled.values().stream().mapToLong(Long::longValue).sum();
        return offered == all + dropped + unsettled;
    }

    Accounting plus(Accounting other) {
        Map<String, Long> sum = new LinkedHashMap<>(settled);
        other.settled.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new Accounting(offered + other.offered, sum, dropped + other.dropped, unsettled + other.unsettled);
    }
}
