package io.espalier.pricing.graph;

/**
 * A number that enters or leaves a segment.
 *
 * @param index its place among those of its role
 * @param isUniform whether it is one number for all lanes
 */
public record Slot(Role role, int index, boolean isUniform) {

    /** A number per lane. */
    public static Slot lanes(Role role, int index) {
        return new Slot(role, index, false);
    }
}
