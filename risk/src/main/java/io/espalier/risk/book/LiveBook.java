package io.espalier.risk.book;

import io.espalier.risk.tick.FeedClock;
import io.espalier.risk.tick.MarketState;
import io.espalier.risk.tick.TickOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * A book at work: takes prices in, values what they touch, keeps totals, hands out consistent copies.
 *
 * <p>One thread writes and allocates nothing as long as the pricers do not; any thread may {@link #read}. The writer stages
 * prices, halts and counts, calls {@link #revalue}, then {@link #publish}: until then readers see nothing of it. A position that
 * a price touches is valued at the clock of that moment; the others keep their time to expiry until the clock has moved by
 * {@link #SWEEP_NANOS}, when the whole book is valued again, so that theta runs on where no price comes.
 *
 * <p>A pricer that throws, or gives a number that is not finite, fails its position and no other: the last good numbers stay,
 * flagged, in every total.
 */
public final class LiveBook {
    /** By how much feed time a position that no price touches may lag, in nanoseconds. */
    public static final long SWEEP_NANOS = 1_000_000_000L;

    private static final double NANOS_PER_YEAR = 365.0 * 86_400.0 * 1e9;
    private static final int SPINS_BEFORE_YIELD = 100;

    private final RiskBook book;
    private final Asking asking;
    private final LivePosition[] positions;
    private final SheetDesk sheet;
    private final BookTotals totals;
    private final RiskSnapshot staged;
    private final RiskSnapshot published;
    private final SequenceLock lock = new SequenceLock();
    private final IndexSet touched;
    private IndexSet fresh;
    private IndexSet shown;
    private final IndexSet moved;
    private boolean haltsChanged;
    private final List<double[]> closes = new ArrayList<>();
    private long sweptNanos;
    private Throwable lastFailure;

    /**
     * Values every position at the opening prices; where there is a fallback it answers here and now, now and later, however
     * slow it is.
     *
     * @throws ArithmeticException if a pricer gives a number that is not finite there
     */
    public LiveBook(RiskBook book) {
        this(book, true);
    }

    /**
     * The same, where it is open who asks slow fallbacks.
     *
     * @param fallbackAtOnce whether a slow fallback answers on the writing thread after the opening; else somebody has to
     *     {@link #ask} for its request and to have its answer {@link #accept}ed, and until then the position keeps its last
     *     numbers, flagged
     */
    public LiveBook(RiskBook book, boolean fallbackAtOnce) {
        this.book = book;
        asking = fallbackAtOnce ? Asking.EVERYBODY : Asking.THE_QUICK;
        totals = new BookTotals(book);
        staged = new RiskSnapshot(book);
        published = new RiskSnapshot(book);
        touched = new IndexSet(book.positions().size());
        fresh = new IndexSet(book.positions().size());
        shown = new IndexSet(book.positions().size());
        moved = new IndexSet(book.size());
        positions = new LivePosition[book.positions().size()];
        sheet = SheetDesk.fill(book, positions);
        for (int p = 0; p < positions.length; p++) {
            if (positions[p] == null) {
                positions[p] = prepare(book.positions().get(p));
            }
        }
        open();
    }

    private void open() {
        sweptNanos = book.asofNanos();
        touched.addEvery();
        askSheet(0.0);
        touched.clear();
        for (int p = 0; p < positions.length; p++) {
            positions[p].revalue(0.0, sweptNanos, Asking.EVERYBODY);
            stage(p);
        }
        publish(RiskSnapshot.NO_SEQ, sweptNanos);
    }

    /** The definition. */
    public RiskBook book() {
        return book;
    }

    /** A position that is not in the book yet; any thread. */
    public LivePosition prepare(Position definition) {
        return new PricedPosition(definition, book.curvature(), book.rules().openingPrices());
    }

    /** Takes position {@code p} over by another one of the same id and underlyings; valued at the next {@link #revalue}. */
    public void replace(int p, LivePosition other) {
        for (int day = 0; day < closes.size(); day++) {
            place(other, closes.get(day));
            other.closeDay();
        }
        place(other, staged.lastGood);
        positions[p] = other;
        touched.add(p);
    }

    private static void place(LivePosition position, double[] prices) {
        for (int u : position.definition().underlyings()) {
            position.place(u, prices[u]);
        }
    }

    /**
     * Ends the day at the prices staged so far: the variances of GARCH positions roll forward with the day's return, and their
     * steps are one less.
     */
    public void closeDay() {
        closes.add(staged.lastGood.clone());
        for (int p = 0; p < positions.length; p++) {
            if (positions[p].closeDay()) {
                touched.add(p);
            }
        }
    }

    /** Goes from the opening to where a market stands after its rows: day by day, then to its last good prices; values and publishes. */
    public void adopt(MarketState market) {
        for (int k = 0; k < market.closes().count(); k++) {
            for (int u = 0; u < book.size(); u++) {
                move(u, market.closes().price(k, u), 0);
            }
            closeDay();
        }
        for (int u = 0; u < book.size(); u++) {
            move(u, market.lastGood(u), market.appliedNanos(u));
            setHalted(u, market.isHalted(u));
        }
        for (int k = 0; k < TickOutcome.size(); k++) {
            count(TickOutcome.of(k), market.count(TickOutcome.of(k)));
        }
        revalueAll(market.feedNanos());
        publish(market.lastSeq(), market.feedNanos());
    }

    /** Stages a price of underlying {@code u} that came at feed time {@code nanos}. */
    public void move(int u, double price, long nanos) {
        staged.lastGood[u] = price;
        staged.appliedNanos[u] = nanos;
        moved.add(u);
        final int[] on = book.touching(u);
        for (int p : on) {
            positions[p].place(u, price);
        }
        touched.addAll(on);
    }

    /** Stages a halt or its end. */
    public void setHalted(int u, boolean halted) {
        staged.halted[u] = halted;
        haltsChanged = true;
        // Nothing is valued, but what is shown of these positions has changed.
        for (int p : book.touching(u)) {
            fresh.add(p);
        }
    }

    /** Counts what became of a row. */
    public void count(TickOutcome outcome) {
        count(outcome, 1);
    }

    /** Counts what became of so many rows. */
    public void count(TickOutcome outcome, long rows) {
        staged.counts[outcome.ordinal()] += rows;
    }

    /**
     * Values what was touched since the last time, at feed time {@code nanos}, and everything where that is due.
     *
     * @return the number of positions that failed
     */
    public int revalue(long nanos) {
        if (Math.abs(FeedClock.gap(sweptNanos, nanos)) >= SWEEP_NANOS) {
            return revalueAll(nanos);
        }
        return valueTouched(nanos);
    }

    /** Values every position at feed time {@code nanos}: what follows depends on prices and clock alone. */
    public int revalueAll(long nanos) {
        touched.addEvery();
        sweptNanos = nanos;
        return valueTouched(nanos);
    }

    private int valueTouched(long nanos) {
        final double years = FeedClock.gap(book.asofNanos(), nanos) / NANOS_PER_YEAR;
        int failures = 0;
        askSheet(years);
        for (int k = 0; k < touched.size(); k++) {
            final int p = touched.get(k);
            failures += value(p, years, nanos) ? 0 : 1;
            stage(p);
        }
        touched.clear();
        staged.failures += failures;
        return failures;
    }

    private void askSheet(double years) {
        for (int k = 0; k < touched.size(); k++) {
            if (positions[touched.get(k)] instanceof SheetPosition onSheet) {
                sheet.ask(onSheet);
            }
        }
        sheet.evaluate(years);
    }

    private boolean value(int p, double years, long nanos) {
        try {
            positions[p].revalue(years, nanos, asking);
            return true;
        } catch (Throwable failure) {
            // Errors too: one pricer must not stop the feed of all others.
            positions[p].fail();
            lastFailure = failure;
            return false;
        }
    }

    private void stage(int p) {
        final LivePosition position = positions[p];
        if (position.isValued() && !position.hasFailed()) {
            stageNumbers(p, position);
        }
        staged.takeState(p, position);
        fresh.add(p);
    }

    private void stageNumbers(int p, LivePosition position) {
        totals.take(p, position);
        staged.takeNumbers(p, position);
        position.take();
    }

    /** Writes down where position {@code p} stands, if its slow fallback has to answer; whether it has. */
    public boolean ask(int p, FallbackRequest request) {
        return positions[p].ask(request, staged.feedNanos);
    }

    /** Stages what the slow fallback of position {@code p} said: the latest numbers there are, flagged where prices have moved on. */
    public FallbackOutcome accept(int p, FallbackAnswer answer) {
        final LivePosition position = positions[p];
        if (position != answer.position()) {
            return FallbackOutcome.DROPPED;
        }
        final FallbackOutcome outcome = position.accept(answer);
        if (outcome == FallbackOutcome.DROPPED) {
            return outcome;
        }
        if (outcome == FallbackOutcome.ANSWERED) {
            stageNumbers(p, position);
        } else {
            noteFailure(position, answer);
        }
        staged.takeState(p, position);
        fresh.add(p);
        return outcome;
    }

    /** A fallback that does not answer is none. */
    private void noteFailure(LivePosition position, FallbackAnswer answer) {
        final Throwable failure = answer.isAnswered() ? position.notFinite() : answer.failure();
        if (failure != null) {
            position.fail();
            staged.failures++;
            lastFailure = failure;
        }
    }

    /** What the last failed position threw; null before the first. */
    public Throwable lastFailure() {
        return lastFailure;
    }

    /** Shows readers everything staged and valued, as one set. */
    public void publish(long seq, long nanos) {
        staged.lastSeq = seq;
        staged.feedNanos = nanos;
        totals.addUp();
        lock.beginWrite();
        try {
            showMarket();
            for (int k = 0; k < fresh.size(); k++) {
                published.takePosition(fresh.get(k), staged);
            }
            published.totals.copyFrom(totals.sums());
        } finally {
            lock.endWrite();
        }
        shown.clear();
        final IndexSet last = shown;
        shown = fresh;
        fresh = last;
    }

    private void showMarket() {
        published.takeClock(staged);
        for (int k = 0; k < moved.size(); k++) {
            published.takePrice(moved.get(k), staged);
        }
        moved.clear();
        if (haltsChanged) {
            published.takeHalts(staged);
            haltsChanged = false;
        }
    }

    /** Number of positions that the last {@link #publish} showed anew; for the writing thread. */
    public int shownCount() {
        return shown.size();
    }

    /** The {@code k}-th of them. */
    public int shown(int k) {
        return shown.get(k);
    }

    /** Position {@code p} at work; for the writing thread. */
    public LivePosition position(int p) {
        return positions[p];
    }

    /** The last published set itself, for the writing thread; others {@link #read} copies. */
    public RiskSnapshot published() {
        return published;
    }

    /**
     * Copies one consistent set; tries again while the writer writes.
     *
     * @throws IllegalArgumentException if {@code out} was made for another book
     */
    public void read(RiskSnapshot out) {
        out.requireSameBook(book);
        for (int attempt = 1; ; attempt++) {
            long stamp = lock.beginRead();
            out.copyFrom(published);
            if (lock.isUnchanged(stamp)) {
                return;
            }
            if (attempt % SPINS_BEFORE_YIELD == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
