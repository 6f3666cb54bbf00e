package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.network.ValuePass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking a node out is the same as holding its output at its stand-in. */
class NetworkSurgeryTest {
    private static final int[] KEPT = {0, 2, 3};
    private final RandomNetworks draw = new RandomNetworks(31);
    private final Network network = draw.network(Activation.SILU, 3, 4, 5, 2);

    /** The other road: nodes stay, but the next layer's weights to those removed are 0 and its bias holds c W. */
    @Test
    void theRestComputesAsIfTheRemovedNodesGaveTheirStandIns() {
        double[] standIns = {7.0, 0.3, 7.0, 7.0, -0.6};

        ValuePass pruned = new ValuePass(NetworkSurgery.keep(network, 1, KEPT, standIns));

        ValuePass held = new ValuePass(withHeldNodes(standIns));
        for (int k = 0; k < 10; k++) {
            double[] x = draw.point(3, 2.0);
            assertEquals(held.value(x), pruned.value(x), 1e-14);
        }
    }

    private Network withHeldNodes(double[] standIns) {
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer next = layers.get(2);
        double[][] weights = new double[next.nodes()][];
        double[] bias = next.bias().clone();
        for (int node = 0; node < weights.length; node++) {
            weights[node] = next.weights()[node].clone();
            bias[node] += weights[node][1] * standIns[1] + weights[node][4] * standIns[4];
            weights[node][1] = 0.0;
            weights[node][4] = 0.0;
        }
        layers.set(2, new Layer(weights, bias, next.activation()));
        return new Network(layers);
    }

    @Test
    void onlyTheLayerAndTheNextChange() {
        Network pruned = NetworkSurgery.keep(network, 1, KEPT, new double[5]);

        assertEquals(List.of(4, 3, 2), pruned.hiddenSizes());
        assertEquals(network.layers().get(0), pruned.layers().get(0));
        assertEquals(network.layers().get(3), pruned.layers().get(3));
    }

    @Test
    void keepingAllKeepsTheNetwork() {
        assertEquals(network, NetworkSurgery.keep(network, 0, new int[] {0, 1, 2, 3}, new double[] {1, 2, 3, 4}));
    }

    @Test
    void meanFoldIsTheMeanOfTheNodeOverThePoints() {
        double[][] points = {draw.point(3, 1.0), draw.point(3, 1.0)};
        ValuePass pass = new ValuePass(network);
        pass.value(points[0]);
        double[] first = pass.outputs(1).clone();
        pass.value(points[1]);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = 0.5 * (first[i] + pass.outputs(1)[i]);
        }

        assertArrayEquals(expected, Fold.sampleMean(points).standIns(network, 1), 1e-15);
    }

    @Test
    void aNodeThatNeverMovesCanBeFoldedAwayWithoutATrace() {
        Layer constant = new Layer(new double[][] {{1.0}, {0.0}}, new double[] {0.0, 2.0}, Activation.SILU);
        Layer out = new Layer(new double[][] {{1.0, 3.0}}, new double[] {0.5}, Activation.IDENTITY);
        Network two = new Network(List.of(constant, out));
        double[] standIns = Fold.sampleMean(new double[][] {{0.1}, {0.9}}).standIns(two, 0);

        Network one = NetworkSurgery.keep(two, 0, new int[] {0}, standIns);

        assertEquals(new ValuePass(two).value(new double[] {0.7}), new ValuePass(one).value(new double[] {0.7}), 1e-15);
    }

    @Test
    void whatIsNoHiddenLayerOrNoSubsetIsRefused() {
        double[] standIns = new double[5];

        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.keep(network, 3, new int[] {0}, standIns));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.keep(network, -1, new int[] {0}, standIns));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.keep(network, 1, new int[0], standIns));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.keep(network, 1, new int[] {5}, standIns));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.keep(network, 1, new int[] {1, 1}, standIns));
        assertThrows(
                IllegalArgumentException.class, () -> NetworkSurgery.keep(network, 1, new int[] {0}, new double[4]));
    }
}
