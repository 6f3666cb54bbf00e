package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InverseNormalTest {

    /** Expected values by Newton's method on log erfc with 60 digits (mpmath 1.3); AS 241 states about 1e-16. */
    @ParameterizedTest
    @CsvSource({
        "1e-300, 37.04709629936119923654704",
        "1e-20, 9.262340089798407579572095",
        "1e-5, 4.264890793922824610233749",
        "0.01, 2.326347874040841093075096",
        "0.07, 1.475791028179170685608678",
        "0.2, 0.8416212335729141655224906",
        "0.49, 0.02506890825871105803269163",
        "0.4999999, 2.506628274703106513497816e-7"
    })
    void quantilesAgreeWithHighPrecision(double tail, double expected) {
        assertEquals(expected, InverseNormal.upperQuantile(tail), 4e-16 * expected);
        assertEquals(-expected, InverseNormal.quantile(tail), 4e-16 * expected);
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
