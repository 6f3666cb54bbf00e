package io.espalier.risk.pipeline;

import io.espalier.risk.book.FallbackAnswer;
import io.espalier.risk.book.FallbackRequest;
import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks slow fallbacks on a thread of its own where positions' own pricers do not answer; give it to a pipeline's builder.
 *
 * <p>After each published set every position that waits for its slow fallback is put down as a request, which takes the place of
 * an older one; an answer is staged before the next batch, so it shows with the next row or reading of the clock. Until then the
 * position keeps its last numbers and is provisional; so it is also where the answer is of prices that have moved since. The
 * book's thread allocates nothing and waits for nobody. The thread is a daemon: a fallback that never returns holds up those that
 * wait behind it, never the pipeline.
 */
public final class FallbackDesk implements BookListener, AutoCloseable {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());
    private static final long LOOK_NANOS = 200_000;

    private final FallbackSlot[] slots;
    private final PendingPlaces requested;
    private final PendingPlaces answered;
    private final FallbackTally tally = new FallbackTally();
    private final Thread thread = new Thread(this::work, "espalier-fallback");
    private volatile boolean idle;
    private volatile boolean closed;

    private FallbackDesk(RiskBook book) {
        int positions = book.positions().size();
        requested = new PendingPlaces(positions);
        answered = new PendingPlaces(positions);
        slots = new FallbackSlot[positions];
        for (int p = 0; p < positions; p++) {
            slots[p] = new FallbackSlot(book.positions().get(p), book.curvature());
        }
    }

    /** A desk at work for one pipeline of that book. */
    public static FallbackDesk open(RiskBook book) {
        FallbackDesk desk = new FallbackDesk(book);
        desk.thread.setDaemon(true);
        desk.thread.start();
        return desk;
    }

    @Override
    public void published(LiveBook book) {
        for (int k = 0; k < book.shownCount(); k++) {
            ask(book, book.shown(k));
        }
    }

    private void ask(LiveBook book, int p) {
        final Mailbox<FallbackRequest> requests = slots[p].requests();
        if (book.ask(p, requests.draft())) {
            tally.countRequest();
            if (requests.send()) {
                tally.countSuperseded();
            }
            requested.add(p);
            if (idle) {
                LockSupport.unpark(thread);
            }
        }
    }

    @Override
    public boolean before(LiveBook book) {
        boolean staged = false;
        for (int p = answered.take(0); p >= 0; p = answered.take(p + 1)) {
            final FallbackAnswer answer = slots[p].answers().receive();
            if (answer != null) {
                tally.count(book.accept(p, answer));
                staged = true;
            }
        }
        return staged;
    }

    private void work() {
        int next = 0;
        while (!closed) {
            int p = requested.take(next);
            if (p < 0) {
                awaitRequest();
            } else {
                price(p);
                next = p + 1;
            }
        }
    }

    /** Whoever adds a request looks at {@code idle} after, and this looks at the requests after setting it. */
    private void awaitRequest() {
        idle = true;
        if (requested.isEmpty() && !closed) {
            LockSupport.park(this);
        }
        idle = false;
    }

    private void price(int p) {
        final FallbackRequest request = slots[p].requests().receive();
        if (request == null) {
            return;
        }
        final FallbackAnswer answer = slots[p].answers().draft();
        answer.price(request);
        if (answer.failure() != null) {
            report(request, answer.failure());
        }
        if (slots[p].answers().send()) {
            tally.countOvertaken();
        }
        answered.add(p);
        tally.countPriced();
    }

    private void report(FallbackRequest request, Throwable failure) {
        if (Long.bitCount(tally.countThrown()) == 1) {
            LOG.log(
                    Level.WARNING,
                    "a fallback must not throw: position="
                            + request.definition().id() + ", thrown so far=" + tally.thrown(),
                    failure);
        }
    }

    /** What became of the requests so far; any thread. */
    public FallbackCounts counts() {
        return tally.counts();
    }

    /**
     * Waits until every request so far is priced; the next reading of the clock then has the answers.
     *
     * @return whether that came within {@code deadline}
     */
    public boolean awaitPriced(Duration deadline) {
        long start = System.nanoTime();
        while (!tally.isEveryRequestPriced()) {
            if (closed || System.nanoTime() - start > deadline.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    /** Prices nothing more; does not wait for what is being priced. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
