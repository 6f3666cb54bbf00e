package io.espalier.pricing.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.math.SymmetricEigen;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarchForecastTest {
    private static final double[] DEM_GBP = Series.demGbp();
    private static final double[] FIVE_RETURNS = {.5, -1.0, .25, 0.0, 1.5};
    private static final GarchParameters ROUND = new GarchParameters(.05, .1, .1, .8);

    /** A forecast goes on where the past ends: the last step of the filter is that after the last shock. */
    @Test
    void theFilterEndsInTheForecastAfterTheLastShock() {
        double[] past = Arrays.copyOf(FIVE_RETURNS, 4);
        double last = GarchForecast.through(ROUND, past, 1.2, 1).variance()[0];

        assertArrayEquals(
                GarchForecast.after(ROUND, 1.5 - .05, last, 3).variance(),
                GarchForecast.through(ROUND, FIVE_RETURNS, 1.2, 3).variance());
    }

    /** By hand: m = 0.7 - 2 0.05 0.25 + 0.05^2 = 0.69, h_1 = 0.721, and five steps of the recursion; slopes from an independent program. */
    @Test
    void theHandCaseIsMet() {
        GarchForecast forecast = GarchForecast.through(ROUND, FIVE_RETURNS, 1);

        assertEquals(.85016968, forecast.variance()[0], 1e-14);
        assertArrayEquals(
                new double[] {-.3549088, 3.68928, 3.0036232, 2.6193092},
                Arrays.copyOf(forecast.gradient()[0], 4),
                1e-13);
    }

    @Test
    void demGbpForecastsAreTheKnownOnes() {
        GarchFit fit = new GarchEstimator(GarchSpecification.plain()).fit(DEM_GBP);

        GarchForecast forecast = GarchForecast.through(fit.parameters(), DEM_GBP, 5);

        double[] expected = {.1469925675, .1517431059, .156299384, .1606693456, .1648606095};
        assertArrayEquals(expected, forecast.variance(), 1e-10);
    }

    /** sigma2_h = v + persistence^(h-1) (sigma2_1 - v), v the long-run variance, and its derivatives by the product rule. */
    @Test
    void heldForecastsFollowTheClosedForm() {
        double u = -0.7;
        double sigma2 = 1.3;
        GarchForecast forecast = GarchForecast.after(ROUND, u, sigma2, 40);

        double first = .1 + .1 * u * u + .8 * sigma2;
        double p = .9;
        double v = .1 / (1.0 - p);
        for (int h = 1; h <= 40; h++) {
            double power = Math.pow(p, h - 1);
            double slope = h == 1 ? 0.0 : (h - 1) * Math.pow(p, h - 2);
            double toPersistence = v / (1.0 - p) * (1.0 - power) + slope * (first - v);
            double[] expected = {
                power * -2.0 * .1 * u,
                power + (1.0 - power) / (1.0 - p),
                power * u * u + toPersistence,
                power * sigma2 + toPersistence
            };
            assertEquals(v + power * (first - v), forecast.variance()[h - 1], 1e-12, "h=" + h);
            assertArrayEquals(expected, Arrays.copyOf(forecast.gradient()[h - 1], 4), 1e-11, "h=" + h);
        }
    }

    /** Central bump 1e-5: truncation h^2 f3/6, at most 1e-9 of slopes of up to 1e2; rounding 1e-16/h. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.1, 0.1, 0.8, 0.0", "-0.02, 0.3, 0.05, 0.7, 0.1", "0.1, 0.02, 0.3, 0.75, 0.0"})
    void totalDerivativesAreCentralDifferences(double mu, double omega, double alpha, double beta, double leverage) {
        double[] theta = {mu, omega, alpha, beta, leverage};
        double[] returns = new Random(3).doubles(60, -2.0, 2.0).toArray();
        assertDerivatives(theta, parameters -> GarchForecast.through(parameters, returns, 8));
        assertDerivatives(theta, parameters -> GarchForecast.through(parameters, returns, 1.3, 8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.8, 0.0, 1.4})
    void heldDerivativesAreCentralDifferences(double u) {
        double mu = 0.05;
        // The return is held: a larger mu is a smaller shock. With leverage the third derivative jumps at u = 0.
        assertDerivatives(
                new double[] {mu, 0.1, 0.1, 0.8, u == 0.0 ? 0.0 : 0.05},
                parameters -> GarchForecast.after(parameters, mu + u - parameters.mu(), 1.2, 8));
    }

    interface Forecasting {
        GarchForecast at(GarchParameters parameters);
    }

    private static void assertDerivatives(double[] theta, Forecasting forecasting) {
        double[][] gradient = forecasting.at(parameters(theta)).gradient();
        for (int i = 0; i < theta.length; i++) {
            double step = 1e-4;
            double[] wide = difference(theta, i, step, forecasting);
            double[] narrow = difference(theta, i, 0.5 * step, forecasting);
            for (int h = 0; h < gradient.length; h++) {
                // Richardson: what is left is of fourth order in the step.
                double slope = (4.0 * narrow[h] - wide[h]) / 3.0;
                assertEquals(
                        slope, gradient[h][i], 1e-9 * (1.0 + Math.abs(slope)), "h=" + (h + 1) + ", parameter " + i);
            }
        }
    }

    private static double[] difference(double[] theta, int i, double step, Forecasting forecasting) {
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[i] += step;
        down[i] -= step;
        double[] high = forecasting.at(parameters(up)).variance();
        double[] low = forecasting.at(parameters(down)).variance();
        double[] slope = new double[high.length];
        Arrays.setAll(slope, h -> (high[h] - low[h]) / (2.0 * step));
        return slope;
    }

    private static GarchParameters parameters(double[] theta) {
        return new GarchParameters(theta[0], theta[1], theta[2], theta[3], theta[4], Double.POSITIVE_INFINITY);
    }

    /** Against the spread of forecasts over parameters drawn from a law a hundred times narrower, where first order is all there is. */
    @Test
    void errorBarsAreTheSpreadOfForecastsOverTheParametersLaw() {
        GarchFit fit = new GarchEstimator(GarchSpecification.plain()).fit(DEM_GBP);
        double[] bars = GarchForecast.through(fit.parameters(), DEM_GBP, 5).deviations(fit.hessianErrors());

        double[] spread = spread(fit, 4000, 0.01);

        for (int h = 0; h < 5; h++) {
            // The relative error of a sample deviation is 1/sqrt(2 n) = 1.1%; four of them.
            assertEquals(1.0, spread[h] / (0.01 * bars[h]), 0.045, "h=" + (h + 1));
        }
    }

    private static double[] spread(GarchFit fit, int draws, double narrow) {
        Random random = new Random(7);
        SymmetricEigen law = SymmetricEigen.of(
                new Array2DRowRealMatrix(symmetric(fit.hessianErrors().covariance())));
        double[] centre = GarchForecast.through(fit.parameters(), DEM_GBP, 5).variance();
        double[] squares = new double[5];
        for (int k = 0; k < draws; k++) {
            double[] theta = Arrays.copyOf(fit.estimates(), 5);
            for (int e = 0; e < 4; e++) {
                double size = narrow * Math.sqrt(law.values()[e]) * random.nextGaussian();
                for (int i = 0; i < 4; i++) {
                    theta[i] += size * law.vectors()[e][i];
                }
            }
            double[] variance =
                    GarchForecast.through(parameters(theta), DEM_GBP, 5).variance();
            for (int h = 0; h < 5; h++) {
                squares[h] += Math.pow(variance[h] - centre[h], 2) / draws;
            }
        }
        return Arrays.stream(squares).map(Math::sqrt).toArray();
    }

    private static double[][] symmetric(double[][] matrix) {
        double[][] symmetric = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                symmetric[i][j] = 0.5 * (matrix[i][j] + matrix[j][i]);
            }
        }
        return symmetric;
    }

    @Test
    void aPersistenceAboveOneIsForecastToo() {
        GarchForecast forecast = GarchForecast.after(new GarchParameters(0, 1.0, 0.5, 0.7), 1.0, 1.0, 3);

        assertArrayEquals(new double[] {2.2, 3.64, 5.368}, forecast.variance(), 1e-14);
    }

    @Test
    void whatCannotBeForecastIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> GarchForecast.after(ROUND, 1.0, 0.0, 1));
        assertThrows(IllegalArgumentException.class, () -> GarchForecast.after(ROUND, Double.NaN, 1.0, 1));
        assertThrows(IllegalArgumentException.class, () -> GarchForecast.after(ROUND, 1.0, 1.0, 0));
        assertThrows(IllegalArgumentException.class, () -> GarchForecast.through(ROUND, new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> new GarchParameters(0.0, 0.0, 0.1, 0.8));
        assertThrows(IllegalArgumentException.class, () -> new GarchParameters(0.0, 0.1, -0.1, 0.8));
    }
}
