package io.espalier.risk.pipeline;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;

/** Whether a pipeline still works, and why not; told by consumers, asked by the producer. */
final class PipelineHealth {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    private final AtomicReference<PipelineFailedException> failure = new AtomicReference<>();

    /** The first reason is kept. */
    void fail(Throwable cause) {
        PipelineFailedException reason = cause instanceof PipelineFailedException known
                ? known
                : new PipelineFailedException("a stage must not throw: " + cause, cause);
        if (failure.compareAndSet(null, reason)) {
            LOG.log(Level.ERROR, "tick pipeline failed and takes no further rows: {0}", reason.getMessage());
            LOG.log(Level.DEBUG, "the failure", cause);
        }
    }

    boolean hasFailed() {
        return failure.get() != null;
    }

    /** The reason; null as long as all is well. */
    PipelineFailedException reason() {
        return failure.get();
    }

    /** @throws PipelineFailedException with the reason, if the pipeline has failed */
    void require() {
        PipelineFailedException reason = failure.get();
        if (reason != null) {
            throw new PipelineFailedException(reason.getMessage(), reason);
        }
    }
}
