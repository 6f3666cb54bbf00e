package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Interval;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rounding goes outward: in exact arithmetic the bounds are never nearer than the proved error. */
class ValueBoundsTest {
    @Test
    void boundsAreNeverNearerThanTheProvedError() {
        Random random = new Random(5);
        for (int k = 0; k < 10_000; k++) {
            double error = random.nextDouble() * 1e-3;
            double value = random.nextGaussian() * 10.0;

            Interval around = ValueBounds.scaled(error, 3.0, 3.0).around(value);

            BigDecimal exact = new BigDecimal(value);
            assertTrue(new BigDecimal(around.hi()).compareTo(exact.add(new BigDecimal(error))) >= 0);
            assertTrue(new BigDecimal(around.lo()).compareTo(exact.subtract(new BigDecimal(error))) <= 0);
            // And no farther than one rounding of each bound, and one of their difference.
            assertEquals(2.0 * error, around.hi() - around.lo(), 3.0 * Math.ulp(Math.abs(value) + error));
        }
    }

    /** The value is served rounded twice; an error as small as one rounding leaves no room to hide that. */
    @Test
    void boundsForAnotherNotionalPayForTheValuesOwnRounding() {
        Random random = new Random(6);
        for (int k = 0; k < 10_000; k++) {
            double notional = 1e6 * (0.5 + random.nextDouble());
            double trained = 0.5 + random.nextDouble();
            double value = 10.0 * random.nextDouble();
            double error = 1e-18;

            Interval around = ValueBounds.scaled(error, notional, trained).around(notional / trained * value);

            BigDecimal above = new BigDecimal(value).add(new BigDecimal(error)).multiply(new BigDecimal(notional));
            BigDecimal below =
                    new BigDecimal(value).subtract(new BigDecimal(error)).multiply(new BigDecimal(notional));
            assertTrue(new BigDecimal(around.hi())
                            .multiply(new BigDecimal(trained))
                            .compareTo(above)
                    >= 0);
            assertTrue(new BigDecimal(around.lo())
                            .multiply(new BigDecimal(trained))
                            .compareTo(below)
                    <= 0);
        }
    }
}
