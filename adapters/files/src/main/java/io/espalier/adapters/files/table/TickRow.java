package io.espalier.adapters.files.table;

/**
 * One row of a feed.
 *
 * @param seq the feed's sequence number
 * @param feedNanos the feed's clock
 * @param kind T, H or R
 * @param underlying its name
 * @param price of a tick; NaN where it is no number
 */
public record TickRow(long seq, long feedNanos, char kind, String underlying, double price) {}
