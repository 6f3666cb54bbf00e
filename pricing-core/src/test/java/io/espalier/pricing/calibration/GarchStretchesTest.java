package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GarchStretchesTest {
    private static final double[] RETURNS = returns();
    private static final double[][] HALVES = {Arrays.copyOf(RETURNS, 700), Arrays.copyOfRange(RETURNS, 700, 1500)};

    private static double[] returns() {
        Random random = new Random(8);
        double[] returns = new double[1500];
        double h = 1.0;
        for (int t = 0; t < returns.length; t++) {
            double u = Math.sqrt(h) * random.nextGaussian();
            returns[t] = 0.05 + u;
            h = 0.05 + 0.1 * u * u + 0.85 * h;
        }
        return returns;
    }

    private static GarchFit fit(double[][] stretches) {
        return new GarchEstimator(GarchSpecification.plain()).fit(stretches);
    }

    @Test
    void oneStretchIsTheSampleItself() {
        GarchFit whole = new GarchEstimator(GarchSpecification.plain()).fit(RETURNS);

        assertArrayEquals(whole.estimates(), fit(new double[][] {RETURNS}).estimates());
    }

    /** The sum of normal log densities, every stretch from h_1 = omega + persistence m of all returns, written out here. */
    @Test
    void theLogLikelihoodIsTheSumOverStretchesThatEachStartAnew() {
        GarchFit fit = fit(HALVES);
        GarchParameters p = fit.parameters();
        double m = Arrays.stream(RETURNS)
                .map(r -> (r - p.mu()) * (r - p.mu()))
                .average()
                .orElseThrow();

        double sum = 0.0;
        for (double[] stretch : HALVES) {
            double h = p.omega() + p.persistence() * m;
            for (double r : stretch) {
                double u = r - p.mu();
                sum -= 0.5 * (Math.log(2.0 * Math.PI * h) + u * u / h);
                h = p.nextVariance(h, u);
            }
        }

        assertEquals(sum, fit.logLikelihood(), 1e-9 * Math.abs(sum));
    }

    @Test
    void theScoreVanishesAtTheMaximumAndBoundsDoNotHold() {
        GarchFit fit = fit(HALVES);

        assertTrue(fit.atBound().isEmpty());
        assertTrue(Arrays.stream(fit.score()).allMatch(s -> Math.abs(s) < 1e-6), Arrays.toString(fit.score()));
    }

    /** Scores of single days by central differences of their log densities, h_1 = omega + persistence m of all returns moving with mu. */
    @Test
    void theOuterProductIsOfTheScoresOfAllDaysOfAllStretches() {
        double[] theta = {0.05, 0.1, 0.2, 0.7};
        double[][] expected = new double[4][4];
        double[][] scores = new double[4][];
        for (int i = 0; i < 4; i++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double[] high = logDensities(up);
            double[] low = logDensities(down);
            scores[i] = new double[high.length];
            Arrays.setAll(scores[i], day -> (high[day] - low[day]) / 2e-5);
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (int day = 0; day < RETURNS.length; day++) {
                    expected[i][j] += scores[i][day] * scores[j][day];
                }
            }
        }

        double[][] found = new GarchLikelihood(HALVES, new GaussianDensity(), 4).outerProduct(theta);

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double size = Math.sqrt(expected[i][i] * expected[j][j]);
                assertEquals(expected[i][j], found[i][j], 1e-7 * size, i + "," + j);
            }
        }
    }

    private static double[] logDensities(double[] theta) {
        GarchParameters p = new GarchParameters(theta[0], theta[1], theta[2], theta[3]);
        double m = Arrays.stream(RETURNS)
                .map(r -> (r - p.mu()) * (r - p.mu()))
                .average()
                .orElseThrow();
        double[] densities = new double[RETURNS.length];
        int day = 0;
        for (double[] stretch : HALVES) {
            double h = p.omega() + p.persistence() * m;
            for (double r : stretch) {
                double u = r - p.mu();
                densities[day++] = -0.5 * (Math.log(2.0 * Math.PI * h) + u * u / h);
                h = p.nextVariance(h, u);
            }
        }
        return densities;
    }

    @Test
    void valueAndDerivativesSeeTheSameStretches() {
        GarchLikelihood likelihood = new GarchLikelihood(HALVES, new GaussianDensity(), 4);
        double[] theta = {0.05, 0.1, 0.2, 0.7};

        double beside = likelihood.derivatives(theta, new double[4], new double[4][4]);

        assertEquals(beside, likelihood.value(theta), 1e-12 * Math.abs(beside));
        assertTrue(Math.abs(beside - new GarchLikelihood(RETURNS, new GaussianDensity(), 4).value(theta)) > 1e-6);
    }
}
