package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.network.ValuePass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A removed layer is replaced by the straight lines that come nearest to its responses. */
class LayerRemovalTest {
    private final RandomNetworks draw = new RandomNetworks(83);
    private final Network network = draw.network(Activation.SILU, 3, 4, 5, 3);
    private final double[][] points =
            Stream.generate(() -> draw.point(3, 1.0)).limit(200).toArray(double[][]::new);

    /** The other road: the layer stays, its responses are the lines. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theRestComputesAsIfTheResponsesWereTheLines(int layer) {
        LayerLine line = LayerLine.nearest(network, layer, points);

        ValuePass removed = new ValuePass(NetworkSurgery.removeLayer(network, layer, line));

        ValuePass straight = new ValuePass(straightened(layer, line));
        for (double[] x : points) {
            assertEquals(straight.value(x), removed.value(x), 1e-13);
        }
    }

    private Network straightened(int layer, LayerLine line) {
        List<Layer> layers = new ArrayList<>(network.layers());
        Layer bent = layers.get(layer);
        double[][] weights = new double[bent.nodes()][];
        double[] bias = new double[bent.nodes()];
        for (int i = 0; i < weights.length; i++) {
            double slope = line.slopes()[i];
            weights[i] = Arrays.stream(bent.weights()[i]).map(w -> slope * w).toArray();
            bias[i] = slope * bent.bias()[i] + line.offsets()[i];
        }
        layers.set(layer, new Layer(weights, bias, Activation.IDENTITY));
        return new Network(layers);
    }

    @Test
    void theLayersNeighboursMeet() {
        Network removed = NetworkSurgery.removeLayer(network, 1, LayerLine.nearest(network, 1, points));

        assertEquals(List.of(4, 3), removed.hiddenSizes());
        assertEquals(network.layers().get(0), removed.layers().get(0));
        assertEquals(network.layers().get(3), removed.layers().get(2));
    }

    /** Rectifiers that are open at every point are straight already. */
    @Test
    void aLayerThatIsStraightOverThePointsGoesWithoutATrace() {
        Layer open = new Layer(new double[][] {{0.5, -0.2}, {0.1, 0.3}}, new double[] {5.0, 6.0}, Activation.RELU);
        Layer shut = new Layer(new double[][] {{1.0, 2.0}}, new double[] {-9.0}, Activation.RELU);
        Network straight =
                new Network(List.of(open, shut, new Layer(new double[][] {{2.0}}, new double[1], Activation.IDENTITY)));
        double[][] square = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};

        Network removed = NetworkSurgery.removeLayer(straight, 0, LayerLine.nearest(straight, 0, square));

        for (double[] x : square) {
            assertEquals(new ValuePass(straight).value(x), new ValuePass(removed).value(x), 1e-13);
        }
    }

    /** Least squares: at the best line the residual has mean 0 and is uncorrelated with what the node feels. */
    @Test
    void noOtherLineComesNearer() {
        LayerLine line = LayerLine.nearest(network, 1, points);

        ValuePass pass = new ValuePass(network);
        double[] mean = new double[5];
        double[] product = new double[5];
        for (double[] x : points) {
            pass.value(x);
            for (int i = 0; i < 5; i++) {
                double z = pass.preactivations(1)[i];
                double residual = pass.outputs(1)[i] - line.slopes()[i] * z - line.offsets()[i];
                mean[i] += residual / points.length;
                product[i] += residual * z / points.length;
            }
        }
        assertArrayEquals(new double[5], mean, 1e-14);
        assertArrayEquals(new double[5], product, 1e-14);
    }

    @Test
    void aNodeThatNeverMovesIsHeld() {
        Layer constant = new Layer(new double[][] {{0.0}}, new double[] {2.0}, Activation.SILU);
        Network held = new Network(List.of(
                constant,
                new Layer(new double[][] {{3.0}}, new double[1], Activation.SILU),
                new Layer(new double[][] {{1.0}}, new double[1], Activation.IDENTITY)));

        LayerLine line = LayerLine.nearest(held, 0, new double[][] {{0.1}, {0.2}});

        assertArrayEquals(new double[] {0.0}, line.slopes());
        assertArrayEquals(new double[] {Activation.SILU.value(2.0, Activation.SILU.gate(2.0))}, line.offsets(), 1e-15);
    }

    @Test
    void theLastHiddenLayerStaysAndLinesMustFit() {
        LayerLine line = LayerLine.nearest(network, 0, points);
        Network one = draw.network(Activation.SILU, 3, 4);

        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.removeLayer(one, 0, line));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.removeLayer(network, 1, line));
        assertThrows(IllegalArgumentException.class, () -> NetworkSurgery.removeLayer(network, 3, line));
        assertThrows(IllegalArgumentException.class, () -> LayerLine.nearest(network, 3, points));
        assertThrows(IllegalArgumentException.class, () -> LayerLine.nearest(network, 0, new double[0][]));
    }

    @Test
    void layersThatAreToGoAreCutToTwoNodesAndGoTogether() {
        Network wide = new RandomNetworks(42).network(Activation.SILU, 2, 128, 128, 128, 128, 128, 128);

        PruningSchedule schedule = PruningSchedule.halving(wide, List.of(3, 3, 1, 0, 0, 0));

        assertEquals(8, schedule.rounds().size());
        assertEquals(List.of(3, 3, 1, 2, 2, 2), schedule.rounds().get(6));
        assertEquals(List.of(3, 3, 1, 0, 0, 0), schedule.rounds().get(7));
        assertThrows(IllegalArgumentException.class, () -> PruningSchedule.halving(network, List.of(0, 0, 0)));
    }

    @Test
    void aPrunerCarriesOnWhereALayerIsGone() {
        PruningSchedule schedule = new PruningSchedule(List.of(List.of(4, 0, 3), List.of(2, 0, 3), List.of(2, 0, 1)));
        Removal removal = new Removal(Fold.none(), points);

        PruningReport report = new SignificancePruner(
                        new Magnitude(), removal, (pruned, round) -> pruned, HeldOut.none())
                .prune(network, schedule);

        assertEquals(List.of(2, 1), report.network().hiddenSizes());
        PruningRound first = report.rounds().get(0);
        PruningRound last = report.rounds().get(2);
        assertEquals(5, first.significances()[1].length);
        assertEquals(0, first.kept()[1].length);
        assertEquals(List.of(2, 0, 3), last.before());
        assertEquals(0, last.significances()[1].length);
        assertEquals(3, last.significances()[2].length);
        assertTrue(last.stayed(1).length == 0);
    }
}
