package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SigmoidTest {

    /**
     * Against the quotient of {@link Exponential}, which errs by 2e-16 and 2 ulp with its sum and its quotient: hence 6e-16 and two ulp on
     * top of what is promised.
     */
    @Test
    void isTheQuotientOfTheExponentialToAFewRoundings() {
        SplittableRandom random = new SplittableRandom(71);
        for (double reach : new double[] {1e-9, 0.1, 2.0, 40.0, Sigmoid.REACH}) {
            for (int k = 0; k < 20_000; k++) {
                double z = random.nextDouble(-reach, reach);
                double expected = 1.0 / (1.0 + Exponential.exp(-z));

                double given = Sigmoid.value(z);

                assertEquals(expected, given, 6e-16, "z=" + z);
                assertEquals(expected, given, (6.0 + 4.0 * Math.abs(z)) * Math.ulp(expected), "z=" + z);
            }
        }
    }

    @Test
    void withinItsReachBothAreTheSameNumber() {
        for (double z = -Sigmoid.REACH; z <= Sigmoid.REACH; z += 0.37) {
            assertEquals(Sigmoid.value(z), Sigmoid.within(z));
        }
    }

    @Test
    void beyondItGoesToZeroAndOne() {
        assertEquals(0.5, Sigmoid.value(0.0));
        assertEquals(1.0, Sigmoid.value(701.0));
        assertEquals(1.0, Sigmoid.value(Double.POSITIVE_INFINITY));
        assertEquals(1.0 / (1.0 + Exponential.exp(705.0)), Sigmoid.value(-705.0));
        assertEquals(0.0, Sigmoid.value(-800.0));
        assertEquals(0.0, Sigmoid.value(Double.NEGATIVE_INFINITY));
        assertTrue(Double.isNaN(Sigmoid.value(Double.NaN)));
    }
}
