package io.espalier.risk.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * All alerts of a session: each kind and subject is told once until it is cleared.
 *
 * <p>Any thread but the book's; that one goes through {@link #hot}, whose alerts are told by a thread of this object's, within
 * {@link #PERIOD_NANOS}, or to whoever asks here.
 */
public final class Alerts implements AlertSink, AutoCloseable {
    /** How long at most what a hot thread raised waits before it is told. */
    public static final long PERIOD_NANOS = 20_000_000L;

    private static final Logger LOG = System.getLogger(Alerts.class.getName());

    private record Key(AlertKind kind, String subject) {}

    private final Consumer<Alert> listener;
    private final Map<Key, Alert> standing = new LinkedHashMap<>();
    private final Map<AlertKind, Long> raised = new EnumMap<>(AlertKind.class);
    private final List<HotAlerts> hot = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Alerts that are told as they come.
     *
     * @param listener told of every beginning and every end, on whatever thread it happens
     */
    public Alerts(Consumer<Alert> listener) {
        this.listener = listener;
        thread = new Thread(this::run, "espalier-alerts");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closed) {
            drain();
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    /** The door of one thread that may neither allocate nor wait, for subjects that it means by their index. */
    public synchronized HotAlerts hot(List<String> subjects) {
        HotAlerts door = new HotAlerts(subjects);
        hot.add(door);
        return door;
    }

    private synchronized void drain() {
        hot.forEach(door -> door.drainTo(this));
    }

    @Override
    public synchronized void raise(AlertKind kind, String subject, String message) {
        Alert alert = new Alert(kind, subject, message, true);
        if (standing.putIfAbsent(new Key(kind, subject), alert) == null) {
            raised.merge(kind, 1L, Long::sum);
            tell(alert);
        }
    }

    @Override
    public synchronized void clear(AlertKind kind, String subject) {
        Alert over = standing.remove(new Key(kind, subject));
        if (over != null) {
            tell(new Alert(kind, subject, over.message(), false));
        }
    }

    private void tell(Alert alert) {
        try {
            listener.accept(alert);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "a listener of alerts must not throw: alert=" + alert.line(), failure);
        }
    }

    /** What stands now, oldest first. */
    public synchronized List<Alert> standing() {
        drain();
        return List.copyOf(standing.values());
    }

    /** How many were raised so far, of each kind of which there was one. */
    public synchronized Map<AlertKind, Long> raised() {
        drain();
        return new EnumMap<>(raised);
    }

    /** Tells what is left and ends the thread. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        drain();
    }
}
