package io.espalier.risk.book;

/**
 * A book at work: values what a price touches, keeps totals, hands out consistent copies.
 *
 * <p>One thread writes ({@code revalue}, {@code apply}, {@code miss}) and allocates nothing as long as the pricers do
 * not; any thread may {@link #read}.
 */
public final class LiveBook {
    private static final int SPINS_BEFORE_YIELD = 100;

    private final RiskBook book;
    private final LivePosition[] positions;
    private final BookTotals totals;
    private final RiskSnapshot state;
    private final SequenceLock lock = new SequenceLock();

    /**
     * Values every position at the opening prices.
     *
     * @throws ArithmeticException if a pricer gives a number that is not finite there
     */
    public LiveBook(RiskBook book) {
        this.book = book;
        positions = book.positions().stream()
                .map(position -> new LivePosition(position, book))
                .toArray(LivePosition[]::new);
        totals = new BookTotals(positions, book.size(), book.curvature());
        state = new RiskSnapshot(book);
        for (int p = 0; p < positions.length; p++) {
            positions[p].revalue();
            take(p);
        }
    }

    /** The definition. */
    public RiskBook book() {
        return book;
    }

    /**
     * Values the positions that underlying {@code u} touches at a new price; readers see nothing of it yet.
     *
     * @throws RuntimeException whatever a pricer throws; the positions then stand at the last good price again
     */
    public void revalue(int u, double price) {
        boolean done = false;
        try {
            place(u, price);
            for (int p : book.touching(u)) {
                positions[p].revalue();
            }
            done = true;
        } finally {
            if (!done) {
                place(u, state.lastGood[u]);
            }
        }
    }

    private void place(int u, double price) {
        for (int p : book.touching(u)) {
            positions[p].place(u, price);
        }
    }

    /** Makes what {@link #revalue} found the state of the book: price, values, totals, and one tick more applied. */
    public void apply(int u, double price, long seq) {
        lock.beginWrite();
        try {
            state.lastGood[u] = price;
            state.staleUnderlying[u] = false;
            state.lastSeq = seq;
            for (int p : book.touching(u)) {
                take(p);
            }
            state.counts[TickOutcome.APPLIED.ordinal()]++;
        } finally {
            lock.endWrite();
        }
    }

    private void take(int p) {
        LivePosition position = positions[p];
        state.inDomain[p] = position.isInDomain();
        state.current[p] = position.isValued();
        if (position.isValued()) {
            state.value[p] = position.value();
            state.source[p] = position.valuation().source();
            totals.take(p, state.totals);
        }
    }

    /**
     * Counts a tick that did not become a price; a failed one leaves its underlying stale.
     *
     * @param u the underlying; anything where the outcome is unknown
     */
    public void miss(TickOutcome outcome, int u) {
        lock.beginWrite();
        try {
            state.counts[outcome.ordinal()]++;
            if (outcome == TickOutcome.FAILED) {
                state.staleUnderlying[u] = true;
            }
        } finally {
            lock.endWrite();
        }
    }

    /**
     * Copies one consistent set; tries again while the writer writes.
     *
     * @throws IllegalArgumentException if {@code out} was made for another book
     */
    public void read(RiskSnapshot out) {
        for (int attempt = 1; ; attempt++) {
            long stamp = lock.beginRead();
            out.copyFrom(state);
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
