package io.espalier.surrogate.prune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import io.espalier.surrogate.network.ValuePass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The analysis gives what can be said of it by hand; the paper's worked example has a test of its own. */
class SignificanceTest {

    /** Enclosures may overflow: what the output does not feel has no significance, however wide it is. */
    @Test
    void aNodeOfInfiniteWidthThatTheOutputDoesNotFeelCountsNothing() {
        Layer wide = new Layer(new double[][] {{1e308}, {1e308}, {1.0}}, new double[3], Activation.IDENTITY);
        Layer output = new Layer(new double[][] {{0.0, 1.0, 1.0}}, new double[1], Activation.IDENTITY);
        Box box = new Box(new double[] {-10.0}, new double[] {10.0});

        double[][] significances = new Significance(box).significances(new Network(List.of(wide, output)));

        assertArrayEquals(new double[] {0.0, Double.POSITIVE_INFINITY, 20.0}, significances[0]);
    }

    /** The paper: the midpoint of [t]_2,0 = [0.1034, 0.3141] is added to the output's bias. */
    @Test
    void foldingTheLeastSignificantNodeOfTheExampleMovesTheOutputsBiasByItsMidpoint() {
        Network network = PaperExample.network();
        double[] standIns = Fold.midpoint(PaperExample.INPUTS).standIns(network, 1);

        Network pruned = NetworkSurgery.keep(network, 1, new int[] {1}, standIns);

        assertEquals(List.of(2, 1), pruned.hiddenSizes());
        double bias = network.layers().get(2).bias()[0];
        assertEquals(bias + 0.5 * (0.1034 + 0.3141), pruned.layers().get(2).bias()[0], 1e-4);
    }

    /** One rectified node z = 2x over [1, 3], y = -5 h: width 4, adjoint -5. */
    @Test
    void significanceIsWidthTimesLargestAbsoluteAdjoint() {
        Network one = new Network(List.of(
                new Layer(new double[][] {{2.0}}, new double[1], Activation.RELU),
                new Layer(new double[][] {{-5.0}}, new double[1], Activation.IDENTITY)));

        double[][] significances = new Significance(new Box(new double[] {1.0}, new double[] {3.0})).significances(one);

        assertEquals(20.0, significances[0][0], 1e-12);
    }

    /** h = x over [1, 3] feeds silu(h - 2), whose slope runs from 0.0723 at -1 to 0.9276705118714867 at 1. */
    @Test
    void theAdjointsEndOfLargerSizeCounts() {
        Network chain = new Network(List.of(
                new Layer(new double[][] {{1.0}}, new double[1], Activation.RELU),
                new Layer(new double[][] {{1.0}}, new double[] {-2.0}, Activation.SILU),
                new Layer(new double[][] {{1.0}}, new double[1], Activation.IDENTITY)));

        double[][] significances =
                new Significance(new Box(new double[] {1.0}, new double[] {3.0})).significances(chain);

        assertEquals(2.0 * 0.9276705118714867, significances[0][0], 1e-12);
    }

    @Test
    void aNodeThatNothingFeelsHasNoSignificance() {
        Network deaf = new Network(List.of(
                new Layer(new double[][] {{2.0}, {1.0}}, new double[2], Activation.SILU),
                new Layer(new double[][] {{0.0, 1.0}}, new double[1], Activation.IDENTITY)));

        double[] significances =
                new Significance(new Box(new double[] {1.0}, new double[] {3.0})).significances(deaf)[0];

        // Outward rounding leaves at most the least double around 0.
        assertEquals(0.0, significances[0], 1e-300);
    }

    /** With one hidden layer the significance bounds what the output can feel of a node: no sample may exceed it. */
    @Test
    void noSampledMoveOfANodeIsFeltMoreThanItsSignificance() {
        RandomNetworks draw = new RandomNetworks(51);
        Network network = draw.network(Activation.SILU, 3, 6);
        Box box = new Box(new double[] {-1, -1, -1}, new double[] {1, 1, 1});
        double[] significances = new Significance(box).significances(network)[0];
        ValuePass pass = new ValuePass(network);
        double[] out = network.layers().get(1).weights()[0];
        double[] low = new double[6];
        double[] high = new double[6];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);

        for (int k = 0; k < 5000; k++) {
            pass.value(draw.point(3, 1.0));
            for (int i = 0; i < 6; i++) {
                low[i] = Math.min(low[i], pass.outputs(0)[i]);
                high[i] = Math.max(high[i], pass.outputs(0)[i]);
            }
        }

        for (int i = 0; i < 6; i++) {
            double felt = (high[i] - low[i]) * Math.abs(out[i]);
            assertEquals(true, felt <= significances[i], "node " + i);
            // One layer of a monotone part is enclosed exactly; samples come near its corners.
            assertEquals(significances[i], felt, 0.5 * significances[i], "node " + i);
        }
    }
}
