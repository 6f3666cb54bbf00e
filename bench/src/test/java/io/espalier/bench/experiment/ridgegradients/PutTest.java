package io.espalier.bench.experiment.ridgegradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.regress.DifferentialRegression;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutTest {
    private static final BermudanPut PUT = BermudanPut.PUBLISHED;

    /** Black and Scholes; a tree of 5000 steps errs by less than volatility times S over 5000, 1.5e-3. */
    @Test
    void aTreeWithOneDateIsTheEuropeanPut() {
        double deviation = 0.2;
        double d = (Math.log(36.0 / 40.0) + 0.06) / deviation + 0.5 * deviation;
        double european =
                40.0 * Math.exp(-0.06) * NormalDistribution.cdf(deviation - d) - 36.0 * NormalDistribution.cdf(-d);

        assertEquals(european, new PutTree(new BermudanPut(36.0, 40.0, 0.06, 0.2, 1.0, 1), 5000).value(), 1.5e-3);
    }

    /** Finite differences of Longstaff and Schwartz (2001), table 1: 4.478; another tree of 5000 steps: 4.477922. */
    @Test
    void theTreeGivesThePublishedValue() {
        assertEquals(4.478, new PutTree(PUT, 5000).value(), 1e-3);
        assertThrows(IllegalArgumentException.class, () -> new PutTree(PUT, 120));
    }

    /** The boundary rises to the strike, and what it earns is the tree's value: of an even net, to about a thousandth. */
    @Test
    void exerciseBelowTheTreesBoundaryEarnsItsValue() {
        PutTree tree = new PutTree(PUT, 5000);
        double[] boundary = tree.boundary();
        for (int date = 1; date < PUT.dates(); date++) {
            assertTrue(boundary[date] > boundary[date - 1] && boundary[date] <= 40.0, Arrays.toString(boundary));
        }
        FreshPaths fresh = new FreshPaths(PutPaths.even(PUT, 1 << 15, 5L));

        assertEquals(tree.value(), fresh.value(boundary), 0.005);
        for (double shift : new double[] {-1.0, 1.0}) {
            double[] moved = Arrays.stream(boundary).map(b -> b + shift).toArray();
            assertTrue(fresh.value(moved) < fresh.value(boundary) - 0.005, "shift " + shift);
        }
    }

    /** The second half mirrors the first: the logarithms of a pair add up to twice the drift. */
    @Test
    void pathsToLearnFromAreMirrored() {
        double[][] spots = PutPaths.mirrored(PUT, 10, 3L, 1).spots();

        for (int date = 0; date < PUT.dates(); date++) {
            double drift = 2.0 * (Math.log(36.0) + (0.06 - 0.02) * (date + 1) / 50.0);
            for (int path = 0; path < 5; path++) {
                assertEquals(drift, Math.log(spots[date][path]) + Math.log(spots[date][path + 5]), 1e-12);
            }
        }
    }

    @Test
    void slopesOfTheBasisAreThoseToThePrice() {
        double[][] spots = {{30.0, 36.0, 39.0}};
        double[][] up = {{30.0 + 1e-4, 36.0 + 1e-4, 39.0 + 1e-4}};
        double[][] down = {{30.0 - 1e-4, 36.0 - 1e-4, 39.0 - 1e-4}};
        double[][] slopes = new PutPaths(PUT, spots).slopes(0);

        for (int k = 0; k < slopes.length; k++) {
            for (int path = 0; path < 3; path++) {
                double bumped =
                        (new PutPaths(PUT, up).values(0)[k][path] - new PutPaths(PUT, down).values(0)[k][path]) / 2e-4;
                assertEquals(bumped, slopes[k][path], 1e-8);
            }
        }
    }

    /** Two dates, no rate, four prices on two paths each: least squares of a cubic through four prices is the mean payment of each. */
    @Test
    void goingOnIsWorthTheMeanOfWhatIsPaidLater() {
        BermudanPut two = new BermudanPut(36.0, 40.0, 0.0, 0.2, 1.0, 2);
        double[] now = {30.0, 30.0, 33.0, 33.0, 36.0, 36.0, 39.0, 39.0};
        double[] later = {25.0, 31.0, 30.0, 50.0, 38.0, 35.0, 42.0, 30.0};

        PutPolicy policy =
                PutTraining.train(new PutPaths(two, new double[][] {now, later}), DifferentialRegression.ordinary());

        double[] held = new double[8];
        double[][] values = new PutPaths(two, new double[][] {now, later}).values(0);
        for (int path = 0; path < 8; path++) {
            for (int k = 0; k < 4; k++) {
                held[path] += policy.fits().get(0).orElseThrow().coefficients()[k] * values[k][path];
            }
        }
        for (int path = 0; path < 8; path += 2) {
            double mean = 0.5 * (Math.max(40.0 - later[path], 0.0) + Math.max(40.0 - later[path + 1], 0.0));
            assertEquals(mean, held[path], 1e-9);
        }
        // Means 12, 5, 3.5, 5 against 10, 7, 4, 1 now: the second and third pair exercise, the others go on.
        assertEquals((15.0 + 9.0 + 7.0 + 7.0 + 4.0 + 4.0 + 0.0 + 10.0) / 8.0, policy.inSample(), 1e-12);
    }

    /** One path in the money at the first date is too few to learn from: what is left is to go on, or to exercise now. */
    @Test
    void exerciseNowIsNeverForgotten() {
        double[][] spots = {{41.0, 39.0}, {38.0, 39.0}};

        assertEquals(
                20.0,
                PutTraining.train(
                                new PutPaths(new BermudanPut(20.0, 40.0, 0.0, 0.2, 1.0, 2), spots),
                                DifferentialRegression.ordinary())
                        .inSample());
        assertEquals(
                1.5 * Math.exp(-0.06),
                PutTraining.train(
                                new PutPaths(new BermudanPut(39.0, 40.0, 0.06, 0.2, 1.0, 2), spots),
                                DifferentialRegression.ordinary())
                        .inSample(),
                1e-12);
    }

    /** A slope label is the derivative of the discounted payment: with weight on slopes alone the fit's slope is their mean. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.3})
    void slopesLearntAreThoseOfThePayment(double rate) {
        BermudanPut two = new BermudanPut(36.0, 40.0, rate, 0.2, 1.0, 2);
        double discount = Math.exp(-0.5 * rate);
        double[] now = {30.0, 30.0, 33.0, 33.0, 36.0, 36.0, 39.0, 39.0};
        double[] later = {25.0, 31.0, 30.0, 50.0, 38.0, 35.0, 42.0, 30.0};
        PutPaths paths = new PutPaths(two, new double[][] {now, later});

        PutPolicy policy = PutTraining.train(paths, new DifferentialRegression(1e12, 0.0));

        double[] c = policy.fits().get(0).orElseThrow().coefficients();
        double[] expected = {-(25.0 + 31.0) / 60.0, -30.0 / 66.0, -(38.0 + 35.0) / 72.0, -30.0 / 78.0};
        // A cubic has three slopes: least squares through four, here by Chebyshev's U on the same places.
        double[][] slopes = paths.slopes(0);
        double[] fitted = new double[4];
        for (int k = 0; k < 4; k++) {
            for (int price = 0; price < 4; price++) {
                fitted[price] += c[k] * slopes[k][2 * price];
            }
        }
        double[] missed = new double[4];
        Arrays.setAll(missed, price -> discount * expected[price] - fitted[price]);
        for (int k = 1; k < 4; k++) {
            double product = 0.0;
            for (int price = 0; price < 4; price++) {
                product += missed[price] * slopes[k][2 * price];
            }
            assertEquals(0.0, product, 1e-6, "residuals must be orthogonal to function " + k);
        }
    }
}
