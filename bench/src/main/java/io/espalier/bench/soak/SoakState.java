package io.espalier.bench.soak;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.pipeline.TickPipeline;
import io.espalier.risk.tick.MarketState;

/** The last set of a soak beside that of a book which has seen nothing but the last good prices. */
final class SoakState {
    private SoakState() {}

    /** The largest relative distance of value and deltas; infinite where a price or a halt differs. */
    static double distance(RiskBook book, MarketState expected, TickPipeline pipeline) {
        LiveBook fresh = new LiveBook(book);
        RiskSnapshot seen = pipeline.snapshot();
        boolean same = true;
        for (int u = 0; u < book.size(); u++) {
            fresh.move(u, expected.lastGood(u), expected.appliedNanos(u));
            same &= seen.lastGood(u) == expected.lastGood(u) && seen.isHalted(u) == expected.isHalted(u);
        }
        fresh.revalueAll(expected.feedNanos());
        fresh.publish(expected.lastSeq(), expected.feedNanos());
        RiskSnapshot right = fresh.published();
        double distance = relative(right.totals().pv(), seen.totals().pv());
        for (int u = 0; u < book.size(); u++) {
            distance = Math.max(
                    distance, relative(right.totals().delta(u), seen.totals().delta(u)));
        }
        return same ? distance : Double.POSITIVE_INFINITY;
    }

    private static double relative(double right, double seen) {
        return right == seen ? 0.0 : Math.abs(seen - right) / Math.abs(right);
    }
}
