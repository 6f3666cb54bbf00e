/**
 * From a row of a feed to published Greeks: one ring, one or two consumers, no allocation, every tick accounted for.
 *
 * <p>Enter by {@link io.espalier.risk.pipeline.PipelineBuilder}, or by {@link io.espalier.risk.pipeline.TickPipeline} where the
 * defaults do; a feed offers through a {@link io.espalier.risk.pipeline.TickPublisher}, readers ask for snapshots. Rows that wait
 * together go through the {@link io.espalier.risk.pipeline.Stage}s at once: intake (the rules, then the journal) and book (moves,
 * valuations, the published set, its {@link io.espalier.risk.pipeline.BookListener}s), fused on one thread on few cores, on two
 * where there are more. Nothing has an effect that the journal has not kept. A pricer that throws fails its position, not the
 * pipeline.
 *
 * <p>A {@link io.espalier.risk.pipeline.FallbackDesk} asks slow fallbacks beside the ring; a position waits for it with its last
 * numbers, flagged as provisional. A {@link io.espalier.risk.pipeline.HotSwap} lets new models take over between two ticks;
 * {@link io.espalier.risk.pipeline.LimitWatch} and {@link io.espalier.risk.pipeline.DriftWatch} look at every published set; what
 * people should know of goes to {@link io.espalier.risk.pipeline.Alerts}.
 *
 * <p>The only room that knows the Disruptor; nothing of it shows outside. Knows the other rooms of
 * {@code risk} and pricers' contract.
 * Latency is taken from the INTENDED time of a tick, so that a stalled feed cannot hide (Tene, "How NOT to measure
 * latency", 2013).
 */
package io.espalier.risk.pipeline;
