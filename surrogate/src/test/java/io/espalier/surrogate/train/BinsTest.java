package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {
    private static final int ROWS = 8192;

    /** y, slope and curvature of x^2, with noises of covariance L L', L = [[0.3, 0, 0], [0.2, 0.1, 0], [0.8, 0, 0.6]]. */
    private static TrainingSet noisySquare(int inputs) {
        SplittableRandom random = new SplittableRandom(4);
        int entries = ROWS * inputs;
        double[] x = new double[entries];
        double[] y = new double[ROWS];
        double[] dy = new double[entries];
        double[] direction = new double[entries];
        double[] times = new double[entries];
        for (int i = 0; i < ROWS; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            double c = random.nextGaussian();
            double at = random.nextDouble(-2.0, 2.0);
            // Directions point either way: what is said along them is the same.
            double sign = i % 2 == 0 ? 1.0 : -1.0;
            x[i * inputs] = at;
            y[i] = at * at + 0.3 * a;
            dy[i * inputs] = 2.0 * at + 0.2 * a + 0.1 * b;
            direction[i * inputs] = sign;
            times[i * inputs] = sign * (2.0 + 0.8 * a + 0.6 * c);
        }
        double[] ones = new double[inputs];
        Arrays.fill(ones, 1.0);
        return TrainingSet.of(
                new Examples(inputs, x, y, dy, direction, times),
                new Normalisation(new double[inputs], ones, 0.0, 1.0, new double[0][]),
                1);
    }

    @Test
    void binsAreInOrderAndHoldTheMeansOfTheirRows() {
        TrainingSet set = noisySquare(1);
        Examples means = new Bins(set).means();

        int each = ROWS / means.size();
        Integer[] order = IntStream.range(0, ROWS).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> Float.compare(set.x[i], set.x[j]));
        for (int b = 0; b < means.size(); b++) {
            assertTrue(b == 0 || means.x()[b] > means.x()[b - 1]);
            double y = 0.0;
            double times = 0.0;
            for (int i = b * each; i < (b + 1) * each; i++) {
                y += set.y[order[i]] / each;
                times += set.hessianTimes[order[i]] * set.direction[order[i]] / each;
            }
            assertEquals(y, means.y()[b], 1e-12);
            assertEquals(times, means.hessianTimes()[b], 1e-12);
            assertEquals(1.0, means.direction()[b]);
        }
    }

    /** A variance from n rows has a relative error of sqrt(2/n): 1.6 % at 8192; 8 % is five of them. */
    @Test
    void noiseIsTheCovarianceAboutTheCurveNotTheCurve() {
        double[][] noise = new Bins(noisySquare(1)).noise(1)[0];

        assertEquals(0.09, noise[0][0], 0.08 * 0.09);
        assertEquals(0.05, noise[1][1], 0.08 * 0.05);
        assertEquals(1.0, noise[2][2], 0.08);
        assertEquals(0.06, noise[0][1], 0.08 * 0.06);
        assertEquals(0.24, noise[2][0], 0.08 * 0.3);
        assertEquals(noise[1][2], noise[2][1], 1e-15);
    }

    @Test
    void joinedBinsAreMeansOfMeans() {
        Bins bins = new Bins(noisySquare(1));
        Examples means = bins.means();

        Examples joined = bins.joined(means, 4);

        assertEquals(means.size() / 4, joined.size());
        assertEquals((means.y()[4] + means.y()[5] + means.y()[6] + means.y()[7]) / 4.0, joined.y()[1], 1e-15);
    }

    @Test
    void whiteningByTheNoiseTurnsItIntoUnitNoise() {
        double[][][] noise = new Bins(noisySquare(1)).noise(1);
        NoiseWhitening whitening = new NoiseWhitening(noise, 1);
        double[] white = new double[3];
        double[] back = new double[3];
        double[] error = {0.3, -0.2, 1.1};

        whitening.apply(0, error, white);
        whitening.applyTransposed(0, white, back);

        // W'W S e' = e' for every e: back is S^-1 e.
        double[] again = new double[3];
        for (int m = 0; m < 3; m++) {
            for (int n = 0; n < 3; n++) {
                again[m] += noise[0][m][n] * back[n];
            }
        }
        assertArrayEquals(error, again, 1e-12);
    }

    @Test
    void refusesRowsOfSeveralInputsAndTooFew() {
        assertThrows(IllegalArgumentException.class, () -> new Bins(noisySquare(2)));
        assertEquals(0, Bins.count(200));
    }
}
