package io.espalier.surrogate.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    private static final double[][] FRONT = {{0.6, 0.8}};
    private static final double[] POINT = {103.0, 0.7};

    private static Normalisation map() {
        LabelledSamples samples = new LabelledSamples(
                FactorLayout.levels(LevelKind.SPOT, 2),
                new double[] {90.0, 0.1, 110.0, 0.5, 100.0, 0.9},
                new double[] {2.0, 4.0, 9.0},
                new double[6]);
        return Normalisation.of(Examples.of(samples));
    }

    private static double[] reducedPoint(Normalisation map) {
        double[] z = new double[map.reducedInputs()];
        map.reduce(POINT.clone(), z);
        return z;
    }

    private static Network reduced(int inputs) {
        double[][] weights = new double[2][inputs];
        for (int node = 0; node < 2; node++) {
            for (int j = 0; j < inputs; j++) {
                weights[node][j] = 0.4 * (node + 1) - 0.7 * j;
            }
        }
        return new Network(List.of(
                new Layer(weights, new double[] {0.3, -0.2}, Activation.SILU),
                new Layer(new double[][] {{1.5, -0.8}}, new double[] {0.1}, Activation.IDENTITY)));
    }

    private static double value(Network network, double[] x) {
        double[] h = x;
        for (Layer layer : network.layers()) {
            double[] next = layer.bias().clone();
            for (int node = 0; node < next.length; node++) {
                for (int j = 0; j < h.length; j++) {
                    next[node] += layer.weights()[node][j] * h[j];
                }
                next[node] = layer.activation().value(next[node]);
            }
            h = next;
        }
        return h[0];
    }

    @Test
    void meansAndDeviationsAreThoseOfTheColumns() {
        Normalisation map = map();

        assertArrayEquals(new double[] {100.0, 0.5}, map.inputMean(), 1e-14);
        assertArrayEquals(new double[] {Math.sqrt(200.0 / 3.0), Math.sqrt(0.32 / 3.0)}, map.inputDeviation(), 1e-14);
        assertEquals(5.0, map.outputMean(), 1e-15);
        assertEquals(Math.sqrt(26.0 / 3.0), map.outputDeviation(), 1e-15);
    }

    /** Money may be counted in any unit: values of 1e-15 spread as well as values of 1. */
    @Test
    void smallNumbersHaveADeviationAndConstantOnesHaveNone() {
        FactorLayout layout = FactorLayout.levels(LevelKind.SPOT, 1);
        double[] constant = {0.1, 0.1, 0.1};
        LabelledSamples samples =
                new LabelledSamples(layout, constant, new double[] {2e-15, 4e-15, 9e-15}, new double[3]);

        Normalisation map = Normalisation.of(Examples.of(samples));

        assertEquals(1e-15 * Math.sqrt(26.0 / 3.0), map.outputDeviation(), 1e-29);
        assertArrayEquals(new double[] {1.0}, map.inputDeviation());
    }

    @Test
    void foldedNetworkOfRawPointIsScaledNetworkOfReducedPoint() {
        for (Normalisation map : List.of(map(), map().withFront(FRONT))) {
            Network inner = reduced(map.reducedInputs());

            Network raw = map.fold(inner);

            double expected = map.outputMean() + map.outputDeviation() * value(inner, reducedPoint(map));
            assertEquals(expected, value(raw, POINT), 1e-13);
        }
    }

    @Test
    void unfoldUndoesFold() {
        for (Normalisation map : List.of(map(), map().withFront(FRONT))) {
            Network inner = reduced(map.reducedInputs());

            Network back = map.unfold(map.fold(inner));

            for (int l = 0; l < 2; l++) {
                assertArrayEquals(
                        inner.layers().get(l).bias(), back.layers().get(l).bias(), 1e-13);
                for (int node = 0; node < inner.layers().get(l).nodes(); node++) {
                    assertArrayEquals(
                            inner.layers().get(l).weights()[node],
                            back.layers().get(l).weights()[node],
                            1e-13);
                }
            }
        }
    }

    /** The raw gradient of a folded network, by bumps, reduced: the inner network's own, by bumps. 1e-6 step, 1e-9 error. */
    @Test
    void reducedGradientIsTheGradientInReducedInputs() {
        Normalisation map = map().withFront(FRONT);
        Network inner = reduced(1);
        Network raw = map.fold(inner);
        double[] gradient = new double[2];
        for (int j = 0; j < 2; j++) {
            double h = 1e-6 * map.inputDeviation()[j];
            double[] up = POINT.clone();
            double[] down = POINT.clone();
            up[j] += h;
            down[j] -= h;
            gradient[j] = (value(raw, up) - value(raw, down)) / (2.0 * h);
        }

        double[] found = new double[1];
        map.reduceGradient(gradient, found);

        double z = reducedPoint(map)[0];
        double expected = (value(inner, new double[] {z + 1e-6}) - value(inner, new double[] {z - 1e-6})) / 2e-6;
        assertEquals(expected, found[0], 1e-8);
    }

    @Test
    void columnThatNeverMovesHasDeviationOne() {
        LabelledSamples samples = new LabelledSamples(
                FactorLayout.levels(LevelKind.SPOT, 1),
                new double[] {0.1, 0.1, 0.1},
                new double[] {1.0, 2.0, 3.0},
                new double[3]);

        assertEquals(1.0, Normalisation.of(Examples.of(samples)).inputDeviation()[0]);
    }

    @Test
    void refusesDirectionsThatAreNotOrthonormal() {
        Normalisation map = map();

        String message = assertThrows(
                        IllegalArgumentException.class, () -> map.withFront(new double[][] {{0.6, 0.8}, {0.8, 0.6}}))
                .getMessage();

        assertTrue(message.contains("i=1, j=0, error=0.96"), message);
    }

    @Test
    void refusesANetworkOfOtherInputs() {
        Normalisation map = map();
        Network three = reduced(3);

        assertThrows(IllegalArgumentException.class, () -> map.fold(three));
    }
}
