package io.espalier.bench.soak;

import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import io.espalier.risk.book.RiskVector;
import io.espalier.risk.pipeline.TickPipeline;
import java.util.concurrent.locks.LockSupport;

/** Reads what is published again and again, on a thread of its own, and looks at every number of it. */
final class FiniteReader {
    private static final long PAUSE_NANOS = 500_000;

    private final TickPipeline pipeline;
    private final RiskSnapshot seen;
    private final Thread thread = new Thread(this::read, "espalier-soak-reader");
    private volatile boolean stopped;
    private volatile long reads;
    private volatile long notFinite;

    FiniteReader(TickPipeline pipeline, RiskBook book) {
        this.pipeline = pipeline;
        seen = new RiskSnapshot(book);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Stops it after what it reads now. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void read() {
        while (!stopped) {
            pipeline.read(seen);
            notFinite = notFinite + countNotFinite(seen); // one thread counts
            reads = reads + 1;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static long countNotFinite(RiskSnapshot set) {
        long bad = 0;
        for (int p = 0; p < set.book().positions().size(); p++) {
            bad += Double.isFinite(set.value(p)) ? 0 : 1;
        }
        final RiskVector totals = set.totals();
        bad += Double.isFinite(totals.pv()) && Double.isFinite(totals.theta()) ? 0 : 1;
        for (int u = 0; u < totals.size(); u++) {
            bad += Double.isFinite(set.lastGood(u)) ? 0 : 1;
            bad += Double.isFinite(totals.delta(u)) && Double.isFinite(totals.vega(u)) ? 0 : 1;
            for (int v = u; v < totals.size(); v++) {
                bad += Double.isFinite(totals.gamma(u, v)) ? 0 : 1;
            }
        }
        return bad;
    }

    /** Sets read. */
    long reads() {
        return reads;
    }

    /** Numbers that were not finite, over all sets. */
    long notFinite() {
        return notFinite;
    }
}
