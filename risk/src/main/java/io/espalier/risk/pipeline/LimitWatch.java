package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskLimits;
import io.espalier.risk.book.RiskVector;
import java.util.ArrayList;
import java.util.List;

/** Holds every published set against the limits of its book; allocates nothing. */
public final class LimitWatch implements BookListener {
    /** The subject of what concerns all of the book. */
    public static final String WHOLE_BOOK = "book";

    private final RiskLimits limits;
    private final HotAlerts alerts;
    private final RecentPeak peak;

    /** @throws IllegalArgumentException if the limits are of another number of underlyings */
    public LimitWatch(RiskBook book, RiskLimits limits, Alerts alerts) {
        if (limits.size() != book.size()) {
            throw new IllegalArgumentException("limits must have one entry per underlying: limits.size=" + limits.size()
                    + ", underlyings=" + book.size());
        }
        this.limits = limits;
        List<String> subjects = new ArrayList<>(book.underlyings());
        subjects.add(WHOLE_BOOK);
        this.alerts = alerts.hot(subjects);
        peak = new RecentPeak(limits.windowNanos());
    }

    @Override
    public void published(LiveBook book) {
        final RiskVector totals = book.published().totals();
        for (int u = 0; u < limits.size(); u++) {
            judge(AlertKind.DELTA_LIMIT, u, totals.delta(u), limits.deltaLow()[u], limits.deltaHigh()[u]);
            judge(AlertKind.VEGA_LIMIT, u, totals.vega(u), limits.vegaLow()[u], limits.vegaHigh()[u]);
        }
        final double fall = peak.add(book.published().feedNanos(), totals.pv()) - totals.pv();
        judge(AlertKind.PV_DROP, limits.size(), fall, 0.0, limits.pvDrop());
    }

    private void judge(AlertKind kind, int subject, double value, double low, double high) {
        if (value >= low && value <= high) {
            alerts.clear(kind, subject);
        } else {
            alerts.raise(kind, subject, value, value < low ? low : high);
        }
    }
}
