package io.espalier.adapters.cli.live;

import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.RiskVector;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of a book after a row: prices, risk, flags and counts, with nothing in it that depends on the time of day. */
final class Checkpoint {
    private static final List<TickOutcome> COUNTED = List.of(
            TickOutcome.APPLIED,
            TickOutcome.LATE_OR_DUP,
            TickOutcome.REJECTED,
            TickOutcome.QUARANTINED,
            TickOutcome.HALTED_IGNORED,
            TickOutcome.UNKNOWN);

    private Checkpoint() {}

    /** The object for programs; {@code risk} is the book valued at the market's clock. */
    static Map<String, Object> json(MarketState market, RiskSnapshot risk) {
        RiskBook book = risk.book();
        RiskVector totals = risk.totals();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("seq", market.lastSeq());
        object.put("ts_ns", market.feedNanos());
        object.put("last_good", Named.numbers(book, market::lastGood));
        object.put("pv", totals.pv());
        object.put("delta", Named.numbers(book, totals::delta));
        object.put("vega", Named.numbers(book, totals::vega));
        object.put("gamma_diag", Named.numbers(book, u -> totals.gamma(u, u)));
        object.put("theta_year", totals.theta());
        object.put("halted", Named.flagged(book, market::isHalted));
        object.put("stale", Named.flagged(book, u -> market.isStale(u, market.feedNanos())));
        object.put("counts", counts(market));
        object.put("unvalued", unvalued(risk));
        return object;
    }

    private static Map<String, Object> counts(MarketState market) {
        Map<String, Object> counts = new LinkedHashMap<>();
        COUNTED.forEach(outcome -> counts.put(outcome.label(), market.count(outcome)));
        return counts;
    }

    /** Positions whose numbers are older than the prices: their pricer failed, or nothing answered. */
    private static List<String> unvalued(RiskSnapshot risk) {
        List<String> ids = new ArrayList<>();
        for (int p = 0; p < risk.book().positions().size(); p++) {
            if (!risk.isCurrent(p)) {
                ids.add(risk.book().positions().get(p).id());
            }
        }
        return ids;
    }
}
