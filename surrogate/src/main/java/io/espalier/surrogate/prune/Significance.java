package io.espalier.surrogate.prune;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.enclose.IntervalPass;
import io.espalier.surrogate.enclose.NetworkEnclosure;
import io.espalier.surrogate.network.Network;

/**
 * Interval adjoint significance analysis: S(n) = width([n]) times max |d[y]/d[n]| over a box of raw inputs.
 *
 * <p>A node counts as much as its output may move over the box times the most that the network's output may feel of it.
 * In output units. Source: "Sobolev pruning", Eq. (3). On naive enclosures of wide, deep networks the ranking fades with
 * depth: rank correlation with the sampled criterion of 6x128 SiLU from 0.95 down to 0.32.
 */
public final class Significance implements Criterion {
    private final Box box;

    /** Significance over {@code box}, the range of the training inputs. */
    public Significance(Box box) {
        this.box = box;
    }

    @Override
    public String name() {
        return "iasa";
    }

    @Override
    public double[][] significances(Network network) {
        NetworkEnclosure enclosure = IntervalPass.enclose(network, box);
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
