package io.espalier.pricing.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogarithmTest {

    /** Expected values with 50 digits (mpmath 1.2), at the double next to x; the stated error is 1 ulp. */
    @ParameterizedTest
    @CsvSource({
        "4.9e-324, -744.4400719213812623141073",
        "1e-310, -713.8013788281541651006446",
        "1e-300, -690.7755278982137051803383",
        "0.3, -1.20397280432593602963018",
        "0.70710678118654746, -0.3465735902799727433597754",
        "0.70710678118654757, -0.3465735902799725863505295",
        "0.999999, -0.000001000000500029089026855238",
        "1.0000001, 9.99999950583870451775161e-8",
        "1.4142135623730951, 0.3465735902799727230667026",
        "10, 2.302585092994045684017991",
        "1e300, 690.7755278982137052579022"
    })
    void agreesWithHighPrecision(double x, double expected) {
        assertEquals(expected, Logarithm.log(x), Math.ulp(expected));
    }

    /** fdlibm's logarithm is within 1 ulp too: 2 between them. */
    @Test
    void staysNearFdlibmOverTheWholeRange() {
        double x = 1e-320;
        for (int i = 0; i < 200_000 && x < 1e307; i++, x *= 1.0079) {
            double expected = StrictMath.log(x);
            assertEquals(expected, Logarithm.log(x), 2.0 * Math.ulp(expected), "x=" + x);
        }
        assertTrue(x > 1e306);
    }

    @Test
    void endsAreLimits() {
        assertEquals(0.0, Logarithm.log(1.0));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log(0.0));
        assertEquals(Double.NEGATIVE_INFINITY, Logarithm.log(-0.0));
        assertEquals(Double.POSITIVE_INFINITY, Logarithm.log(Double.POSITIVE_INFINITY));
        assertTrue(Double.isNaN(Logarithm.log(-1.0)));
        assertTrue(Double.isNaN(Logarithm.log(Double.NaN)));
    }
}
