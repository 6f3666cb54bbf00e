package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;

class CrossValidatedRegressionTest {
    private static final Basis BASIS = new ChebyshevBasis(2, 3);
    private static final double RIDGE = 1e-3;

    /** A function that the basis misses, through noise of two sizes. */
    private static DifferentialSamples samples(int points, double noise, double slopeNoise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[points][];
        double[] y = new double[points];
        double[][] dy = new double[points][];
        for (int i = 0; i < points; i++) {
            x[i] = random.doubles(2, -1.0, 1.0).toArray();
            double angle = 2.0 * x[i][0] - x[i][1];
            y[i] = Math.sin(angle) + noise * random.nextGaussian();
            dy[i] = new double[] {
                2.0 * Math.cos(angle) + slopeNoise * random.nextGaussian(),
                -Math.cos(angle) + slopeNoise * random.nextGaussian()
            };
        }
        return DifferentialSamples.ofGradients(BASIS, x, y, dy);
    }

    /** The slowest way: every fold's samples put together and fitted anew. */
    private static double[] errorsOf(DifferentialRegression candidate, DifferentialSamples all, int folds) {
        double[] errors = new double[folds];
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            int[] values = IntStream.range(0, all.y().length)
                    .filter(i -> i % folds != left)
                    .toArray();
            int[] slopes = IntStream.range(0, all.dy().length)
                    .filter(m -> all.points()[m] < 0 || all.points()[m] % folds != left)
                    .toArray();
            RegressionFit fit = candidate.fit(new DifferentialSamples(
                    Arrays.stream(values).mapToObj(i -> all.values()[i]).toArray(double[][]::new),
                    Arrays.stream(values).mapToDouble(i -> all.y()[i]).toArray(),
                    Arrays.stream(slopes).mapToObj(m -> all.slopes()[m]).toArray(double[][]::new),
                    Arrays.stream(slopes).mapToDouble(m -> all.dy()[m]).toArray()));
            for (int i = left; i < all.y().length; i += folds) {
                double missed = fit.at(all.values()[i]) - all.y()[i];
                errors[left] += missed * missed;
            }
        }
        return errors;
    }

    private static DifferentialRegression slowly(CrossValidatedRegression regression, DifferentialSamples all) {
        List<DifferentialRegression> candidates = new ArrayList<>();
        regression.slopeWeights().forEach(w -> candidates.add(new DifferentialRegression(w, regression.ridge())));
        candidates.add(new DifferentialRegression(0.0, regression.ridge()));
        List<double[]> errors = candidates.stream()
                .map(candidate -> errorsOf(candidate, all, regression.folds()))
                .toList();
        double[] least = Collections.min(errors, Comparator.comparingDouble(e -> StatUtils.sum(e)));
        for (int c = 0; c < candidates.size(); c++) {
            double[] differences = MathArrays.ebeSubtract(errors.get(c), least);
            double deviation = Math.sqrt(StatUtils.variance(differences) * regression.folds());
            if (StatUtils.sum(differences) <= deviation) {
                return candidates.get(c);
            }
        }
        throw new IllegalStateException();
    }

    @Test
    void theCandidateIsThatOfFoldsFittedOneByOne() {
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);
        Set<DifferentialRegression> chosen = new HashSet<>();
        for (long seed = 1; seed <= 40; seed++) {
            DifferentialSamples samples = samples(37, 0.3, seed % 4, seed);

            DifferentialRegression found = regression.choose(samples);

            assertEquals(slowly(regression, samples), found, "seed " + seed);
            chosen.add(found);
        }
        assertTrue(chosen.size() >= 4, chosen.toString());
    }

    /** Slopes seen elsewhere stay in every fold. */
    @Test
    void slopesSeenElsewhereAreAlwaysLearntFrom() {
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);
        for (long seed = 1; seed <= 10; seed++) {
            DifferentialSamples all = samples(37, 0.3, seed % 4, seed);
            int[] points = all.points().clone();
            for (int m = 0; m < points.length; m += 3) {
                points[m] = DifferentialSamples.ELSEWHERE;
            }
            DifferentialSamples some = new DifferentialSamples(all.values(), all.y(), all.slopes(), all.dy(), points);

            assertEquals(slowly(regression, some), regression.choose(some), "seed " + seed);
        }
    }

    @Test
    void theFitIsThatOfTheChosenWeight() {
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);
        DifferentialSamples samples = samples(50, 0.3, 0.5, 3L);

        assertArrayEquals(
                regression.choose(samples).fit(samples).coefficients(),
                regression.fit(samples).coefficients());
    }

    @Test
    void slopesOfAnotherFunctionAreLeftOutAndExactOnesCountMoreThanNoisyValues() {
        DifferentialSamples exact = samples(40, 0.5, 0.0, 5L);
        double[] shuffled = IntStream.range(0, exact.dy().length)
                .mapToDouble(m -> 10.0 + exact.dy()[exact.dy().length - 1 - m])
                .toArray();
        DifferentialSamples wrong =
                new DifferentialSamples(exact.values(), exact.y(), exact.slopes(), shuffled, exact.points());
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);

        assertTrue(regression.choose(exact).slopeWeight() >= 1.0);
        assertEquals(0.0, regression.choose(wrong).slopeWeight());
    }

    /** Other units of y, of x: the same choice, the same function. A power of two changes no bit. */
    @Test
    void unitsDoNotMatter() {
        DifferentialSamples samples = samples(40, 0.3, 0.7, 6L);
        DifferentialSamples scaled = new DifferentialSamples(
                samples.values(),
                Arrays.stream(samples.y()).map(v -> 64.0 * v).toArray(),
                Arrays.stream(samples.slopes())
                        .map(row -> Arrays.stream(row).map(v -> 0.25 * v).toArray())
                        .toArray(double[][]::new),
                Arrays.stream(samples.dy()).map(v -> 16.0 * v).toArray(),
                samples.points());
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);

        assertEquals(regression.choose(samples), regression.choose(scaled));
        assertArrayEquals(
                Arrays.stream(regression.fit(samples).coefficients())
                        .map(v -> 64.0 * v)
                        .toArray(),
                regression.fit(scaled).coefficients());
    }

    /** A polynomial that the basis holds, without noise: ordinary least squares misses nothing in any fold, a ridge of 1 everywhere. */
    @Test
    void theRidgeThatIsAskedForIsNeverLeftOut() {
        double[][] x = IntStream.range(0, 30)
                .mapToObj(i -> new double[] {Math.sin(i), Math.cos(2.0 * i)})
                .toArray(double[][]::new);
        double[] y = Arrays.stream(x).mapToDouble(v -> 1.0 + v[0] * v[1]).toArray();
        DifferentialSamples exact =
                DifferentialSamples.ofValues(Arrays.stream(x).map(BASIS::row).toArray(double[][]::new), y);

        assertEquals(1.0, CrossValidatedRegression.of(1.0).choose(exact).ridge());
        assertEquals(
                new DifferentialRegression(0.0, 0.0), new CrossValidatedRegression(List.of(), 0.0, 5).choose(exact));
        DifferentialSamples one = DifferentialSamples.ofValues(new double[][] {BASIS.row(x[0])}, new double[] {y[0]});
        assertEquals(
                new DifferentialRegression(0.0, 1.0),
                CrossValidatedRegression.of(1.0).choose(one));
    }

    @Test
    void aSingleValueIsFittedAsItIsAndFewAreLeftOutOneByOne() {
        CrossValidatedRegression regression = CrossValidatedRegression.of(0.0);
        DifferentialSamples one = DifferentialSamples.ofGradients(
                new MonomialBasis(1, 0), new double[][] {{2.0}}, new double[] {5.0}, new double[][] {{0.0}});
        double[][] row = {{1.0}, {1.0}, {1.0}};
        DifferentialSamples three = DifferentialSamples.ofValues(row, new double[] {1.0, 2.0, 6.0});

        assertArrayEquals(new double[] {5.0}, regression.fit(one).coefficients(), 1e-15);
        assertArrayEquals(new double[] {3.0}, regression.fit(three).coefficients(), 1e-15);
    }

    @Test
    void slopesThatDoNotTellTheirPointsAreRefused() {
        DifferentialSamples told = samples(10, 0.1, 0.1, 1L);
        DifferentialSamples untold = new DifferentialSamples(told.values(), told.y(), told.slopes(), told.dy());
        CrossValidatedRegression regression = CrossValidatedRegression.of(RIDGE);

        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> regression.fit(untold));

        assertTrue(error.getMessage().contains("points.length=0, slopes.length=20"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new CrossValidatedRegression(List.of(1.0), RIDGE, 1));
        assertThrows(IllegalArgumentException.class, () -> new CrossValidatedRegression(List.of(-1.0), RIDGE, 5));
        assertThrows(IllegalArgumentException.class, () -> CrossValidatedRegression.of(Double.NaN));
        for (int[] points : new int[][] {{0}, new int[21], filled(20, 10), filled(20, -2)}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new DifferentialSamples(told.values(), told.y(), told.slopes(), told.dy(), points));
        }
    }

    private static int[] filled(int length, int number) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, number);
        return numbers;
    }
}
