package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Lanes;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BasisSlopesTest {
    private static final double TWO_PI = 2.0 * Math.PI;

    static Stream<Basis> bases() {
        return Stream.of(
                new ChebyshevBasis(3, 4),
                new MonomialBasis(1, 0),
                new MonomialBasis(1, 6),
                new MonomialBasis(3, 4),
                RadialBasis.onGrid(1, 0.0, TWO_PI, 7, 1.0, true),
                RadialBasis.onGrid(2, -1.0, 1.0, 3, 0.7, false),
                new RadialBasis(new double[][] {{0.1, -0.2, 0.4}, {0.5, 0.9, 0.0}}, 1.3, true));
    }

    /** Central difference, h = 1e-5: truncation h^2/6 times a third derivative below 1e3 here, so 2e-8; rounding below 1e-9. */
    @ParameterizedTest
    @MethodSource("bases")
    void slopesEqualBumpsInEachVariable(Basis basis) {
        SplittableRandom random = new SplittableRandom(3L);
        double h = 1e-5;
        for (int point = 0; point < 20; point++) {
            double[] x = random.doubles(basis.variables(), -1.2, 1.2).toArray();
            for (int v = 0; v < x.length; v++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[v] += h;
                down[v] -= h;
                double[] above = basis.row(up);
                double[] below = basis.row(down);
                double[] bumped = IntStream.range(0, basis.size())
                        .mapToDouble(j -> (above[j] - below[j]) / (2.0 * h))
                        .toArray();
                assertArrayEquals(bumped, basis.slopeRow(v, x), 2e-8, "variable " + v);
            }
        }
    }

    /** Every kind of number gives the bits of doubles. */
    @ParameterizedTest
    @MethodSource("bases")
    void lanesGiveTheBitsOfDoubles(Basis basis) {
        double[][] x = IntStream.range(0, basis.variables())
                .mapToObj(v -> new double[] {0.3 + v, -0.7, 0.0})
                .toArray(double[][]::new);
        List<Lanes> lanes = Arrays.stream(x).map(Lanes::wrap).toList();
        for (int lane = 0; lane < 3; lane++) {
            int at = lane;
            double[] point = Arrays.stream(x).mapToDouble(row -> row[at]).toArray();
            assertArrayEquals(
                    basis.row(point),
                    basis.values(lanes).stream()
                            .mapToDouble(f -> f.values()[at])
                            .toArray());
            assertArrayEquals(
                    basis.slopeRow(0, point),
                    basis.slopes(lanes, 0).stream()
                            .mapToDouble(f -> f.values()[at])
                            .toArray());
        }
    }

    @Test
    void monomialsArePowersAndTheirProducts() {
        assertArrayEquals(new double[] {1.0, 3.0, 9.0, 27.0}, new MonomialBasis(1, 3).row(3.0));
        assertArrayEquals(new double[] {1.0, 3.0, 2.0, 9.0, 6.0, 4.0}, new MonomialBasis(2, 2).row(3.0, 2.0));
        assertArrayEquals(new double[] {0.0, 0.0, 1.0, 0.0, 3.0, 4.0}, new MonomialBasis(2, 2).slopeRow(1, 3.0, 2.0));
    }

    /** The paper's: a constant and seven bells with centres a sixth of the interval apart. */
    @Test
    void bellsStandOnTheirGridAndFallWithTheSquareOfTheDistance() {
        Basis paper = RadialBasis.onGrid(1, 0.0, TWO_PI, 7, 1.0, true);

        double[] row = paper.row(2.0);

        assertEquals(8, paper.size());
        assertEquals(1.0, row[0]);
        for (int k = 0; k < 7; k++) {
            double away = 2.0 - k * TWO_PI / 6.0;
            assertEquals(Math.exp(-away * away), row[1 + k], 1e-15);
        }
        assertArrayEquals(
                new double[] {Math.exp(-1.0)},
                RadialBasis.onGrid(1, 0.0, 4.0, 1, 2.0, false).row(4.0),
                1e-15);
    }

    /** Of several variables a bell of the distance is the product of their own. */
    @Test
    void bellsOfSeveralVariablesAreProducts() {
        Basis both = RadialBasis.onGrid(2, -1.0, 1.0, 3, 0.8, false);
        double[] first = RadialBasis.onGrid(1, -1.0, 1.0, 3, 0.8, false).row(0.4);
        double[] second = RadialBasis.onGrid(1, -1.0, 1.0, 3, 0.8, false).row(-0.3);

        double[] row = both.row(0.4, -0.3);

        for (int k = 0; k < 9; k++) {
            assertEquals(first[k % 3] * second[k / 3], row[k], 1e-15);
        }
    }

    /** Both span the polynomials: without a ridge the fitted functions are one. Rounding times a condition below 1e3. */
    @Test
    void monomialsAndChebyshevPolynomialsFitTheSameFunction() {
        SplittableRandom random = new SplittableRandom(8L);
        double[][] x =
                random.doubles(60, -1.0, 1.0).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        double[] y = random.doubles(60, -1.0, 1.0).toArray();
        double[][] dy =
                random.doubles(60, -3.0, 3.0).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        Regression regression = new DifferentialRegression(1.0, 0.0);
        Basis powers = new MonomialBasis(1, 5);
        Basis cosines = new ChebyshevBasis(1, 5);

        RegressionFit byPowers = regression.fit(DifferentialSamples.ofGradients(powers, x, y, dy));
        RegressionFit byCosines = regression.fit(DifferentialSamples.ofGradients(cosines, x, y, dy));

        for (double at = -1.0; at <= 1.0; at += 0.1) {
            assertEquals(byCosines.at(cosines.row(at)), byPowers.at(powers.row(at)), 1e-12);
        }
    }

    @Test
    void nothingToVaryAndNoWidthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MonomialBasis(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MonomialBasis(1, -1));
        double[][] one = {{0.0}};
        for (double wrong : new double[] {0.0, -1.0, 1e-200, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new RadialBasis(one, wrong, true));
        }
        double[][][] wrongCentres = {{}, {{}}, {{0.0}, {0.0, 1.0}}, {{Double.NaN}}};
        for (double[][] wrong : wrongCentres) {
            assertThrows(IllegalArgumentException.class, () -> new RadialBasis(wrong, 1.0, true));
        }
        assertThrows(IllegalArgumentException.class, () -> RadialBasis.onGrid(0, 0.0, 1.0, 3, 1.0, true));
        IllegalArgumentException told =
                assertThrows(IllegalArgumentException.class, () -> RadialBasis.onGrid(12, 0.0, 1.0, 10, 1.0, true));
        assertTrue(told.getMessage().contains("variables=12, perVariable=10"), told.getMessage());
    }
}
