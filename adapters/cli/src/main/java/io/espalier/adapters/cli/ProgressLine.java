package io.espalier.adapters.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * One line on a person's terminal that is written over and over, ten times a second at most; nothing at all where there is
 * no terminal.
 */
public final class ProgressLine {
    private static final String CLEAR = "\r\u001b[K";

    private static final long INTERVAL_NANOS = 100_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long lastShown;
    private boolean dirty;

    /** A line on {@code err}; silent unless {@code terminal}. */
    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        lastShown = nanoTime.getAsLong() - INTERVAL_NANOS;
    }

    /** A line that is silent unless this process talks to a terminal. */
    public static ProgressLine on(PrintWriter err) {
        // The launcher knows whether standard error is one; the JDK's own answer differs between versions.
        return new ProgressLine(err, Boolean.getBoolean("espalier.terminal"), System::nanoTime);
    }

    /** Shows {@code text} in place of what the line showed, unless that is too soon. */
    public void show(String text) {
        long now = nanoTime.getAsLong();
        if (terminal && now - lastShown >= INTERVAL_NANOS) {
            lastShown = now;
            dirty = true;
            print(text);
        }
    }

    /** Whether a person may be looking. */
    public boolean isSeen() {
        return terminal;
    }

    /** Empties the line, so that something lasting may be printed. */
    public void clear() {
        if (dirty) {
            dirty = false;
            print("");
        }
    }

    private void print(String text) {
        err.print(CLEAR + text);
        err.flush();
    }
}
