package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InverseNormalTest {

    /** Two Horner sums of positive terms, of at most three roundings each, a product and a quotient: below 1e-15. */
    private static final double TOLERANCE = 1e-15;

    /** Expected values by Newton's method on log erfc with 50 digits (mpmath 1.2), at the double next to the tail. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, 37.04709629936119923654704",
        "1e-100, 21.27345356096532429417952",
        "1e-20, 9.262340089798407579572095",
        "1e-12, 7.034483825301131932614176",
        "1e-5, 4.264890793922824610233749",
        "0.001, 3.090232306167813535358005",
        "0.0049, 2.58280745200823816350582",
        "0.00501, 2.575138343520010090992813",
        "0.01, 2.326347874040841093075096",
        "0.07, 1.475791028179170685608678",
        "0.2, 0.8416212335729141655224906",
        "0.49, 0.02506890825871105803269163",
        "0.4999999, 2.506628274703106513497816e-7"
    })
    void quantilesAgreeWithHighPrecision(double tail, double expected) {
        assertEquals(expected, InverseNormal.upperQuantile(tail), TOLERANCE * expected);
        assertEquals(-expected, InverseNormal.quantile(tail), TOLERANCE * expected);
    }

    /** Made the same way, at the double next to q. */
    @ParameterizedTest
    @CsvSource({
        "0.4999999999, 6.361340889697421864155442",
        "0.4951, 2.582807452008237064173494",
        "0.4949, 2.568974373887387261636855",
        "0.425, 1.439531470938455836911961",
        "0.3, 0.8416212335729141655224906",
        "0.1, 0.2533471031357998131665731",
        "0.001, 0.002506630899571764057538504",
        "5.551115123125783e-17, 1.391458212335883461116962e-16"
    })
    void quantilesAboutTheMiddleAgreeWithHighPrecisionAndAreOdd(double q, double expected) {
        assertEquals(expected, InverseNormal.centred(q), TOLERANCE * expected);
        assertEquals(-InverseNormal.centred(q), InverseNormal.centred(-q));
    }

    @Test
    void aRowHoldsTheBitsOfSingleQuantiles() {
        double[] q = new double[1001];
        double[] z = new double[1001];
        for (int i = 0; i < q.length; i++) {
            q[i] = (i - 500) / 1000.0;
        }

        InverseNormal.centred(q, z);

        for (int i = 0; i < q.length; i++) {
            assertEquals(InverseNormal.centred(q[i]), z[i], 0.0, "q=" + q[i]);
        }
        assertEquals(Double.POSITIVE_INFINITY, z[1000]);
    }

    /** The tail changes by z phi/tail = 1 + z^2 times as much in relative terms as z: 1e-16 there is z^2 1e-16 here. */
    @Test
    void invertsTheDistributionAcrossTheSeams() {
        for (double tail = 1e-290; tail < 0.5; tail *= 1.7) {
            double z = InverseNormal.upperQuantile(tail);
            double tolerance = (1.0 + z * z) * 1e-15;
            assertEquals(1.0, NormalDistribution.cdf(-z) / tail, tolerance, "tail=" + tail + ", z=" + z);
        }
    }

    @Test
    void isOddAroundOneHalf() {
        assertEquals(0.0, InverseNormal.quantile(0.5));
        assertEquals(-InverseNormal.quantile(0.25), InverseNormal.quantile(0.75));
    }

    @Test
    void endsAreInfiniteAndOutsideIsNotANumber() {
        assertEquals(Double.NEGATIVE_INFINITY, InverseNormal.quantile(0.0));
        assertEquals(Double.POSITIVE_INFINITY, InverseNormal.quantile(1.0));
        assertTrue(Double.isNaN(InverseNormal.quantile(-0.1)));
        assertTrue(Double.isNaN(InverseNormal.quantile(1.1)));
        assertTrue(Double.isNaN(InverseNormal.quantile(Double.NaN)));
    }
}
