package io.espalier.risk.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How the one thread that may neither allocate nor wait raises alerts: into a small ring, which {@link Alerts} empties.
 *
 * <p>One alert per episode: what stands is not raised again. Where the ring is full nothing is noted, so that who asks again with the
 * next set is heard later, not never.
 */
public final class HotAlerts {
    private static final int SLOTS = 256;

    private final List<String> subjects;
    /** Of the raising thread alone. */
    private final boolean[] standing;

    private final AlertKind[] kinds = new AlertKind[SLOTS];
    private final int[] subjectOf = new int[SLOTS];
    private final boolean[] raised = new boolean[SLOTS];
    private final double[] values = new double[SLOTS];
    private final double[] limits = new double[SLOTS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    HotAlerts(List<String> subjects) {
        this.subjects = List.copyOf(subjects);
        standing = new boolean[AlertKind.values().length * subjects.size()];
    }

    /** Notes that {@code value} of a subject, by its index, is beyond {@code limit}. */
    public void raise(AlertKind kind, int subject, double value, double limit) {
        note(true, kind, subject, value, limit);
    }

    /** Notes that it is so no more. */
    public void clear(AlertKind kind, int subject) {
        note(false, kind, subject, 0.0, 0.0);
    }

    private void note(boolean raise, AlertKind kind, int subject, double value, double limit) {
        final int episode = kind.ordinal() * subjects.size() + subject;
        final long slot = written.getPlain();
        if (standing[episode] == raise || slot - read.getAcquire() >= SLOTS) {
            return;
        }
        standing[episode] = raise;
        final int k = (int) (slot % SLOTS);
        kinds[k] = kind;
        subjectOf[k] = subject;
        raised[k] = raise;
        values[k] = value;
        limits[k] = limit;
        written.setRelease(slot + 1);
    }

    /** Hands over what was noted, in order; one thread at a time. */
    void drainTo(AlertSink sink) {
        final long end = written.getAcquire();
        for (long slot = read.getPlain(); slot < end; slot++) {
            final int k = (int) (slot % SLOTS);
            String subject = subjects.get(subjectOf[k]);
            if (raised[k]) {
                sink.raise(kinds[k], subject, message(k));
            } else {
                sink.clear(kinds[k], subject);
            }
            read.setRelease(slot + 1);
        }
    }

    private String message(int k) {
        return "a book must stay within its limits: limit=" + kinds[k].label() + ", subject="
                + subjects.get(subjectOf[k]) + ", " + (values[k] < limits[k] ? "low=" : "high=") + limits[k]
                + ", value="
                + values[k];
    }
}
