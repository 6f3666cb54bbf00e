package io.espalier.risk.pipeline;

/**
 * A model that has taken over.
 *
 * @param trial what was found before
 * @param seq sequence number of the first set that was published with it
 * @param feedNanos the feed's clock then
 * @param atNanos {@code System.nanoTime()} then, for the latency series
 */
public record Swap(ShadowReport trial, long seq, long feedNanos, long atNanos) {}
