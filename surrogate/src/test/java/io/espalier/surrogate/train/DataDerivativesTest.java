package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.form.Examples;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DataDerivativesTest {
    /** y = x^2, of which a pair's slope is exactly the derivative midway. */
    static final Examples FIVE = values(1, new double[] {6, 0, 10, 1, 3}, new double[] {36, 0, 100, 1, 9});

    static Examples values(int inputs, double[] x, double[] y) {
        return Examples.values(inputs, x, y);
    }

    /** Signs of zeros do not part points: 0 and -0 with values 1 and 3 are one of value 2. */
    @Test
    void zerosOfEitherSignAreOnePoint() {
        DirectionalSlopes pairs = DataDerivatives.nearest(
                Examples.values(1, new double[] {0.0, -0.0, 2.0}, new double[] {1.0, 3.0, 6.0}), 2);

        assertEquals(2, pairs.size());
        assertArrayEquals(
                new double[] {2.0, 2.0},
                Arrays.stream(pairs.slope()).map(Math::abs).toArray());
    }

    @Test
    void fivePointsPairWithTheirNearest() {
        DirectionalSlopes pairs = DataDerivatives.nearest(FIVE, 1);

        assertArrayEquals(new double[] {0.5, 0.5, 2.0, 4.5, 8.0}, pairs.x());
        assertArrayEquals(new double[] {1.0, -1.0, -1.0, -1.0, -1.0}, pairs.direction());
        assertArrayEquals(new double[] {1.0, -1.0, -4.0, -9.0, -16.0}, pairs.slope());
    }

    @Test
    void directionsHaveLengthOneWhereInputsAreDividedByTheirScale() {
        // Steps of 3 and 4 scales: distance 5.
        Examples two = values(2, new double[] {0, 0, 30, 8}, new double[] {1, 11});

        DirectionalSlopes pairs = DataDerivatives.nearest(two, new double[] {10.0, 2.0}, 3);

        assertArrayEquals(new double[] {15, 4, 15, 4}, pairs.x());
        assertArrayEquals(new double[] {6, 1.6, -6, -1.6}, pairs.direction(), 1e-15);
        assertArrayEquals(new double[] {2, -2}, pairs.slope());
    }

    private static Examples cloud(int points, int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return values(
                inputs,
                random.doubles(points * inputs).toArray(),
                random.doubles(points).toArray());
    }

    private static Examples pick(Examples from, int... rows) {
        int d = from.inputs();
        double[] x = Arrays.stream(rows)
                .boxed()
                .flatMapToDouble(row -> Arrays.stream(from.x(), row * d, (row + 1) * d))
                .toArray();
        return values(
                d, x, Arrays.stream(rows).mapToDouble(row -> from.y()[row]).toArray());
    }

    @Test
    void neitherRepeatedRowsNorTheirOrderChangeAPair() {
        Examples once = cloud(20, 3, 1);
        int[] shuffledWithRepeats = IntStream.concat(
                        IntStream.range(0, 20).map(i -> 7 * i % 20), IntStream.of(3, 3, 3, 11, 0))
                .toArray();
        Examples repeated = pick(once, shuffledWithRepeats);

        for (int l : new int[] {1, 4}) {
            assertEquals(DataDerivatives.nearest(once, l), DataDerivatives.nearest(repeated, l));
            assertEquals(DataDerivatives.random(once, l, 5), DataDerivatives.random(repeated, l, 5));
        }
    }

    @Test
    void aPointOfSeveralValuesHasTheMeanOfThoseThatDiffer() {
        Examples twoValues = values(1, new double[] {0, 0, 0, 2}, new double[] {1, 3, 3, 6});

        assertArrayEquals(
                new double[] {2, -2}, DataDerivatives.nearest(twoValues, 1).slope());
    }

    @Test
    void pointsThatOnlyRoundingPartsAreNoPairAndTakeNoPlace() {
        Examples close = values(1, new double[] {0, 1e-12, 1, 5}, new double[] {0, 7, 2, 4});

        DirectionalSlopes pairs = DataDerivatives.nearest(close, 1);

        assertEquals(4, pairs.size());
        assertArrayEquals(new double[] {2, -5, -5, 0.5}, abs(pairs), 1e-9);
    }

    /** Points 0 and 1e-12 have two others, 1 and 5 have three. */
    @Test
    void drawnPointsThatOnlyRoundingPartsTakeNoPlaceEither() {
        Examples close = values(1, new double[] {0, 1e-12, 1, 5}, new double[] {0, 7, 2, 4});

        for (long seed = 1; seed <= 40; seed++) {
            assertEquals(4, DataDerivatives.random(close, 1, seed).size(), "seed " + seed);
            assertEquals(8, DataDerivatives.random(close, 2, seed).size(), "seed " + seed);
            assertEquals(10, DataDerivatives.random(close, 3, seed).size(), "seed " + seed);
        }
    }

    @Test
    void inputsTooLargeForTheirScaleAreRefusedByThatRule() {
        Examples large = values(1, new double[] {0, 1e200, 3e200}, new double[] {1, 2, 4});

        assertTrue(refusal(() -> DataDerivatives.nearest(large, 1)).contains("x=1.0E200"));
        assertTrue(refusal(() -> DataDerivatives.random(large, 1, 1)).contains("x=1.0E200"));
        Examples largest = values(1, new double[] {-1.7e308, 1.7e308}, new double[] {1, 2});
        assertTrue(refusal(() -> DataDerivatives.nearest(largest, new double[] {1e300}, 1))
                .contains("x=-1.7E308"));
        assertArrayEquals(
                new double[] {1.0, -1.0, -1.0},
                DataDerivatives.nearest(large, new double[] {1e200}, 1).slope(),
                1e-15);
    }

    private static String refusal(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    /** Slopes in the direction of growing x, rows of point 0, 1e-12, 1, 5. */
    private static double[] abs(DirectionalSlopes pairs) {
        return IntStream.range(0, pairs.size())
                .mapToDouble(i -> pairs.slope()[i] * Math.signum(pairs.direction()[i]))
                .toArray();
    }

    /** A cloud with ties: coordinates on a lattice. */
    @Test
    void theTreeFindsWhatLookingAtAllPointsFinds() {
        SplittableRandom random = new SplittableRandom(2);
        for (int d = 1; d <= 5; d++) {
            double[] points = random.ints(300L * d, 0, 6).asDoubleStream().toArray();
            KdTree.Search search = new KdTree(points, d).new Search(7, 1e-9);
            for (int i = 0; i < 300; i++) {
                assertArrayEquals(byLookingAtAll(points, d, i, 7), search.neighbours(i), "point " + i + " of " + d);
            }
        }
    }

    private static int[] byLookingAtAll(double[] points, int d, int self, int most) {
        return IntStream.range(0, points.length / d)
                .filter(j -> square(points, d, self, j) > 0.0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> square(points, d, self, j))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double square(double[] points, int d, int i, int j) {
        return IntStream.range(0, d)
                .mapToDouble(k -> points[i * d + k] - points[j * d + k])
                .map(v -> v * v)
                .sum();
    }

    @Test
    void randomPartnersAreOthersAllDifferentAndSpreadOverAllPoints() {
        int n = 50;
        int l = 5;
        // On a line at 4^-i every midpoint names its pair.
        double[] x = IntStream.range(0, n)
                .mapToDouble(i -> StrictMath.pow(2.0, 0.5 * i))
                .toArray();
        DirectionalSlopes pairs = DataDerivatives.random(values(1, x, x), l, 3);

        assertEquals(n * l, pairs.size());
        for (int i = 0; i < n; i++) {
            double[] own = Arrays.copyOfRange(pairs.x(), i * l, (i + 1) * l);
            assertEquals(l, Arrays.stream(own).distinct().count());
        }
        int[] chosen = new int[n];
        for (int row = 0; row < pairs.size(); row++) {
            double partner = 2.0 * pairs.x()[row] - x[row / l];
            int j = (int) Math.round(2.0 * Math.log(partner) / Math.log(2.0));
            chosen[j]++;
        }
        // Each count is binomial with mean 5: beyond 17 once in 10^5.
        assertEquals(0, Arrays.stream(chosen).filter(c -> c > 17).count());
        assertEquals(
                n * (n - 1), DataDerivatives.random(values(1, x, x), 500, 3).size());
    }

    @Test
    void whatHasNoPairIsRefused() {
        Examples one = values(1, new double[] {2, 2}, new double[] {1, 1});
        assertThrows(IllegalArgumentException.class, () -> DataDerivatives.nearest(one, 1));
        Examples close = values(1, new double[] {0, 1e-12}, new double[] {1, 2});
        assertTrue(refusal(() -> DataDerivatives.nearest(close, 1)).contains("distinct points=2"));
        assertTrue(refusal(() -> DataDerivatives.random(close, 1, 1)).contains("distinct points=2"));
        assertThrows(IllegalArgumentException.class, () -> DataDerivatives.nearest(FIVE, 0));
        assertThrows(IllegalArgumentException.class, () -> DataDerivatives.nearest(FIVE, new double[] {0.0}, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DirectionalSlopes(1, new double[] {1}, new double[] {0}, new double[] {1}));
    }
}
