package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class InitialisationTest {

    private static double[] weights(Layer layer) {
        return Arrays.stream(layer.weights()).flatMapToDouble(DoubleStream::of).toArray();
    }

    private static double moment(double[] weights, int power) {
        return Arrays.stream(weights).map(w -> Math.pow(w, power)).average().orElseThrow();
    }

    /**
     * A normal law cut off at c = 2 deviations has variance v = 1 - 2 c phi(c)/(2 Phi(c) - 1) = 0.7737 and fourth moment 3 v - 2 c^3 phi(c)/(2
     * Phi(c) - 1) = 1.4157 = 2.365 v^2. Of n weights the mean is known to 1/sqrt(n) deviations, the variance to sqrt((2.365 - 1)/n) of itself,
     * the fourth moment to less than 3/sqrt(n) of itself; four of each.
     */
    @Test
    void cutWeightsHaveTheMomentsOfTheirLawInEveryLayer() {
        Network network = Initialisation.cutNormal(9, List.of(400, 100), Activation.SOFTPLUS, 5L);

        for (Layer layer : network.layers().subList(0, 2)) {
            int in = layer.weights()[0].length;
            double[] weights = weights(layer);
            double tolerance = 4.0 / Math.sqrt(weights.length);
            assertEquals(0.0, moment(weights, 1), tolerance / Math.sqrt(in));
            assertEquals(1.0, moment(weights, 2) * in, 1.17 * tolerance);
            assertEquals(2.365, moment(weights, 4) * in * in, 2.365 * 3.0 * tolerance);
            double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
            // 2/sqrt(0.7737)
            assertTrue(largest * Math.sqrt(in) < 2.2738 && largest * Math.sqrt(in) > 2.2, "largest=" + largest);
            assertTrue(Arrays.stream(layer.bias()).allMatch(b -> b == 0.0));
        }
    }

    @Test
    void glorotWeightsHaveTheVarianceOfBothSides() {
        Layer layer = Initialisation.glorot(50, List.of(200), Activation.SILU, 5L)
                .layers()
                .get(0);

        assertEquals(2.0 / 250.0, moment(weights(layer), 2), 2.0 / 250.0 * 4.0 * Math.sqrt(2.0 / 10_000.0));
    }

    @Test
    void refusesShapesWithoutNodes() {
        assertThrows(
                IllegalArgumentException.class, () -> Initialisation.cutNormal(0, List.of(3), Activation.SOFTPLUS, 1L));
        assertThrows(
                IllegalArgumentException.class,
                () -> Initialisation.cutNormal(2, List.of(3, 0), Activation.SOFTPLUS, 1L));
    }
}
