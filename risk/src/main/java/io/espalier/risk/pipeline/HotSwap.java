package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets new models take over without a tick lost or late: warmed and compared with what serves, on live prices, on a thread of its own, then
 * put in place between two ticks, all positions of a model in one published set.
 *
 * <p>A listener of the book, to be given to its {@link PipelineBuilder}; runs from the first published set to {@link #close()}. A model that is
 * refused leaves everything as it was, and raises an alert. The book's thread allocates nothing for any of this.
 */
public final class HotSwap implements BookListener, AutoCloseable {
    /** Between two stretches of warming: on few cores the book's thread needs this one's. */
    private static final long BREATH_NANOS = 1_000_000L;

    /** Subjects of alerts that are no model's. */
    private static final String LOADER = "loader";

    private static final String TRIALS = "trials";
    private static final int BREATHS_AFTER_CLOSE = 500;

    private final RiskBook book;
    private final PricerLoader loader;
    private final AlertSink alerts;
    private final SwapOptions options;
    private final AtomicReference<Handover> waiting = new AtomicReference<>();
    private final List<Trial> trials = new ArrayList<>();
    private final List<Swap> swaps = new ArrayList<>();
    private final Thread thread;
    private volatile LiveBook live;
    private volatile boolean closed;
    private volatile List<ShadowReport> reports = List.of();
    /** Of the book's thread alone. */
    private Handover staged;
    /** Of the swapping thread alone. */
    private final RiskSnapshot set;

    private long lookedAt;

    /** Starts the thread; it waits for the first set. */
    public HotSwap(RiskBook book, PricerLoader loader, AlertSink alerts, SwapOptions options) {
        this.book = book;
        this.loader = loader;
        this.alerts = alerts;
        this.options = options;
        set = new RiskSnapshot(book);
        lookedAt = System.nanoTime() - options.lookEvery().toNanos();
        thread = new Thread(this::run, "espalier-swap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public boolean before(LiveBook of) {
        final Handover next = waiting.getAcquire() == null ? null : waiting.getAndSet(null);
        if (next == null) {
            return false;
        }
        next.stage(of);
        staged = next;
        return true;
    }

    @Override
    public void published(LiveBook of) {
        if (staged != null) {
            staged.confirm(of);
            staged = null;
        }
        if (live == null) {
            live = of;
        }
    }

    private void run() {
        while (!closed) {
            if (live != null) {
                round();
            }
            LockSupport.parkNanos(options.sampleEvery().toNanos());
        }
    }

    private void round() {
        try {
            live.read(set);
            lookIfDue();
            for (Trial trial : List.copyOf(trials)) {
                trial.sample(set);
                if (options.switches() && trial.isOver()) {
                    settle(trial);
                } else if (!options.switches()) {
                    watch(trial);
                }
            }
            reports = trials.stream().map(Trial::report).toList();
        } catch (RuntimeException | Error failure) {
            // Whatever it was, what serves goes on serving, and the next round tries again.
            trials.clear();
            alerts.raise(AlertKind.MODEL_WATCH, TRIALS, "comparing models must not fail: " + failure);
        }
    }

    /** One model at a time where they take over: the next one is to be compared with what serves then. */
    private void lookIfDue() {
        long now = System.nanoTime();
        if (now - lookedAt < options.lookEvery().toNanos() || options.switches() && !trials.isEmpty()) {
            return;
        }
        lookedAt = now;
        try {
            Optional<Candidate> next = loader.poll(alerts);
            alerts.clear(AlertKind.MODEL_WATCH, LOADER);
            next.ifPresent(this::begin);
        } catch (RuntimeException failure) {
            alerts.raise(AlertKind.MODEL_WATCH, LOADER, "looking for models must not fail: " + failure.getMessage());
        }
    }

    private void begin(Candidate candidate) {
        trials.removeIf(trial -> trial.candidate().name().equals(candidate.name()));
        alerts.clear(AlertKind.MODEL_REFUSED, candidate.name());
        alerts.clear(AlertKind.SHADOW_DIFFERENCE, candidate.name());
        try {
            Trial trial = new Trial(candidate, book, options);
            trials.add(trial);
            loader.warm(candidate);
            while (!closed && trial.warmSome(set)) {
                LockSupport.parkNanos(BREATH_NANOS);
            }
        } catch (RuntimeException unfit) {
            trials.removeIf(trial -> trial.candidate() == candidate);
            refuse(candidate, unfit.getMessage());
        }
    }

    private void settle(Trial trial) {
        trials.remove(trial);
        Optional<String> objection = trial.objection().or(trial::silence);
        if (objection.isPresent()) {
            refuse(trial.candidate(), objection.get());
        } else {
            handOver(trial);
        }
    }

    private void refuse(Candidate candidate, String why) {
        alerts.raise(AlertKind.MODEL_REFUSED, candidate.name(), why);
    }

    private void handOver(Trial trial) {
        ShadowReport report = trial.report();
        Handover handover = trial.handover();
        waiting.set(handover);
        int breaths = BREATHS_AFTER_CLOSE;
        while (!handover.isPublished()) {
            // What the book has not taken when we close it must not take any more; what it has taken it publishes,
            // unless it has failed.
            if (closed && (waiting.compareAndSet(handover, null) || breaths-- == 0)) {
                return;
            }
            LockSupport.parkNanos(BREATH_NANOS);
        }
        loader.adopted(trial.candidate());
        synchronized (swaps) {
            swaps.add(handover.swap(report));
        }
    }

    private void watch(Trial trial) {
        String subject = trial.candidate().name();
        trial.objection().ifPresent(why -> alerts.raise(AlertKind.SHADOW_DIFFERENCE, subject, why));
    }

    /** The models that have taken over, in order; any thread. */
    public List<Swap> swaps() {
        synchronized (swaps) {
            return List.copyOf(swaps);
        }
    }

    /** The models that are compared now; any thread. */
    public List<ShadowReport> shadows() {
        return reports;
    }

    /** Stops looking and comparing; what serves goes on. To be called before the pipeline is closed, or after. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
