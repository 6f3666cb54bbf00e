package io.espalier.pricing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DiscreteBarrierTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static double bachelierCall(double forward, double strike, double deviation) {
        double d = (forward - strike) / deviation;
        return (forward - strike) * NormalDistribution.cdf(d)
                + deviation * Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI);
    }

    private static DoubleUnaryOperator call(double strike) {
        return x -> Math.max(x - strike, 0.0);
    }

    /** Dates without a barrier change nothing, with and without carry. */
    @Test
    void withoutBarriersTheEuropeanPriceRemains() {
        for (double carry : new double[] {0.0, 0.07, -0.05}) {
            GaussianState state = GaussianState.basket(101.0, carry, 14.0, 0.3, 0.4, 1.7, 2.0);
            double deviation = 14.0 * Math.sqrt(carry == 0.0 ? 2.0 : Math.expm1(4.0 * carry) / (2.0 * carry));
            double expected = bachelierCall(101.0 * Math.exp(2.0 * carry), 108.0, deviation);

            assertEquals(expected, new DiscreteBarrier(state, -NEVER, NEVER, call(108.0), 108.0).value(), 1e-11);
        }
    }

    /** Orthant probabilities of correlated normals, rho_ij = sqrt(t_i/t_j): 1/4 + asin/(2 pi) for two, 1/8 + sum asin/(4 pi) for three. */
    @Test
    void survivalBelowTheForwardIsAnOrthantProbability() {
        GaussianState two = GaussianState.basket(100.0, 0.0, 20.0, 0.3, 1.0);
        assertEquals(
                0.25 + Math.asin(Math.sqrt(0.3)) / (2.0 * Math.PI),
                new DiscreteBarrier(two, -NEVER, 100.0, x -> 1.0, 0.0).value(),
                1e-14);
        GaussianState three = GaussianState.basket(100.0, 0.0, 20.0, 0.2, 0.5, 0.9);
        double angles =
                Math.asin(Math.sqrt(0.2 / 0.5)) + Math.asin(Math.sqrt(0.2 / 0.9)) + Math.asin(Math.sqrt(0.5 / 0.9));
        assertEquals(
                0.125 + angles / (4.0 * Math.PI),
                new DiscreteBarrier(three, 100.0, NEVER, x -> 1.0, 0.0).value(),
                1e-14);
    }

    @Test
    void finerPanelsChangeNothing() {
        GaussianState state = GaussianState.basket(100.0, 0.03, 20.0, GaussianState.equallySpaced(12, 1.0));
        double usual = new DiscreteBarrier(state, 85.0, 125.0, call(98.0), 98.0).value();

        assertEquals(usual, new DiscreteBarrier(state, 85.0, 125.0, call(98.0), 98.0, 3.0, 24).value(), 1e-13);
        assertTrue(usual > 0.1);
    }

    /**
     * Broadie, Glasserman and Kou (1997): n dates look like continuous monitoring of a barrier moved outwards by 0.5826 s sqrt(dt), to
     * o(1/sqrt n). By the reflection principle an up-and-out put that never passes H is P(K) - P'(2H - K). The rest falls faster than
     * 1/sqrt n: fourfold n must more than halve it.
     */
    @Test
    void manyDatesApproachTheContinuousBarrier() {
        double[] rest = new double[3];
        for (int k = 0; k < 3; k++) {
            int n = 10 << (2 * k);
            GaussianState state = GaussianState.basket(100.0, 0.0, 20.0, GaussianState.equallySpaced(n, 1.0));
            double found = new DiscreteBarrier(state, -NEVER, 115.0, x -> Math.max(97.0 - x, 0.0), 97.0).value();
            double moved = 115.0 + 0.5825971579390107 * 20.0 / Math.sqrt(n);
            double continuous = bachelierCall(97.0, 100.0, 20.0) - bachelierCall(100.0, 2.0 * moved - 97.0, 20.0);
            rest[k] = Math.abs(found - continuous);
        }

        assertTrue(rest[0] < 0.02 && rest[1] < 0.5 * rest[0] && rest[2] < 0.5 * rest[1], Arrays.toString(rest));
    }
}
