package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.network.TwinPass;
import io.espalier.surrogate.network.ValuePass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every cell holds of the hull: every node, adjoint and derivative of every point of the box. */
class BandedEncloserTest {
    /** Doubles of order ten, a hundred roundings; {@link ServingError} of these networks is smaller. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 9, 10, 11, 13, 14})
    void everyNodeAndEveryAdjointOfASampledPointLiesInItsHull(int k) {
        Network network = BoundedNetworks.network(k);
        int d = network.inputs();
        Box cube = BoundedNetworks.cube(d);
        NetworkEnclosure hull = NetworkEncloser.banded(16, 1).enclose(network, cube);
        ValuePass values = new ValuePass(network);
        RandomNetworks draw = new RandomNetworks(9800 + k);
        for (int point = 0; point < 300; point++) {
            double[] x = draw.point(d, 1.0);
            values.value(x);
            for (int l = 0; l < network.layers().size(); l++) {
                double[] nodes = values.outputs(l).clone();
                assertInside(nodes, hull.nodes()[l]);
                assertInside(adjoints(network, l, nodes), hull.adjoints()[l]);
            }
            double[] gradient = new double[d];
            new TwinPass(network).valueAndGradient(x, gradient);
            assertInside(gradient, hull.gradient());
        }
    }

    /** Derivatives of the output by the nodes of layer {@code l}: the gradient of the layers behind it. */
    private static double[] adjoints(Network network, int l, double[] nodes) {
        List<Layer> behind = network.layers().subList(l + 1, network.layers().size());
        double[] gradient = new double[nodes.length];
        if (behind.isEmpty()) {
            gradient[0] = 1.0;
        } else {
            new TwinPass(new Network(behind)).valueAndGradient(nodes, gradient);
        }
        return gradient;
    }

    private static void assertInside(double[] sampled, Interval[] hull) {
        for (int i = 0; i < sampled.length; i++) {
            Interval range = hull[i];
            double value = sampled[i];
            assertTrue(
                    range.lo() - ROUNDING <= value && value <= range.hi() + ROUNDING, () -> range + " misses " + value);
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        Network network = new RandomNetworks(9810).network(Activation.SILU, 3, 6, 5);
        Box cube = BoundedNetworks.cube(3);

        NetworkEnclosure one = NetworkEncloser.banded(40, 1).enclose(network, cube);
        NetworkEnclosure three = NetworkEncloser.banded(40, 3).enclose(network, cube);

        assertArrayEquals(one.nodes(), three.nodes());
        assertArrayEquals(one.adjoints(), three.adjoints());
        assertArrayEquals(one.gradient(), three.gradient());
    }

    @Test
    void moreCellsNeverWidenWhatIsKnownOfTheValueByMuchAndMostlyTightenIt() {
        Network network = new RandomNetworks(9811).network(Activation.TANH, 2, 8, 8);
        Box cube = BoundedNetworks.cube(2);
        double before = Double.POSITIVE_INFINITY;
        for (int cells = 1; cells <= 256; cells *= 4) {
            double width = NetworkEncloser.banded(cells, 1)
                    .enclose(network, cube)
                    .output()
                    .width();
            assertTrue(width < before, cells + " cells: " + width);
            before = width;
        }
    }

    /** A box may be a point, or flat; a network may be one linear node, or constant. */
    @Test
    void degenerateBoxesAndNetworksAreEnclosedToo() {
        Network network = new RandomNetworks(9812).network(Activation.SILU, 2, 3);
        Network linear =
                new Network(List.of(new Layer(new double[][] {{3.0, -2.0}}, new double[] {1.0}, Activation.IDENTITY)));
        Network constant = new Network(List.of(
                new Layer(new double[2][2], new double[2], Activation.SILU),
                new Layer(new double[1][2], new double[] {7.0}, Activation.IDENTITY)));
        Box point = new Box(new double[] {0.5, -0.25}, new double[] {0.5, -0.25});
        Box flat = new Box(new double[] {-1.0, 0.25}, new double[] {1.0, 0.25});
        for (Box box : List.of(point, flat, BoundedNetworks.cube(2))) {
            for (Network any : List.of(network, linear, constant)) {
                Interval output = NetworkEncloser.banded(8, 1).enclose(any, box).output();
                double value = new ValuePass(any).value(new double[] {0.5, 0.25});
                boolean inside = box.contains(new double[] {0.5, 0.25});
                assertTrue(!inside || output.contains(value) || output.width() < ROUNDING, () -> output + " " + value);
            }
        }
    }

    @Test
    void noCellNoThreadAndAnotherSizeAreRefused() {
        Network network = new RandomNetworks(9813).network(Activation.SILU, 2, 3);

        assertThrows(IllegalArgumentException.class, () -> NetworkEncloser.banded(0, 1));
        assertThrows(IllegalArgumentException.class, () -> NetworkEncloser.banded(1, 0));
        NetworkEncloser banded = NetworkEncloser.banded(4, 1);
        assertThrows(IllegalArgumentException.class, () -> banded.enclose(network, BoundedNetworks.cube(3)));
        assertThrows(IllegalArgumentException.class, () -> banded.enclose(network, Box.unbounded(2)));
    }
}
