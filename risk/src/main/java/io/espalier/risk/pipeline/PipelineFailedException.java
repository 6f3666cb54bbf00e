package io.espalier.risk.pipeline;

/** The pipeline has stopped taking rows and says why; what it had not settled is in no published set. */
public final class PipelineFailedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PipelineFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
