package io.espalier.risk.pipeline;

import com.lmax.disruptor.ExceptionHandler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The last net: what escapes even the settling of a tick (no memory for a log line, say) must not end the consumer. */
final class EscapedFailures implements ExceptionHandler<TickEvent> {
    private static final Logger LOG = System.getLogger(TickPipeline.class.getName());

    @Override
    public void handleEventException(Throwable failure, long sequence, TickEvent tick) {
        LOG.log(Level.ERROR, "a tick could not be settled: sequence=" + sequence, failure);
    }

    @Override
    public void handleOnStartException(Throwable failure) {
        LOG.log(Level.ERROR, "the consumer could not start", failure);
    }

    @Override
    public void handleOnShutdownException(Throwable failure) {
        LOG.log(Level.ERROR, "the consumer could not stop", failure);
    }
}
