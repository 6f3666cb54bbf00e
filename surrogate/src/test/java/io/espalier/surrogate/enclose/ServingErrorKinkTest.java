package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rectifier whose node is served on the wrong side of its kink answers with the wrong slope, by all of it. */
class ServingErrorKinkTest {
    private static final double WEIGHT = 3.0;

    /** y = 3 max(x + bias, 0). */
    private static ServingError over(double bias, double low, double high) {
        Layer node = new Layer(new double[][] {{1.0}}, new double[] {bias}, Activation.RELU);
        Layer output = new Layer(new double[][] {{WEIGHT}}, new double[1], Activation.IDENTITY);
        return new ServingError(new Network(List.of(node, output)), new Box(new double[] {low}, new double[] {high}));
    }

    @Test
    void aSlopeMayErrByItsWholeJumpWhereTheKinkIsWithinRounding() {
        assertTrue(over(-1.0, 1.0 + 0x1p-52, 2.0).derivative(0) >= WEIGHT);
        assertTrue(over(-1.0, 0.0, 1.0 - 0x1p-53).derivative(0) >= WEIGHT);
    }

    @Test
    void aSlopeErrsByRoundingOnlyAwayFromTheKink() {
        assertTrue(over(-1.0, 1.25, 2.0).derivative(0) < 1e-12);
        assertTrue(over(-1.0, 0.0, 0.75).derivative(0) < 1e-12);
    }
}
