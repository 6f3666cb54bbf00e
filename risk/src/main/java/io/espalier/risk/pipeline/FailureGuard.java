package io.espalier.risk.pipeline;

import io.espalier.risk.book.LiveBook;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Counts valuations that fail one after another, and stops the pipeline where they do not end.
 *
 * <p>Logs the 1st, 2nd, 4th, 8th, ... failure: enough to see one, too little for a poisoned feed to drown the log.
 */
final class FailureGuard {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    private final int most;
    private int inARow;
    private long logged;

    /** @param most so many rounds with a failure, one after another, are one too many */
    FailureGuard(int most) {
        this.most = most;
    }

    /** @throws PipelineFailedException if too many rounds have failed in a row */
    void judge(int failedPositions, LiveBook book) {
        if (failedPositions == 0) {
            inARow = 0;
            return;
        }
        inARow++;
        logged++;
        if (Long.bitCount(logged) == 1) {
            LOG.log(
                    Level.WARNING,
                    "positions failed, their last good numbers are kept: positions={0}, failing rounds so far={1}, last: {2}",
                    failedPositions,
                    logged,
                    book.lastFailure());
            LOG.log(Level.DEBUG, "the failure", book.lastFailure());
        }
        if (inARow >= most) {
            throw new PipelineFailedException(
                    "valuations must not fail " + most + " times in a row: " + book.lastFailure(), book.lastFailure());
        }
    }
}
