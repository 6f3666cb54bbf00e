package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class DifferentialRegressionTest {
    private static final DifferentialRegression BOTH = new DifferentialRegression(1.0, 0.0);

    private static double[][] random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, rows)
                .mapToObj(i -> random.doubles(columns, -1.0, 1.0).toArray())
                .toArray(double[][]::new);
    }

    private static double[] times(double[][] design, double[] coefficients) {
        RegressionFit exact = new RegressionFit(coefficients, coefficients.length);
        return IntStream.range(0, design.length)
                .mapToDouble(i -> exact.at(design[i]))
                .toArray();
    }

    /** What lies in the span is found whatever the weights: to rounding times the condition, here below 100. */
    @Test
    void whatTheBasisSpansIsRecovered() {
        double[] truth = {3.0, -1.0, 0.5, 0.0, 2.0};
        double[][] values = random(40, 5, 1L);
        double[][] slopes = random(700, 5, 2L);
        DifferentialSamples samples =
                new DifferentialSamples(values, times(values, truth), slopes, times(slopes, truth));

        RegressionFit fit = BOTH.fit(samples);

        assertArrayEquals(truth, fit.coefficients(), 1e-13);
        assertEquals(5, fit.rank());
    }

    /** With fewer values than functions the slopes still decide. */
    @Test
    void derivativesStandInForMissingValues() {
        double[] truth = {1.0, -2.0, 4.0};
        double[][] values = {{1.0, 0.3, 0.09}};
        double[][] slopes = {{0.0, 1.0, 0.6}, {0.0, 1.0, -1.4}};
        DifferentialSamples samples =
                new DifferentialSamples(values, times(values, truth), slopes, times(slopes, truth));

        // One value has no spread: the weight would be 0.
        RegressionFit fit = BOTH.fit(new DifferentialSamples(
                new double[][] {values[0], values[0]},
                new double[] {samples.y()[0] + 1e-3, samples.y()[0] - 1e-3},
                slopes,
                samples.dy()));

        assertArrayEquals(truth, fit.coefficients(), 1e-9);
    }

    /** The same stacked equations given to Commons Math's QR; rounding times a condition below 100. */
    @Test
    void noisySamplesGiveTheSolutionOfTheStackedSystem() {
        double[][] values = random(30, 4, 3L);
        double[] y = random(1, 30, 4L)[0];
        double[][] slopes = random(600, 4, 5L);
        double[] dy = random(1, 600, 6L)[0];
        double mean = IntStream.range(0, 30).mapToDouble(i -> y[i]).sum() / 30.0;
        double spread = IntStream.range(0, 30)
                .mapToDouble(i -> (y[i] - mean) * (y[i] - mean))
                .sum();
        double size = IntStream.range(0, 600).mapToDouble(i -> dy[i] * dy[i]).sum();
        double weight = Math.sqrt(0.7 * spread / size);
        double pull = Math.sqrt(0.02 * 30);
        double[][] stacked = new double[634][];
        double[] labels = new double[634];
        for (int i = 0; i < 634; i++) {
            boolean isValue = i < 30;
            boolean isPull = i >= 630;
            double[] row = isValue ? values[i] : isPull ? new double[4] : slopes[i - 30].clone();
            if (isPull) {
                row[i - 630] = pull;
            } else if (!isValue) {
                for (int j = 0; j < 4; j++) {
                    row[j] *= weight;
                }
            }
            stacked[i] = row;
            labels[i] = isValue ? y[i] : isPull ? 0.0 : weight * dy[i - 30];
        }
        OLSMultipleLinearRegression witness = new OLSMultipleLinearRegression();
        witness.setNoIntercept(true);
        witness.newSampleData(labels, stacked);

        RegressionFit fit = new DifferentialRegression(0.7, 0.02).fit(new DifferentialSamples(values, y, slopes, dy));

        assertArrayEquals(witness.estimateRegressionParameters(), fit.coefficients(), 1e-13);
    }

    /**
     * Longley (1967), the hard data set of NIST's Statistical Reference Datasets, with its certified coefficients. Its condition is
     * 5e9, of scaled columns 4e4: 1e-16 times that leaves ten digits and more.
     */
    @Test
    void longleysDataGiveTheCertifiedCoefficients() {
        double[][] data = {
            {60323, 83.0, 234289, 2356, 1590, 107608, 1947}, {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
            {60171, 88.2, 258054, 3682, 1616, 109773, 1949}, {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
            {63221, 96.2, 328975, 2099, 3099, 112075, 1951}, {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
            {64989, 99.0, 365385, 1870, 3547, 115094, 1953}, {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
            {66019, 101.2, 397469, 2904, 3048, 117388, 1955}, {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
            {68169, 108.4, 442769, 2936, 2798, 120445, 1957}, {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
            {68655, 112.6, 482704, 3813, 2552, 123366, 1959}, {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
            {69331, 115.7, 518173, 4806, 2572, 127852, 1961}, {70551, 116.9, 554894, 4007, 2827, 130081, 1962},
        };
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };
        double[] y = new double[data.length];
        for (int i = 0; i < data.length; i++) {
            y[i] = data[i][0];
            data[i][0] = 1.0;
        }

        RegressionFit fit = DifferentialRegression.ordinary().fit(DifferentialSamples.ofValues(data, y));

        for (int j = 0; j < certified.length; j++) {
            assertEquals(certified[j], fit.coefficients()[j], 1e-9 * Math.abs(certified[j]), "coefficient " + j);
        }
        assertEquals(7, fit.rank());
    }

    @Test
    void aFunctionThatStandsTwiceSharesItsCoefficientAndAZeroOneHasNone() {
        double[][] values = new double[50][];
        double[] y = new double[50];
        for (int i = 0; i < 50; i++) {
            double x = i / 49.0;
            values[i] = new double[] {1.0, x, 1000.0 * x, 0.0};
            y[i] = 2.0 + 6.0 * x;
        }

        RegressionFit fit = DifferentialRegression.ordinary().fit(DifferentialSamples.ofValues(values, y));

        // In units of its own size each of the two carries half of 6 x.
        assertArrayEquals(new double[] {2.0, 3.0, 0.003, 0.0}, fit.coefficients(), 1e-12);
        assertEquals(2, fit.rank());
    }

    /** y in cents, x in thousands: the weight follows, so the fitted function is the same one. */
    @Test
    void unitsDoNotMatter() {
        double[][] values = random(20, 3, 7L);
        double[] y = random(1, 20, 8L)[0];
        double[][] slopes = random(20, 3, 9L);
        double[] dy = random(1, 20, 10L)[0];
        double[][] scaledSlopes = IntStream.range(0, 20)
                .mapToObj(i -> IntStream.range(0, 3)
                        .mapToDouble(j -> slopes[i][j] * 1000.0)
                        .toArray())
                .toArray(double[][]::new);
        double[] cents = IntStream.range(0, 20).mapToDouble(i -> y[i] * 100.0).toArray();
        double[] scaledDy =
                IntStream.range(0, 20).mapToDouble(i -> dy[i] * 100.0 * 1000.0).toArray();

        double[] plain =
                BOTH.fit(new DifferentialSamples(values, y, slopes, dy)).coefficients();
        double[] scaled = BOTH.fit(new DifferentialSamples(values, cents, scaledSlopes, scaledDy))
                .coefficients();

        for (int j = 0; j < 3; j++) {
            assertEquals(plain[j], scaled[j] / 100.0, 1e-12);
        }
    }

    @Test
    void flatSlopesPullTowardsAFlatFunction() {
        double[][] values = {{1.0, -1.0}, {1.0, 1.0}};
        double[][] slopes = {{0.0, 1.0}, {0.0, 1.0}};
        double[] y = {1.0, 3.0};

        double[] both = BOTH.fit(new DifferentialSamples(values, y, slopes, new double[2]))
                .coefficients();

        // Two equations say 1, two say 0.
        assertArrayEquals(new double[] {2.0, 0.5}, both, 1e-14);
    }

    @Test
    void whatIsNotFiniteOrOfAnotherShapeIsRefused() {
        double[][] values = {{1.0, 2.0}};
        double[] y = {1.0};
        double[][] none = {};
        double[][][] wrongDesigns = {{}, {{}}, {{1.0, Double.NaN}}, {{1.0, Double.POSITIVE_INFINITY}}, {{1.0}, {2.0}}};
        for (double[][] wrong : wrongDesigns) {
            assertThrows(IllegalArgumentException.class, () -> DifferentialSamples.ofValues(wrong, y));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new DifferentialSamples(values, y, new double[][] {{1.0}}, new double[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DifferentialSamples(values, new double[] {Double.NaN}, none, new double[0]));
        IllegalArgumentException told = assertThrows(
                IllegalArgumentException.class,
                () -> new DifferentialSamples(
                        values, y, new double[][] {{1.0, 2.0}}, new double[] {Double.NEGATIVE_INFINITY}));
        assertTrue(told.getMessage().endsWith("dy[0]=-Infinity"), told.getMessage());
        for (double wrong : new double[] {-1.0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new DifferentialRegression(wrong, 0.0));
            assertThrows(IllegalArgumentException.class, () -> new DifferentialRegression(0.0, wrong));
            assertThrows(IllegalArgumentException.class, () -> new RidgeGradients(wrong, 0.0, true));
            assertThrows(IllegalArgumentException.class, () -> new RidgeGradients(0.0, wrong, true));
        }
    }
}
