package io.espalier.adapters.files;

import java.util.Map;
import java.util.Optional;

/**
 * Between what a book's totals must stay, as its document has it: ranges of net delta and vega by the names of underlyings, and how far the
 * value may fall within a time. What is not named has no limit.
 */
public record BookLimits(Map<String, Range> delta, Map<String, Range> vega, Optional<PvDrop> pvDrop) {

    /** From {@code low} to {@code high}, both allowed. */
    public record Range(double low, double high) {}

    /** The value may lie below its highest of the last so many seconds by that amount. */
    public record PvDrop(double amount, double seconds) {}
}
