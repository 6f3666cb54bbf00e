package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a network does inside a box leaves its enclosure. */
class IntervalPassTest {

    @ParameterizedTest
    @ValueSource(longs = {60, 61, 62, 63, 64, 65, 66, 67})
    void everySampledValueNodeAndDerivativeLiesInItsEnclosure(long seed) {
        RandomNetworks draw = new RandomNetworks(seed);
        Network network = draw.network(Activation.values()[(int) (seed % 4)], 3, 5, 4, 3);
        NetworkEnclosure enclosure = IntervalPass.enclose(network, cube(3, 1.0));
        ValuePass values = new ValuePass(network);
        TwinPass twins = new TwinPass(network);
        double[] gradient = new double[3];

        for (int k = 0; k < 2000; k++) {
            double[] x = draw.point(3, 1.0);
            assertInside(values.value(x), enclosure.output());
            for (int l = 0; l < 3; l++) {
                for (int i = 0; i < values.outputs(l).length; i++) {
                    assertInside(values.outputs(l)[i], enclosure.nodes()[l][i]);
                }
            }
            twins.valueAndGradient(x, gradient);
            for (int j = 0; j < 3; j++) {
                assertInside(gradient[j], enclosure.gradient()[j]);
            }
        }
    }

    /** The adjoint of a node by a bump of the next layer's bias that it feeds: y changes by adjoint times h. */
    @Test
    void sampledAdjointsOfNodesLieInTheirEnclosures() {
        RandomNetworks draw = new RandomNetworks(65);
        Network network = draw.network(Activation.SILU, 3, 4, 3);
        NetworkEnclosure enclosure = IntervalPass.enclose(network, cube(3, 1.0));

        for (int node = 0; node < 4; node++) {
            ValuePass up = new ValuePass(withNodeMoved(network, node, 1e-5));
            ValuePass down = new ValuePass(withNodeMoved(network, node, -1e-5));
            for (int k = 0; k < 500; k++) {
                double[] x = draw.point(3, 1.0);
                double adjoint = (up.value(x) - down.value(x)) / 2e-5;
                Interval wide = enclosure.adjoints()[0][node];
                // Central bump: truncation h^2 f'''/6 and rounding 1e-16/h, together below 1e-9.
                assertTrue(wide.lo() - 1e-9 <= adjoint && adjoint <= wide.hi() + 1e-9, wide + " " + adjoint);
            }
        }
    }

    private static Network withNodeMoved(Network network, int node, double by) {
        Layer next = network.layers().get(1);
        double[] bias = next.bias().clone();
        for (int i = 0; i < bias.length; i++) {
            bias[i] += next.weights()[i][node] * by;
        }
        return new Network(List.of(
                network.layers().get(0),
                new Layer(next.weights(), bias, next.activation()),
                network.layers().get(2)));
    }

    /** Rectifiers and sums of doubles are exact in decimals, so the true value at a point is known to the last digit. */
    @Test
    void theExactValueLiesInTheEnclosureEvenOfASinglePoint() {
        RandomNetworks draw = new RandomNetworks(66);
        Network network = draw.network(Activation.RELU, 4, 6, 5);
        int roundedAway = 0;
        for (int k = 0; k < 200; k++) {
            double[] x = draw.point(4, 1.0);
            BigDecimal exact = exact(network, x);

            Interval output = IntervalPass.enclose(network, new Box(x, x)).output();

            assertTrue(new BigDecimal(output.lo()).compareTo(exact) <= 0, "point " + k);
            assertTrue(new BigDecimal(output.hi()).compareTo(exact) >= 0, "point " + k);
            assertEquals(0.0, output.width(), 1e-13);
            roundedAway += new BigDecimal(new ValuePass(network).value(x)).compareTo(exact) == 0 ? 0 : 1;
        }
        assertTrue(roundedAway > 100, "plain doubles do miss the exact value: " + roundedAway);
    }

    private static BigDecimal exact(Network network, double[] x) {
        BigDecimal[] in = new BigDecimal[x.length];
        for (int j = 0; j < x.length; j++) {
            in[j] = new BigDecimal(x[j]);
        }
        for (Layer layer : network.layers()) {
            BigDecimal[] out = new BigDecimal[layer.nodes()];
            for (int i = 0; i < out.length; i++) {
                out[i] = new BigDecimal(layer.bias()[i]);
                for (int j = 0; j < in.length; j++) {
                    out[i] = out[i].add(in[j].multiply(new BigDecimal(layer.weights()[i][j])));
                }
                if (layer.activation() == Activation.RELU) {
                    out[i] = out[i].max(BigDecimal.ZERO);
                }
            }
            in = out;
        }
        return in[0];
    }

    /** y = 3 x0 - 2 x1 + 1 over [0, 1] x [-1, 2]: exactly [-3, 6], to the outward rounding of six operations. */
    @Test
    void oneLinearNodeIsEnclosedExactly() {
        Network linear =
                new Network(List.of(new Layer(new double[][] {{3.0, -2.0}}, new double[] {1.0}, Activation.IDENTITY)));

        NetworkEnclosure enclosure =
                IntervalPass.enclose(linear, new Box(new double[] {0.0, -1.0}, new double[] {1.0, 2.0}));

        assertEquals(-3.0, enclosure.output().lo(), 1e-14);
        assertEquals(6.0, enclosure.output().hi(), 1e-14);
        assertEquals(3.0, enclosure.gradient()[0].lo(), 1e-14);
        assertEquals(-2.0, enclosure.gradient()[1].hi(), 1e-14);
    }

    @Test
    void aSmallerBoxHasASmallerEnclosure() {
        Network network = new RandomNetworks(67).network(Activation.SILU, 3, 6, 6);

        NetworkEnclosure wide = IntervalPass.enclose(network, cube(3, 1.0));
        NetworkEnclosure narrow = IntervalPass.enclose(network, cube(3, 0.5));

        assertTrue(wide.output().lo() <= narrow.output().lo()
                && narrow.output().hi() <= wide.output().hi());
        for (int j = 0; j < 3; j++) {
            assertTrue(wide.gradient()[j].lo() <= narrow.gradient()[j].lo());
            assertTrue(wide.gradient()[j].hi() >= narrow.gradient()[j].hi());
        }
    }

    @Test
    void aBoxOfAnotherSizeOrWithoutEndIsRefused() {
        Network network = new RandomNetworks(68).network(Activation.SILU, 2, 2);

        assertThrows(IllegalArgumentException.class, () -> IntervalPass.enclose(network, cube(3, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> IntervalPass.enclose(network, Box.unbounded(2)));
    }

    private static void assertInside(double value, Interval interval) {
        // Sampled in doubles, which round: a few ulps of numbers of order one may stick out of an exact enclosure.
        assertTrue(interval.lo() - 1e-14 <= value && value <= interval.hi() + 1e-14, interval + " misses " + value);
    }

    private static Box cube(int d, double half) {
        double[] low = new double[d];
        double[] high = new double[d];
        Arrays.fill(low, -half);
        Arrays.fill(high, half);
        return new Box(low, high);
    }
}
