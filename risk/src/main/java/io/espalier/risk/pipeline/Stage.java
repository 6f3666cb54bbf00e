package io.espalier.risk.pipeline;

import com.lmax.disruptor.RingBuffer;

/** A part of the way from a row to published risk; takes the rows that wait together at once. */
interface Stage {

    /**
     * Takes slots {@code from} to {@code to}, both included.
     *
     * @throws PipelineFailedException if the pipeline must not go on
     */
    void settle(RingBuffer<TickEvent> ring, long from, long to);
}
