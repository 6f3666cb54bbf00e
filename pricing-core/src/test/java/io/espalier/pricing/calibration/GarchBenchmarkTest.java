package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Against the published benchmark of Fiorentini, Calzolari and Panattoni (1996) for the DEM/GBP returns of Bollerslev and Ghysels, and
 * against an independent program on the S&P 500.
 */
class GarchBenchmarkTest {
    private static final double[] OUTER_PRODUCT = {.0084335932, .0013229751, .0139737921, .0165604027};
    private static final double[] HESSIAN = {.0084621191, .002852712, .0265228309, .0335526889};
    private static final double[] ROBUST = {.0091893539, .0064931861, .0535317024, .072461448};

    private static GarchFit fit(double[] returns) {
        return new GarchEstimator(GarchSpecification.plain()).fit(returns);
    }

    /** Ten published decimals; half a unit of the last. */
    @Test
    void demGbpHasThePublishedMaximum() {
        GarchFit fit = fit(Series.demGbp());

        GarchParameters found = fit.parameters();
        assertEquals(-0.0061904084, found.mu(), 0.5e-10);
        assertEquals(0.0107613979, found.omega(), 0.5e-10);
        assertEquals(0.1531340618, found.alpha(), 0.5e-10);
        assertEquals(0.8059736703, found.beta(), 0.5e-10);
        assertEquals(-1106.607881041, fit.logLikelihood(), 1e-8);
        assertEquals(1974, fit.observations());
        assertEquals(List.of(), fit.atBound());
        assertEquals(List.of(), fit.notes());
        for (double slope : fit.score()) {
            assertEquals(0.0, slope, 1e-9);
        }
    }

    @Test
    void demGbpHasThePublishedErrorsInAllThreeWays() {
        GarchFit fit = fit(Series.demGbp());

        assertErrors(OUTER_PRODUCT, fit.outerProductErrors());
        assertErrors(HESSIAN, fit.hessianErrors());
        assertErrors(ROBUST, fit.robustErrors());
    }

    private static void assertErrors(double[] expected, ParameterErrors found) {
        double[] errors = found.standardErrors();
        assertEquals(expected.length, errors.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(1.0, errors[i] / expected[i], 1e-6, "parameter " + i);
        }
    }

    @Test
    void sp500HasTheKnownMaximum() {
        GarchFit fit = fit(Series.sp500());

        assertEquals(-6941.73044383, fit.logLikelihood(), 1e-6);
        assertEquals(.0523989961, fit.parameters().mu(), 1e-9);
        assertEquals(.0177474287, fit.parameters().omega(), 1e-9);
        assertEquals(.1020064349, fit.parameters().alpha(), 1e-9);
        assertEquals(.885196292, fit.parameters().beta(), 1e-9);
        for (double slope : fit.score()) {
            assertTrue(Math.abs(slope) < 1e-8, "score " + slope);
        }
    }
}
