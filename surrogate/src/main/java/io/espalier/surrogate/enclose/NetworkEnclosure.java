package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Interval;

/**
 * Enclosures over one box: of every node's output, of the derivative of the network's output by it, and of the gradient.
 *
 * <p>Shapes: {@code nodes[layer][node]} and {@code adjoints[layer][node]}, the last layer being the output;
 * {@code gradient[input]}. In raw units. Arrays are not copied: do not write them.
 */
public record NetworkEnclosure(Interval[][] nodes, Interval[][] adjoints, Interval[] gradient) {

    /** Every value that the network takes over the box lies in here. */
    public Interval output() {
        return nodes[nodes.length - 1][0];
    }
}
