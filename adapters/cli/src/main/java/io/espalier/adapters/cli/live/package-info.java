/**
 * A live session: a feed offers ticks to the pipeline at its own pace, and a reader tells how it goes.
 *
 * <p>Enter by {@link io.espalier.adapters.cli.live.LiveSession}. The feed keeps its schedule whatever the pipeline does
 * (an open loop), so a slow consumer shows in the latency and is not hidden by a slower feed.
 */
package io.espalier.adapters.cli.live;
