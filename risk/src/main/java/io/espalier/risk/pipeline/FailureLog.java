package io.espalier.risk.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Logs the 1st, 2nd, 4th, 8th, ... failure: enough to see one, too little for a poisoned feed to drown the log. */
final class FailureLog {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    private long failures;

    void report(Throwable failure, TickEvent tick) {
        failures++;
        if (Long.bitCount(failures) == 1) {
            LOG.log(
                    Level.WARNING,
                    "tick failed, last good kept: failures=" + failures + ", underlying=" + tick.underlying + ", seq="
                            + tick.seq + ", price=" + tick.price,
                    failure);
        }
    }
}
