package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.enclose.NetworkEncloser;
import io.espalier.surrogate.enclose.NetworkEnclosure;
import io.espalier.surrogate.network.Network;

/**
 * Interval adjoint significance analysis: S(n) = width([n]) times max |d[y]/d[n]| over a box of raw inputs.
 *
 * <p>A node counts as much as its output may move over the box times the most that the network's output may feel of it.
 * In output units. Source: "Sobolev pruning", Eq. (3). The paper's plain enclosures of wide, deep networks rank worse the
 * deeper a layer lies; bands over the cells of the box rank like samples do: docs/ENCLOSURES.md has the figures.
 */
public final class Significance implements Criterion {
    private final Box box;
    private final NetworkEncloser encloser;

    /** Significance over {@code box}, the range of the inputs, on plain intervals: as in the paper. */
    public Significance(Box box) {
        this(box, NetworkEncloser.plain());
    }

    /** Significance over {@code box} on enclosures of any kind. */
    public Significance(Box box, NetworkEncloser encloser) {
        this.box = box;
        this.encloser = encloser;
    }

    @Override
    public String name() {
        return "iasa";
    }

    @Override
    public double[][] significances(Network network) {
        NetworkEnclosure enclosure = encloser.enclose(network, box);
        double[][] significances = new double[network.layers().size() - 1][];
        for (int layer = 0; layer < significances.length; layer++) {
            significances[layer] = products(enclosure.nodes()[layer], enclosure.adjoints()[layer]);
        }
        return significances;
    }

    private static double[] products(Interval[] nodes, Interval[] adjoints) {
        double[] products = new double[nodes.length];
        for (int i = 0; i < products.length; i++) {
            // Rounded up, and 0 where a node of infinite width is not felt: a NaN would have no rank.
            products[i] = DirectedRounding.multiplyUp(nodes[i].width(), adjoints[i].magnitude()) + 0.0;
        }
        return products;
    }
}
