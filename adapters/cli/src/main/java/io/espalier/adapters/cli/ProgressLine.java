package io.espalier.adapters.cli;

import java.io.PrintWriter;

/** One line on a person's terminal that is written over and over; nothing at all where there is no terminal. */
public final class ProgressLine {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;

    /** A line on {@code err}; silent unless {@code terminal}. */
    public ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** A line that is silent unless this process talks to a terminal. */
    public static ProgressLine on(PrintWriter err) {
        // The launcher knows whether standard error is one; the JDK's own answer differs between versions.
        return new ProgressLine(err, Boolean.getBoolean("espalier.terminal"));
    }

    /** Shows {@code text} in place of what the line showed. */
    public void show(String text) {
        if (terminal) {
            err.print(CLEAR + text);
            err.flush();
        }
    }

    /** Empties the line, so that something lasting may be printed. */
    public void clear() {
        show("");
    }
}
