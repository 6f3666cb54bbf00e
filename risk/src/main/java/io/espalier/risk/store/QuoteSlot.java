package io.espalier.risk.store;

import java.util.List;

/**
 * One place in a store: a position, or the book's totals.
 *
 * <p>{@code quantity} is in units of the instrument (a quote is for one unit). Delta i and gamma (i, j) of the slot's
 * images belong to {@code underlyings}, in this order.
 */
public record QuoteSlot(String id, double quantity, List<String> underlyings) {

    /** @throws IllegalArgumentException if the slot has no id or names an underlying twice */
    public QuoteSlot {
        underlyings = List.copyOf(underlyings);
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a slot must have an id: id='', underlyings=" + underlyings);
        }
        if (underlyings.stream().distinct().count() != underlyings.size()) {
            throw new IllegalArgumentException(
                    "a slot must name each underlying once: id=" + id + ", underlyings=" + underlyings);
        }
    }

    /** The length of this slot's images in 64-bit words. */
    public int words() {
        return QuoteImage.words(underlyings.size());
    }
}
