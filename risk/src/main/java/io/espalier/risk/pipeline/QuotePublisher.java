package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.LivePosition;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.RiskVector;
import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteSlot;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteUniverse;
import java.util.Arrays;
import java.util.List;

/**
 * Writes what each published set shows anew to a store of quotes, on the book's thread; allocates nothing.
 *
 * <p>A position's slot has the numbers of ONE unit of its instrument. The last slot has the book's totals, as of
 * the last set of each batch of rows. Where a valuation failed or nothing
 * answered the slot keeps its numbers and changes its flags.
 */
public final class QuotePublisher implements BookListener {
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final QuoteStore store;
    private final QuoteImage[] images;
    private final QuoteImage totals;
    private final boolean curvature;
    private long epochOffset = System.currentTimeMillis() * NANOS_PER_MILLI - System.nanoTime();
    private boolean failing;

    /** A publisher to a store of {@link #universe} of the book. */
    public QuotePublisher(RiskBook book, QuoteStore store) {
        this.store = store;
        curvature = book.curvature();
        images = book.positions().stream()
                .map(position -> new QuoteImage(position.underlyings().length))
                .toArray(QuoteImage[]::new);
        totals = new QuoteImage(book.size());
    }

    /** The slots that a store of this book has. */
    public static QuoteUniverse universe(RiskBook book) {
        List<QuoteSlot> slots =
                book.positions().stream().map(position -> slot(position, book)).toList();
        return QuoteUniverse.of(slots, book.underlyings());
    }

    private static QuoteSlot slot(Position position, RiskBook book) {
        List<String> names = Arrays.stream(position.underlyings())
                .mapToObj(book.underlyings()::get)
                .toList();
        return new QuoteSlot(position.id(), position.quantity(), names);
    }

    @Override
    public void published(LiveBook book) {
        final RiskSnapshot shown = book.published();
        final long now = epochOffset + System.nanoTime();
        for (int k = 0; k < book.shownCount(); k++) {
            final int p = book.shown(k);
            fill(images[p], p, book.position(p), shown, now);
            failing |= !store.put(p, images[p]);
        }
    }

    @Override
    public void batchEnded(LiveBook book) {
        final long wall = System.currentTimeMillis() * NANOS_PER_MILLI;
        fillTotals(book.published(), wall);
        failing |= !store.put(images.length, totals);
        // A store that does not take what it is given must not look alive; nor may a step of the wall clock make it
        // look dead.
        if (!failing) {
            store.beat(wall);
        }
        failing = false;
        epochOffset = wall - System.nanoTime();
    }

    private void fill(QuoteImage image, int p, LivePosition position, RiskSnapshot shown, long now) {
        image.publishedEpochNanos(now);
        image.inDomain(shown.isInDomain(p)).stale(shown.isStale(p)).failed(shown.hasFailed(p));
        image.provisional(shown.isProvisional(p)).halted(isHalted(position, shown));
        if (!position.isTaken() || !hasNumbers(p, shown)) {
            return;
        }
        image.seq(shown.lastSeq())
                .modelId(shown.modelId(p))
                .feedNanos(shown.valuedNanos(p))
                .source(shown.source(p).ordinal());
        image.value(position.unitValue()).error(position.error()).expiry(position.expiry());
        final int n = position.size();
        for (int a = 0; a < n; a++) {
            image.delta(a, position.unitDelta(a));
        }
        for (int a = 0, k = 0; curvature && a < n; a++) {
            for (int b = a; b < n; b++) {
                image.gammaInRow(k++, position.unitGamma(a, b));
            }
        }
    }

    /** A slow fallback's numbers are newer than those from before it, although the market has moved on. */
    private static boolean hasNumbers(int p, RiskSnapshot shown) {
        return shown.isCurrent(p) || shown.isProvisional(p) && !shown.hasFailed(p) && shown.source(p) != null;
    }

    private static boolean isHalted(LivePosition position, RiskSnapshot shown) {
        boolean halted = false;
        for (int a = 0; a < position.size(); a++) {
            halted |= shown.isHalted(position.underlying(a));
        }
        return halted;
    }

    private void fillTotals(RiskSnapshot shown, long now) {
        final RiskVector risk = shown.totals();
        totals.seq(shown.lastSeq()).feedNanos(shown.feedNanos()).publishedEpochNanos(now);
        totals.value(risk.pv()).error(Double.NaN).expiry(Double.NaN);
        for (int u = 0; u < risk.size(); u++) {
            totals.delta(u, risk.delta(u));
        }
        for (int u = 0, k = 0; u < risk.size(); u++) {
            for (int v = u; v < risk.size(); v++) {
                totals.gammaInRow(k++, risk.gamma(u, v));
            }
        }
    }
}
