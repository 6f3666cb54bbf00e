package io.espalier.pricing.graph;

/**
 * What a kernel writes: a node into a slot.
 *
 * @param adds whether it is added to what is there
 */
public record Target(Slot slot, int place, boolean adds) {

    Target at(int other) {
        return new Target(slot, other, adds);
    }
}
