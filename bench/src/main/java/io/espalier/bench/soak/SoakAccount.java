package io.espalier.bench.soak;

import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickOutcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of every row, and what must have.
 *
 * @param offered rows offered
 * @param settled rows by outcome, as the pipeline counted them
 * @param expected rows by outcome, as the rules have it; conflated ones are among the applied
 * @param dropped rows that found no room
 * @param unsettled rows that were in the ring when it closed
 * @param failures valuations that failed
 */
public record SoakAccount(
        long offered,
        Map<String, Long> settled,
        Map<String, Long> expected,
        long dropped,
        long unsettled,
        long failures) {

    static SoakAccount of(MarketState rules, TickPipeline pipeline, long unsettled) {
        RiskSnapshot last = pipeline.snapshot();
        Map<String, Long> settled = new LinkedHashMap<>();
        Map<String, Long> expected = new LinkedHashMap<>();
        Arrays.stream(TickOutcome.values()).forEach(outcome -> {
            settled.put(outcome.label(), last.count(outcome));
            expected.put(outcome.label(), rules.count(outcome));
        });
        return new SoakAccount(
                rules.rows(), settled, expected, pipeline.publisher().dropped(), unsettled, last.failures());
    }

    /** How many rows ended so. */
    public long settled(TickOutcome outcome) {
        return settled.get(outcome.label());
    }

    /** Rows that are counted otherwise than the rules have it, or not at all, or twice. */
    public long amiss() {
        long amiss = Math.abs(offered
                - dropped
                - unsettled
                - settled.values().stream().mapToLong(Long::longValue).sum());
        for (TickOutcome outcome : TickOutcome.values()) {
            if (outcome != TickOutcome.CONFLATED) {
                long conflated = outcome == TickOutcome.APPLIED ? settled(TickOutcome.CONFLATED) : 0;
                amiss += Math.abs(expected.get(outcome.label()) - settled(outcome) - conflated);
            }
        }
        return amiss;
    }
}
