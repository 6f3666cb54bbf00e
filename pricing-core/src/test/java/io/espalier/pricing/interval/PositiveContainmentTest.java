package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Roots, reciprocals and logarithms of a million positive numbers, each a point: judged exactly, by their inverses. */
class PositiveContainmentTest {
    private static final int POINTS = 1_000_000;

    /** The sign of a fused multiply-add is exact. */
    @Test
    void rootsAndReciprocalsLieBetweenTheirBounds() {
        SplittableRandom random = new SplittableRandom(7201);
        for (int k = 0; k < POINTS; k++) {
            double a = positive(random);
            Interval root = Enclosures.sqrt(Interval.of(a));
            Interval inverse = Enclosures.reciprocal(Interval.of(a));

            assertTrue(
                    Math.fma(root.lo(), root.lo(), -a) <= 0.0 && Math.fma(root.hi(), root.hi(), -a) >= 0.0, "a=" + a);
            assertTrue(Math.fma(inverse.lo(), a, -1.0) <= 0.0 && Math.fma(inverse.hi(), a, -1.0) >= 0.0, "a=" + a);
        }
    }

    /** e^bound of fifty digits on either side of the number; a tenth as many, as each takes two exponentials. */
    @Test
    void logarithmsLieBetweenTheirBounds() {
        SplittableRandom random = new SplittableRandom(7202);
        for (int k = 0; k < POINTS / 10; k++) {
            double a = positive(random);
            Interval log = Enclosures.log(Interval.of(a));
            BigFloat exact = BigFloat.of(a);

            assertTrue(
                    BigFloat.of(log.lo()).exp().compareTo(exact) <= 0
                            && BigFloat.of(log.hi()).exp().compareTo(exact) >= 0,
                    () -> "a=" + a + ": " + log);
        }
    }

    private static double positive(SplittableRandom random) {
        return random.nextInt(4) == 0
                ? Math.exp(600.0 * random.nextDouble() - 300.0)
                : 1e-3 + 4.0 * random.nextDouble();
    }
}
