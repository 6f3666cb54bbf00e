package io.espalier.adapters.files;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import java.util.Optional;

/**
 * A holding of one instrument.
 *
 * <p>Shape: leg a of {@code problem} is underlying {@code underlyings[a]} of the book's market; the array is not
 * copied. {@code quantity} is signed, in units of the instrument.
 *
 * @param problem an {@link Instrument} in the book's market, or one on a GARCH level of its own variance
 */
public record BookPosition(String id, double quantity, int[] underlyings, PricingProblem problem) {

    /**
     * The instrument in the book's market.
     *
     * @throws IllegalStateException if it is one under GARCH
     */
    public Instrument instrument() {
        if (problem instanceof Instrument instrument) {
            return instrument;
        }
        throw new IllegalStateException("a position must be under the book's own model here: id=" + id);
    }

    /** The instrument, where its level is a GARCH one. */
    public Optional<GarchInstrument> garch() {
        return problem instanceof GarchInstrument garch ? Optional.of(garch) : Optional.empty();
    }
}
