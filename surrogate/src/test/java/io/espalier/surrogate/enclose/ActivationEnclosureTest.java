package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Activation;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every response and each of its derivatives stays in its enclosure; rounding itself is judged where enclosures are made. */
class ActivationEnclosureTest {

    @ParameterizedTest
    @EnumSource
    void valuesAndThreeDerivativesOfSamplesLieInside(Activation activation) {
        SplittableRandom random = new SplittableRandom(7301);
        for (int k = 0; k < 100_000; k++) {
            double from = 16.0 * random.nextDouble() - 8.0;
            double z = from + 0.5 * random.nextDouble();
            Interval x = new Interval(from, from + 0.5);

            assertInside(activation.value(z), ActivationEnclosure.value(activation, x));
            assertInside(activation.slope(z), ActivationEnclosure.slope(activation, x));
            assertInside(activation.curvature(z), ActivationEnclosure.curvature(activation, x));
            assertInside(activation.third(z), ActivationEnclosure.third(activation, x));
        }
    }

    /** Doubles of order ten and less, a dozen roundings: 1e-14. */
    private static void assertInside(double value, Interval range) {
        assertTrue(range.lo() - 1e-14 <= value && value <= range.hi() + 1e-14, () -> range + " misses " + value);
    }

    /**
     * A difference quotient of the third derivative is a mean of the fourth, so it never exceeds the magnitude but by
     * rounding, 1e-15/1e-3; over 1e-3 the fourth moves by 5e-7 times its second derivative, at most 100, from its extreme.
     */
    @ParameterizedTest
    @EnumSource
    void noFourthDerivativeExceedsItsMagnitudeAndOneAttainsIt(Activation activation) {
        double magnitude = ActivationEnclosure.fourthMagnitude(activation);
        double greatest = 0.0;
        for (double z = -40.0; z <= 40.0; z += 0.00037) {
            double fourth = Math.abs(activation.third(z + 5e-4) - activation.third(z - 5e-4)) / 1e-3;
            assertTrue(fourth <= magnitude + 1e-11, activation + " at " + z);
            greatest = Math.max(greatest, fourth);
        }
        assertEquals(magnitude, greatest, 1e-4);
    }
}
