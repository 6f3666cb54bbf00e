package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GarchLikelihoodTest {
    private static final double[] THETA = {0.07, 0.12, 0.08, 0.75, 0.06, 0.15};

    private static double[] returns() {
        return SimulatedReturns.of(new GarchParameters(0.05, 0.1, 0.1, 0.8), 300, 11);
    }

    private static double[] theta(int size) {
        return java.util.Arrays.copyOf(THETA, size);
    }

    private static GarchLikelihood likelihood(int size) {
        return new GarchLikelihood(returns(), size > 5 ? new StudentDensity() : new GaussianDensity(), size);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void valueIsTheSumOfLogDensities(int size) {
        double expected = PlainLikelihood.of(returns(), theta(size));

        assertEquals(expected, likelihood(size).value(theta(size)), 1e-10 * Math.abs(expected));
        assertEquals(
                expected,
                likelihood(size).derivatives(theta(size), new double[size], new double[size][size]),
                1e-10 * Math.abs(expected));
    }

    /** Five-point differences, step h = 1e-3: truncation h^4 f5/30, f5 up to 1e5 here; rounding 1e-13/h x 1e3. Hence 1e-7 of the size. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void scoreIsTheSlopeOfTheValue(int size) {
        double[] score = new double[size];
        likelihood(size).derivatives(theta(size), score, new double[size][size]);

        for (int i = 0; i < size; i++) {
            double slope = (8.0 * (value(size, i, 5e-4) - value(size, i, -5e-4))
                            - (value(size, i, 1e-3) - value(size, i, -1e-3)))
                    / 6e-3;
            assertEquals(slope, score[i], 1e-6 * (1.0 + Math.abs(slope)), "parameter " + i);
        }
    }

    private static double value(int size, int i, double bump) {
        double[] theta = theta(size);
        theta[i] += bump;
        return PlainLikelihood.of(returns(), theta);
    }

    /** Central differences of the exact score, h = 1e-6: truncation 1e-12 f3, rounding 1e-13 |score| / h. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void hessianIsTheSlopeOfTheScore(int size) {
        GarchLikelihood likelihood = likelihood(size);
        double[][] hessian = new double[size][size];
        likelihood.derivatives(theta(size), new double[size], hessian);

        for (int j = 0; j < size; j++) {
            double[] up = score(likelihood, size, j, 1e-6);
            double[] down = score(likelihood, size, j, -1e-6);
            for (int i = 0; i < size; i++) {
                double slope = (up[i] - down[i]) / 2e-6;
                // The curvature of u^2 1{u<0} in mu jumps where a residual changes sign: none does within this step.
                assertEquals(slope, hessian[i][j], 1e-6 * (100.0 + Math.abs(slope)), "entry " + i + "," + j);
            }
        }
    }

    private static double[] score(GarchLikelihood likelihood, int size, int j, double bump) {
        double[] theta = theta(size);
        theta[j] += bump;
        double[] score = new double[size];
        likelihood.derivatives(theta, score, new double[size][size]);
        return score;
    }

    /** The scores of single returns sum to the score; their outer products come from differences of single log densities. */
    @Test
    void outerProductSumsTheSquaresOfSingleScores() {
        double[] returns = returns();
        double[][] outer = likelihood(4).outerProduct(theta(4));

        double sum = 0.0;
        for (int t = 0; t < returns.length; t++) {
            double single = (logDensity(returns, t, 1e-6) - logDensity(returns, t, -1e-6)) / 2e-6;
            sum += single * single;
        }
        assertEquals(sum, outer[2][2], 1e-6 * sum);
    }

    private static double logDensity(double[] returns, int last, double bump) {
        double[] theta = theta(4);
        theta[2] += bump;
        double m = SampleMoments.of(returns).meanSquare(theta[0]);
        double h = theta[1] + (theta[2] + theta[3]) * m;
        for (int t = 0; t < last; t++) {
            h = theta[1] + theta[2] * Math.pow(returns[t] - theta[0], 2) + theta[3] * h;
        }
        return -0.5 * Math.log(h) - 0.5 * Math.pow(returns[last] - theta[0], 2) / h;
    }

    /** Student's law differs from the normal one by O(1/nu) per return. */
    @Test
    void studentsLawTendsToTheNormalOne() {
        double[] theta = {0.07, 0.12, 0.08, 0.75, 0.0, 1e-9};

        double gaussian = likelihood(4).value(theta(4));

        assertEquals(gaussian, likelihood(6).value(theta), 300 * 10 * 1e-9);
    }

    @Test
    void leverageOfZeroChangesNothing() {
        double[] theta = {0.07, 0.12, 0.08, 0.75, 0.0};

        assertEquals(likelihood(4).value(theta(4)), likelihood(5).value(theta));
    }

    /** On both sides of where the expansion takes over: the 40 digits of Gamma(26)/Gamma(25.5) are those of a table of central binomials. */
    @ParameterizedTest
    @ValueSource(doubles = {3.0, 24.0, 26.0, 40.0})
    void stepOfLogGammaIsThatOfWholeNumbers(double x) {
        // Gamma(x+1/2)/Gamma(x) = x sqrt(pi) binom(2x, x) / 4^x x, by the duplication formula.
        double log = Math.log(x) - x * Math.log(4.0) + 0.5 * Math.log(Math.PI);
        for (int k = 1; k <= x; k++) {
            log += Math.log((x + k) / k);
        }

        assertEquals(log, StudentDensity.logGammaStep(x), 1e-13);
    }

    @Test
    void targetedDerivativesAreThoseOfDifferences() {
        GarchLikelihood inner = likelihood(5);
        VarianceTargeting targeting = new VarianceTargeting(inner);
        double[] gradient = new double[5];
        double[][] hessian = new double[5][5];
        targeting.derivatives(theta(5), gradient, hessian);

        for (int j = 0; j < 5; j++) {
            double[] up = new double[5];
            double[] down = new double[5];
            double[] theta = theta(5);
            theta[j] += 1e-6;
            double high = targeting.derivatives(theta, up, new double[5][5]);
            theta[j] -= 2e-6;
            double low = targeting.derivatives(theta, down, new double[5][5]);
            assertEquals((high - low) / 2e-6, gradient[j], 1e-5 * (1.0 + Math.abs(gradient[j])), "slope " + j);
            for (int i = 0; i < 5; i++) {
                double slope = (up[i] - down[i]) / 2e-6;
                assertEquals(slope, hessian[i][j], 1e-6 * (100.0 + Math.abs(slope)), "entry " + i + "," + j);
            }
        }
    }
}
