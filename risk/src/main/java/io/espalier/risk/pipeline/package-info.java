/**
 * From a tick to published Greeks: one ring, one consumer, no allocation, every tick accounted for.
 *
 * <p>Enter by {@link io.espalier.risk.pipeline.TickPipeline}; a feed offers through its
 * {@link io.espalier.risk.pipeline.TickPublisher}, readers ask it for snapshots. A tick travels through
 * {@link io.espalier.risk.pipeline.TickHandler}s fused on one thread, because on few cores a thread per stage costs more
 * than the stages: sanity (known, not late, finite), pricing (what the underlying touches), book (totals, published). A
 * handler that decides a tick's outcome ends its way; one that throws fails the tick, not the pipeline.
 *
 * <p>A {@link io.espalier.risk.pipeline.FallbackDesk} asks slow fallbacks beside the ring; a position waits for it with its last
 * numbers, flagged as provisional. A {@link io.espalier.risk.pipeline.HotSwap} lets new models take over between two ticks;
 * {@link io.espalier.risk.pipeline.LimitWatch} and {@link io.espalier.risk.pipeline.DriftWatch} look at every published set; what
 * people should know of goes to {@link io.espalier.risk.pipeline.Alerts}.
 *
 * <p>The only room that knows the Disruptor; nothing of it shows outside. Knows {@code risk.book} and pricers' contract.
 * Latency is taken from the INTENDED time of a tick, so that a stalled feed cannot hide (Tene, "How NOT to measure
 * latency", 2013).
 */
package io.espalier.risk.pipeline;
