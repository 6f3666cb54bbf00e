package io.espalier.risk.pipeline;

import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.TickOutcome;
import java.util.Arrays;

/** The door: unknown underlyings, late or repeated sequence numbers and prices that are not finite end here, in this order. */
final class SanityHandler implements TickHandler {
    private final long[] seqSeen;

    SanityHandler(RiskBook book) {
        seqSeen = new long[book.size()];
        Arrays.fill(seqSeen, Long.MIN_VALUE);
    }

    @Override
    public void onTick(TickEvent tick) {
        int u = tick.underlying;
        if (u < 0 || u >= seqSeen.length) {
            tick.outcome = TickOutcome.UNKNOWN;
        } else if (tick.seq <= seqSeen[u]) {
            tick.outcome = TickOutcome.LATE_OR_DUP;
        } else {
            // A rejected tick has been seen: its number may not come back with another price.
            seqSeen[u] = tick.seq;
            if (!Double.isFinite(tick.price)) {
                tick.outcome = TickOutcome.REJECTED;
            }
        }
    }
}
