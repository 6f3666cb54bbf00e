package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Counts, for each position, its quotes, those outside its pricer's domain, and how near the domain's edge it comes.
 *
 * <p>On the book's thread, without allocation; any thread reads. Numbers of one position may be one quote apart from each other.
 */
public final class DriftWatch implements BookListener {
    /** The distance is taken of each so many quotes of a position: it costs a look at every column. */
    private static final long QUOTES_PER_LOOK = 16;

    private final RiskBook book;
    private final AtomicLongArray models;
    private final AtomicLongArray quotes;
    private final AtomicLongArray outside;
    private final AtomicLongArray edge;
    private final AtomicLongArray leastEdge;

    /** Counters at zero. */
    public DriftWatch(RiskBook book) {
        this.book = book;
        int n = book.positions().size();
        models = new AtomicLongArray(n);
        quotes = new AtomicLongArray(n);
        outside = new AtomicLongArray(n);
        edge = new AtomicLongArray(n);
        leastEdge = new AtomicLongArray(n);
        for (int p = 0; p < n; p++) {
            begin(p, book.positions().get(p).modelId());
        }
    }

    private void begin(int p, long model) {
        models.setOpaque(p, model);
        quotes.setOpaque(p, 0);
        outside.setOpaque(p, 0);
        edge.setOpaque(p, Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));
        leastEdge.setOpaque(p, Double.doubleToRawLongBits(Double.POSITIVE_INFINITY));
    }

    @Override
    public void published(LiveBook live) {
        for (int k = 0; k < live.shownCount(); k++) {
            count(live, live.shown(k));
        }
    }

    private void count(LiveBook live, int p) {
        final long model = live.published().modelId(p);
        if (model != models.getPlain(p)) {
            begin(p, model);
        }
        final long before = quotes.getPlain(p);
        final boolean isOutside = !live.published().isInDomain(p);
        quotes.setOpaque(p, before + 1);
        if (isOutside) {
            outside.setOpaque(p, outside.getPlain(p) + 1);
        }
        // All that is outside, and of the rest a few.
        if (isOutside || before % QUOTES_PER_LOOK == 0) {
            final double now = live.position(p).edgeDistance();
            edge.setOpaque(p, Double.doubleToRawLongBits(now));
            if (now < Double.longBitsToDouble(leastEdge.getPlain(p))) {
                leastEdge.setOpaque(p, Double.doubleToRawLongBits(now));
            }
        }
    }

    /** How every position stands now. */
    public List<PositionDrift> report() {
        return IntStream.range(0, book.positions().size())
                .mapToObj(this::report)
                .toList();
    }

    private PositionDrift report(int p) {
        return new PositionDrift(
                book.positions().get(p).id(),
                models.getOpaque(p),
                quotes.getOpaque(p),
                outside.getOpaque(p),
                Double.longBitsToDouble(edge.getOpaque(p)),
                Double.longBitsToDouble(leastEdge.getOpaque(p)));
    }
}
