package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The maximum found is not below the best of a dense search by another method, inside the constraints and on them. */
class GlobalMaximumTest {
    private static final GarchParameters TRUTH = new GarchParameters(0.03, 0.05, 0.08, 0.90);

    private static GarchFit fit(double[] returns) {
        return new GarchEstimator(GarchSpecification.plain()).fit(returns);
    }

    private static void assertHighest(double[] returns, int starts, String which) {
        double found = fit(returns).logLikelihood();
        double dense = DenseSearch.highest(returns, starts, 5);
        assertTrue(found >= dense - 1e-6, which + ": found " + found + ", dense search " + dense);
    }

    @Test
    void aSimulatedSeriesHasNoHigherMaximum() {
        assertHighest(SimulatedReturns.of(TRUTH, 2000, 1), 4, "seed 1");
    }

    @Test
    @Tag("training")
    void twentySimulatedSeriesHaveNoHigherMaximum() {
        for (int seed = 1; seed <= 20; seed++) {
            assertHighest(SimulatedReturns.of(TRUTH, 2000, seed), 20, "seed " + seed);
        }
    }

    /** Jumps without memory: the likelihood is nearly flat, and the highest place is reached from the edge beta = 0 only. */
    @Test
    void aFlatLikelihoodIsClimbedFromItsEdgesToo() {
        Random random = new Random(92);
        double[] returns = new double[2000];
        for (int t = 0; t < returns.length; t++) {
            double z = random.nextGaussian();
            returns[t] = 0.02 + (random.nextInt(40) == 0 ? 5.0 : 1.0) * z;
        }

        double known = PlainLikelihood.of(returns, 0.004536031816, 0.9589632216, 0.004411836681, 0.3867432458);

        assertTrue(fit(returns).logLikelihood() >= known - 1e-8);
    }

    /** Where the search ends on a bound: alpha at 0, persistence at 1, omega at 0, beta at 0. */
    @ParameterizedTest
    @ValueSource(ints = {0, 9, 1100, 1300, 2300, 3400, 4300})
    void windowsOnABoundAreFlaggedAndHaveNoHigherMaximum(int first) {
        double[] window = Arrays.copyOfRange(Series.sp500(), first, first + 200);

        GarchFit fit = fit(window);

        assertFalse(fit.atBound().isEmpty());
        assertFalse(fit.notes().isEmpty());
        assertHighest(window, 12, "window at " + first);
    }

    @Test
    @Tag("training")
    void allWindowsHaveNoHigherMaximum() {
        double[] returns = Series.sp500();
        for (int first = 0; first < 4800; first += first < 10 ? 1 : 90) {
            assertHighest(Arrays.copyOfRange(returns, first, first + 200), 40, "window at " + first);
        }
    }

    /** At alpha = 0 the variance hears of no return: only mu keeps an error. */
    @Test
    void whatIsNotIdentifiedHasNoError() {
        GarchFit fit = fit(Arrays.copyOf(Series.sp500(), 200));

        assertEquals(List.of("alpha"), fit.atBound());
        assertEquals(List.of("alpha at 0: beta not identified"), fit.notes());
        assertEquals(0.0, fit.parameters().alpha());
        for (ParameterErrors errors : List.of(fit.hessianErrors(), fit.outerProductErrors(), fit.robustErrors())) {
            double[] found = errors.standardErrors();
            assertTrue(found[0] > 0.0);
            assertTrue(Double.isNaN(found[1]) && Double.isNaN(found[2]) && Double.isNaN(found[3]));
        }
    }

    /** The mean of 200 returns of nearly constant variance has the error s/sqrt(n), up to what the drift of the variance makes of it. */
    @Test
    void theErrorOfTheMeanOnTheBoundIsNearThatOfAnAverage() {
        double[] window = Arrays.copyOf(Series.sp500(), 200);

        double error = fit(window).hessianErrors().standardErrors()[0];

        assertEquals(Math.sqrt(SampleMoments.of(window).variance() / 200.0), error, 0.1 * error);
    }

    /** Along alpha + beta = 1 what one gains the other loses. */
    @Test
    void onPersistenceOneTheErrorsOfAlphaAndBetaAreOne() {
        GarchFit fit = fit(Arrays.copyOfRange(Series.sp500(), 2300, 2500));

        double[] errors = fit.hessianErrors().standardErrors();

        assertEquals(List.of("persistence"), fit.atBound());
        assertTrue(fit.parameters().persistence() < 1.0);
        assertEquals(errors[2], errors[3], 1e-9 * errors[2]);
    }
}
