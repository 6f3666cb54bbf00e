package io.espalier.risk.pipeline;

/** Where any thread that may allocate and wait raises alerts; one that may not takes a {@link HotAlerts}. */
public interface AlertSink {

    /** Tells people once: again only after {@link #clear}. */
    void raise(AlertKind kind, String subject, String message);

    /** Says that it is over; does nothing where nothing was raised. */
    void clear(AlertKind kind, String subject);
}
