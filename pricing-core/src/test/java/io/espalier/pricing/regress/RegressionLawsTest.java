package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every regression here owes: the fit is linear in the labels, and does not depend on units where it says so. */
class RegressionLawsTest {
    private static final Basis BASIS = RadialBasis.onGrid(1, -1.0, 1.0, 5, 0.6, true);

    static Stream<Regression> every() {
        return Stream.concat(levelFree(), Stream.of(new RidgeGradients(0.1, 0.2, true)));
    }

    /** Those that leave the level of y alone. */
    static Stream<Regression> levelFree() {
        return Stream.of(
                DifferentialRegression.ordinary(),
                new DifferentialRegression(1.0, 0.0),
                new RidgeGradients(0.1, 0.2, false),
                new NormalisedRidgeGradients(0.01, 0.1),
                CrossValidatedRegression.of(0.0));
    }

    private static DifferentialSamples samples(long seed, DoubleUnaryOperator level) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x =
                random.doubles(40, -1.0, 1.0).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        double[] y = Arrays.stream(x)
                .mapToDouble(v -> level.applyAsDouble(Math.sin(3.0 * v[0]) + 0.2 * random.nextGaussian()))
                .toArray();
        double[][] dy = Arrays.stream(x)
                .map(v -> new double[] {3.0 * Math.cos(3.0 * v[0]) + random.nextGaussian()})
                .toArray(double[][]::new);
        return DifferentialSamples.ofGradients(BASIS, x, y, dy);
    }

    private static DifferentialSamples times(DifferentialSamples samples, double factor) {
        return new DifferentialSamples(
                samples.values(),
                Arrays.stream(samples.y()).map(v -> factor * v).toArray(),
                samples.slopes(),
                Arrays.stream(samples.dy()).map(v -> factor * v).toArray(),
                samples.points());
    }

    /** A power of two changes no bit. */
    @ParameterizedTest
    @MethodSource("every")
    void labelsInOtherUnitsGiveCoefficientsInThoseUnits(Regression regression) {
        DifferentialSamples samples = samples(1L, v -> v);

        double[] plain = regression.fit(samples).coefficients();
        double[] scaled = regression.fit(times(samples, 8.0)).coefficients();

        assertArrayEquals(Arrays.stream(plain).map(v -> 8.0 * v).toArray(), scaled);
    }

    /** Rounding of y at the higher level, 1e-16 times 100, times a condition below 1e4. */
    @ParameterizedTest
    @MethodSource("levelFree")
    void aHigherLevelMovesTheConstantAlone(Regression regression) {
        double[] low = regression.fit(samples(2L, v -> v)).coefficients();
        double[] high = regression.fit(samples(2L, v -> v + 100.0)).coefficients();

        low[0] += 100.0;
        assertArrayEquals(low, high, 1e-9);
    }

    /** Through -1, 0, 1 with values 1, 2, 6: the slope 5/2 shrunk to 5/(2 + ridge), the level 3 left alone, with no derivative to see. */
    @Test
    void withoutSlopesAllButTheConstantIsShrunk() {
        DifferentialSamples samples = DifferentialSamples.ofValues(
                new double[][] {{1.0, -1.0}, {1.0, 0.0}, {1.0, 1.0}}, new double[] {1.0, 2.0, 6.0});

        assertArrayEquals(
                new double[] {3.0, 5.0 / 2.5},
                new RidgeGradients(0.5, 9.0, false).fit(samples).coefficients(),
                1e-14);
        assertArrayEquals(
                new double[] {9.0 / 3.5, 5.0 / 2.5},
                new RidgeGradients(0.5, 9.0, true).fit(samples).coefficients(),
                1e-14);
        assertArrayEquals(
                new double[] {3.0, 5.0 / 2.3},
                new NormalisedRidgeGradients(0.1, 9.0).fit(samples).coefficients(),
                1e-14);
    }

    /** Every sample twice, in other units of x: the same function. */
    @Test
    void normalisedRidgeGradientsDependOnNeitherUnitsNorNumbers() {
        DifferentialSamples once = samples(3L, v -> v);
        DifferentialSamples twice = new DifferentialSamples(
                twice(once.values()),
                IntStream.range(0, 80).mapToDouble(i -> once.y()[i % 40]).toArray(),
                Arrays.stream(twice(once.slopes()))
                        .map(row -> Arrays.stream(row).map(v -> 100.0 * v).toArray())
                        .toArray(double[][]::new),
                IntStream.range(0, 80)
                        .mapToDouble(i -> 100.0 * once.dy()[i % 40])
                        .toArray());
        Regression regression = new NormalisedRidgeGradients(0.01, 0.1);

        assertArrayEquals(
                regression.fit(once).coefficients(), regression.fit(twice).coefficients(), 1e-12);
    }

    private static double[][] twice(double[][] rows) {
        return Stream.concat(Arrays.stream(rows), Arrays.stream(rows)).toArray(double[][]::new);
    }

    /** y = 1, 3 at x = -1, 1 and slopes 3, 3 of f = c + b x: by hand, in units in which values and slopes are of one size. */
    @Test
    void aHandComputedCaseIsMet() {
        DifferentialSamples samples = DifferentialSamples.ofGradients(
                new MonomialBasis(1, 1), new double[][] {{-1.0}, {1.0}}, new double[] {1.0, 3.0}, new double[][] {
                    {3.0}, {3.0}
                });

        // Squares of y about its mean 2, of slopes 18: w = 1/9, so b_slope = (2 * 3/9)/(2/9 + 2 * 0.5) = 6/11.
        double bySlopes = (6.0 / 9.0) / (2.0 / 9.0 + 1.0);
        double tied = (2.0 + 4.0 * bySlopes) / (2.0 + 1.0 + 4.0);
        assertArrayEquals(
                new double[] {2.0, tied},
                new NormalisedRidgeGradients(0.5, 2.0).fit(samples).coefficients(),
                1e-14);
    }

    @Test
    void samplesOfGradientsHoldOneRowOfSlopesPerVariable() {
        double[][] x = {{0.5, -0.5}, {0.1, 0.2}};
        Basis basis = new MonomialBasis(2, 1);

        DifferentialSamples samples = DifferentialSamples.ofGradients(
                basis, x, new double[] {1.0, 2.0}, new double[][] {{3.0, 4.0}, {5.0, 6.0}});

        assertArrayEquals(new double[] {3.0, 4.0, 5.0, 6.0}, samples.dy());
        assertArrayEquals(new int[] {0, 0, 1, 1}, samples.points());
        assertArrayEquals(new double[] {0.0, 0.0, 1.0}, samples.slopes()[1], 1e-300);
        assertEquals(4, samples.slopes().length);
        assertThrows(
                IllegalArgumentException.class,
                () -> DifferentialSamples.ofGradients(basis, x, new double[2], new double[][] {{1.0}, {1.0}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> DifferentialSamples.ofGradients(basis, x, new double[1], new double[2][2]));
    }
}
