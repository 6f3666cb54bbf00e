/**
 * Tick-to-Greeks latency beside the bare ring's, in one run.
 *
 * <p>Enter by {@link io.espalier.bench.latency.LatencyHarness}. Ticks are due on a fixed schedule whatever the consumer
 * does (an open loop), and latency counts from the time when a tick was due, so no stall can hide. Channels take turns in
 * short windows, so that all of them meet the same machine; a window of two spinning threads between them shows what the
 * machine alone does to any thread.
 */
package io.espalier.bench.latency;
