package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Plain;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.dfp.DfpMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bridges that stay between two barriers. */
class CorridorTest {
    private static final DfpField FIELD = new DfpField(60);
    private static final double LOWER = 80.0;
    private static final double WIDTH = 32.0;

    /** Dyadic, so that levels and gaps are exact: near a barrier the chance is 2/v times as wrong as the gap. */
    private static final double[] PLACES = {0x1p-20, 0.0625, 0.3125, 0.5, 0.84375, 1.0 - 0x1p-20};

    /** @param variance in squared widths; places as shares of the corridor */
    private static double stays(double a, double b, double variance) {
        return stays(
                new Corridor(LOWER, LOWER + WIDTH), LOWER + WIDTH * a, LOWER + WIDTH * b, WIDTH * WIDTH * variance);
    }

    static double stays(Boundary boundary, double from, double to, double variance) {
        DateTerms<Plain> terms = new DateTerms<>(new Plain(1.0), new Plain(1.0), new Plain(0.0), new Plain(variance));
        return boundary.stays(new Plain(from), new Plain(to), boundary.bridge(terms))
                .value();
    }

    /**
     * Another road, to 60 digits: the heat kernel between absorbing walls as a Fourier series, over the free one,
     * 2 sqrt(2 pi v) exp((b - a)^2/(2v)) times the sum of sin(n pi a) sin(n pi b) exp(-n^2 pi^2 v/2).
     */
    private static double byFourier(double a, double b, double variance) {
        Dfp v = FIELD.newDfp(variance);
        Dfp x = FIELD.newDfp(a).multiply(FIELD.getPi());
        Dfp y = FIELD.newDfp(b).multiply(FIELD.getPi());
        Dfp rate = FIELD.getPi().square().multiply(v).divide(2);
        Dfp sum = FIELD.getZero();
        Dfp damping = FIELD.getOne();
        for (int n = 1; damping.greaterThan(FIELD.newDfp("1e-55")); n++) {
            damping = DfpMath.exp(rate.multiply(n * n).negate());
            sum = sum.add(damping.multiply(DfpMath.sin(x.multiply(n))).multiply(DfpMath.sin(y.multiply(n))));
        }
        Dfp move = FIELD.newDfp(b).subtract(FIELD.newDfp(a));
        Dfp free = DfpMath.exp(move.square().divide(v.multiply(2)))
                .multiply(v.multiply(FIELD.getPi()).multiply(2).sqrt());
        return sum.multiply(free).multiply(2).toDouble();
    }

    /**
     * Twenty images of at most 1, each to a few roundings of its exponent, which is at most some tens where it matters:
     * 2e-14. At v = 0.01 the Fourier series needs exp(50) times its digits, of which it has 60.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 1.0, 2.0, 4.0, 6.0, 6.5})
    void imagesAgreeWithTheFourierSeries(double variance) {
        for (double a : PLACES) {
            for (double b : PLACES) {
                assertEquals(byFourier(a, b, variance), stays(a, b, variance), 2e-14, "a=" + a + ", b=" + b);
            }
        }
    }

    /** Beyond 6.5 squared widths nothing stays: neither chance is above 2e-13. */
    @ParameterizedTest
    @ValueSource(doubles = {6.6, 10.0, 1e3, 1e300})
    void nothingStaysOverALargeVariance(double variance) {
        for (double a : PLACES) {
            for (double b : PLACES) {
                assertTrue(stays(a, b, variance) <= 2e-13);
            }
        }
        assertTrue(byFourier(0.5, 0.5, 6.6) < 2e-13);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1e-300, 1e-160, 1e-12})
    void everythingInsideStaysOverNoVariance(double variance) {
        assertEquals(1.0, stays(0.3, 0.9, variance));
        assertEquals(0.0, stays(0.0, 0.5, variance));
    }

    /** Touching is breached, beyond is too, and not by a hair more or less than 0. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 0.01, 0.5, 6.0, 100.0})
    void nothingStaysThatBeginsOrEndsOutside(double variance) {
        for (double outside : new double[] {-1e6, -0.5, 0.0, 1.0, 1.5, 1e6}) {
            for (double place : PLACES) {
                assertEquals(0.0, stays(outside, place, variance));
                assertEquals(0.0, stays(place, outside, variance));
            }
        }
    }

    /**
     * With the other barrier 64 deviations away what is left is the reflection at one: no other image is above e^-1000.
     */
    @Test
    void aFarBarrierIsNoBarrier() {
        for (double a : new double[] {0.125, 2.0}) {
            for (double b : new double[] {0.25, 1.0}) {
                double single = stays(new SingleBarrier(0.0, false), a, b, 1.0);

                assertEquals(-Math.expm1(-2.0 * a * b), single, 1e-15);
                assertEquals(single, stays(new Corridor(0.0, 64.0), a, b, 1.0), 1e-15);
                assertEquals(single, stays(new SingleBarrier(64.0, true), 64.0 - a, 64.0 - b, 1.0), 1e-15);
                assertEquals(single, stays(new Corridor(0.0, 64.0), 64.0 - a, 64.0 - b, 1.0), 1e-15);
            }
        }
    }
}
