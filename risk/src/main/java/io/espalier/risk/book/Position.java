package io.espalier.risk.book;

import io.espalier.pricing.Pricer;
import java.util.Optional;

/**
 * A quantity of one instrument, and how the book's underlyings feed its pricer.
 *
 * <p>Shapes: {@code point} has one entry per column of the pricer's layout; {@code underlyings} one per LEVEL column of
 * it, ascending: the index of that level in the book. Level columns of the point are overwritten by the book's prices,
 * all other columns (volatility, T, rate, ...) stay as given. The fallback answers where the pricer's domain ends; it
 * must have the same layout. Pricers keep scratch space: positions of one book may share one, books may not.
 * Arrays are not copied: do not write them.
 */
public record Position(
        String id, double quantity, Pricer pricer, double[] point, int[] underlyings, Optional<Pricer> fallback) {

    /** @throws IllegalArgumentException if a shape is wrong, a number is not finite, or the fallback's layout differs */
    public Position {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("a quantity must be finite: id=" + id + ", quantity=" + quantity);
        }
        if (point.length != pricer.layout().size()) {
            throw new IllegalArgumentException(
                    "point must have one entry per column of the pricer: id=" + id + ", point.length=" + point.length
                            + ", layout.size=" + pricer.layout().size() + " " + pricer.layout());
        }
        if (underlyings.length != pricer.layout().levels().length) {
            throw new IllegalArgumentException("underlyings must have one entry per level column: id=" + id
                    + ", underlyings.length=" + underlyings.length + ", levels="
                    + pricer.layout().levels().length + " " + pricer.layout());
        }
        if (fallback.isPresent() && !fallback.get().layout().equals(pricer.layout())) {
            throw new IllegalArgumentException("a fallback must have the layout of its pricer: id=" + id + ", pricer="
                    + pricer.layout() + ", fallback=" + fallback.get().layout());
        }
    }

    /** A position without a fallback. */
    public static Position of(String id, double quantity, Pricer pricer, double[] point, int... underlyings) {
        return new Position(id, quantity, pricer, point, underlyings, Optional.empty());
    }

    /** The same position, answered by {@code other} where its own pricer's domain ends. */
    public Position withFallback(Pricer other) {
        return new Position(id, quantity, pricer, point, underlyings, Optional.of(other));
    }
}
