package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.BookLimits;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskLimits;
import io.espalier.risk.pipeline.Alert;
import io.espalier.risk.pipeline.Alerts;
import io.espalier.risk.pipeline.BookListener;
import io.espalier.risk.pipeline.DriftWatch;
import io.espalier.risk.pipeline.HotSwap;
import io.espalier.risk.pipeline.LimitWatch;
import io.espalier.risk.pipeline.PricerLoader;
import io.espalier.risk.pipeline.SwapOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What looks after a served book besides pricing it: limits, drift, new models; and the alerts of all three. */
final class LiveWatch implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Alerts alerts;
    private final DriftWatch drift;
    private final Optional<HotSwap> swap;
    private final List<BookListener> listeners = new ArrayList<>();

    /**
     * Starts watching; the listeners are still to be given to a pipeline of the book.
     *
     * @param models where new ones come from, if they may
     * @param listener told of every alert
     */
    LiveWatch(
            RiskBook book,
            Optional<BookLimits> limits,
            Optional<PricerLoader> models,
            SwapOptions options,
            Consumer<Alert> listener) {
        alerts = new Alerts(listener);
        drift = new DriftWatch(book);
        swap = models.map(loader -> new HotSwap(book, loader, alerts, options));
        swap.ifPresent(listeners::add);
        limits.ifPresent(some -> listeners.add(new LimitWatch(book, of(some, book), alerts)));
        listeners.add(drift);
    }

    private static RiskLimits of(BookLimits some, RiskBook book) {
        RiskLimits limits = RiskLimits.none(book.size());
        for (Map.Entry<String, BookLimits.Range> delta : some.delta().entrySet()) {
            BookLimits.Range range = delta.getValue();
            limits = limits.withDelta(book.indexOf(delta.getKey()), range.low(), range.high());
        }
        for (Map.Entry<String, BookLimits.Range> vega : some.vega().entrySet()) {
            BookLimits.Range range = vega.getValue();
            limits = limits.withVega(book.indexOf(vega.getKey()), range.low(), range.high());
        }
        if (some.pvDrop().isPresent()) {
            BookLimits.PvDrop drop = some.pvDrop().get();
            long nanos = Math.max(1L, Math.round(drop.seconds() * NANOS_PER_SECOND));
            limits = limits.withPvDrop(drop.amount(), nanos);
        }
        return limits;
    }

    /** Who is to hear of each published set, in this order. */
    List<BookListener> listeners() {
        return listeners;
    }

    /** What was seen so far. */
    WatchReport report() {
        return new WatchReport(
                alerts.raised(),
                alerts.standing(),
                swap.map(HotSwap::swaps).orElse(List.of()),
                swap.map(HotSwap::shadows).orElse(List.of()),
                drift.report());
    }

    /** Lets no more models in, tells the last alerts. */
    @Override
    public void close() {
        swap.ifPresent(HotSwap::close);
        alerts.close();
    }
}
