package io.espalier.bench.experiment.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleDistancesTest {

    /** Rows of independent standard normals plus a shift of the first coordinate. */
    private static double[][] normals(int rows, int width, int stream, double shift) {
        final double[][] sample = new double[rows][width];
        final NormalSource source = new NormalSource(5, stream);
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < width; j++) {
                sample[row][j] = source.normal(row, j) + (j == 0 ? shift : 0.0);
            }
        }
        return sample;
    }

    /** KL of unit normals a shift s apart is s^2/2. The estimate's deviation is about sqrt(2/(k n)) d = 0.04 here. */
    @Test
    void divergenceOfShiftedNormalsIsHalfTheSquaredShift() {
        final double[][] real = normals(1000, 2, 0, 0.0);

        assertEquals(0.0, NeighbourDivergence.of(real, normals(1500, 2, 1, 0.0)), 0.12);
        assertEquals(0.5, NeighbourDivergence.of(real, normals(1500, 2, 1, 1.0)), 0.12 + 0.05);
    }

    /** By sorted distances: the fifth to another real row under the fifth to a drawn one. */
    @Test
    void divergenceIsOfTheRealLawFromTheDrawnOne() {
        final double[][] real = normals(30, 2, 0, 0.0);
        final double[][] drawn = normals(45, 2, 1, 0.3);

        double sum = 0.0;
        for (double[] row : real) {
            sum += Math.log(distances(row, drawn)[4] / distances(row, real)[5]);
        }

        assertEquals(2.0 * sum / 30.0 + Math.log(45.0 / 29.0), NeighbourDivergence.of(real, drawn), 1e-6);
    }

    private static double[] distances(double[] from, double[][] rows) {
        return Arrays.stream(rows)
                .mapToDouble(row -> Math.hypot(row[0] - from[0], row[1] - from[1]))
                .sorted()
                .toArray();
    }

    /** Digits are real where they are held out: an estimate from the other side would be another number. */
    @Test
    void digitsAreJudgedByWhatTheHoldOutDivergesFromThem() {
        final DigitImages digits = DigitImages.read();
        final PrincipalComponents components = PrincipalComponents.of(digits.training(), 10);
        final double[][] drawn = Arrays.copyOf(digits.training(), 200);

        assertEquals(
                NeighbourDivergence.of(components.project(digits.holdOut()), components.project(drawn)),
                new DigitJudge(digits).score(drawn, 0.0).divergence());
    }

    /** 0.06/(1 - 0.95) = 1.2; 40,000 days whose squares have a memory of twenty err by a few hundredths. */
    @Test
    void simulatedReturnsHaveTheirLongRunVarianceAndFatTails() {
        final double[] returns = SimulatedReturns.of(40_000, 3);
        final double mean = Arrays.stream(returns).average().orElseThrow();
        final double variance = Arrays.stream(returns)
                .map(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        final double fourth =
                Arrays.stream(returns).map(r -> Math.pow(r - mean, 4)).average().orElseThrow();

        assertEquals(0.05, mean, 0.03);
        assertEquals(1.2, variance, 0.15);
        assertTrue(fourth / (variance * variance) > 5.0, "kurtosis " + fourth / (variance * variance));
    }

    /** A row's own copy among the drawn is a neighbour at 0: the floor keeps the logarithm finite. */
    @Test
    void rowsThatStandOftenKeepTheDivergenceFinite() {
        final double[][] same = new double[20][2];

        assertTrue(Double.isFinite(NeighbourDivergence.of(same, same)));
    }

    /** A sample moved by a is |a u| away along u; over the sphere in three dimensions that is |a|/2 on average, deviation 0.029 |a|. */
    @Test
    void slicedDistanceOfAMovedSampleIsHalfTheMove() {
        final double[][] x = normals(400, 3, 0, 0.0);
        final double[][] y = normals(400, 3, 0, 2.0);

        assertEquals(1.0, SlicedDistance.between(x, y), 3.0 * 2.0 * 0.029);
        assertEquals(0.0, SlicedDistance.between(x, x));
    }

    /** 1 to 1000 against their doubles on a line: the mean of 199 quantiles 5, 10, ... 995. */
    @Test
    void slicedDistanceTakesEveryHalfPerCent() {
        final double[][] x =
                IntStream.rangeClosed(1, 1000).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        final double[][] y = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new double[] {2.0 * i})
                .toArray(double[][]::new);

        assertEquals(500.0, SlicedDistance.between(x, y), 2.5);
    }

    @Test
    void onlyEqualBitsAreNoDifference() {
        assertEquals(3, ZeroWeight.differences(new double[] {1.0, 0.0, 0.0, Double.NaN, 2.0}, new double[] {
            1.0, -0.0, -0.0, Double.NaN, Math.nextUp(2.0)
        }));
    }

    /** The first two of twenty are its start. */
    @Test
    void theCourseOfATrainingIsWithoutItsFirstTenth() {
        final double[] changes = new double[20];
        Arrays.fill(changes, 2, 20, -0.5);
        changes[0] = 100.0;

        assertEquals(-0.5, DigitRun.meanOfCourse(changes));
        assertTrue(Double.isNaN(DigitRun.meanOfCourse(new double[0])));
    }

    /** SciPy's ttest_ind without equal variances. */
    @Test
    void chanceIsWelchs() {
        final double[] one = {1.0, 2.0, 3.5, 2.5};
        final double[] other = {4.0, 9.0, 2.0, 7.0};
        final List<DigitRun> runs = IntStream.range(0, 8)
                .mapToObj(k -> new DigitRun(
                        k < 4 ? GanVariant.R1 : GanVariant.BASELINE,
                        k % 4,
                        new DigitScore(0.0, 0.0, k < 4 ? one[k] : other[k - 4], 0.0),
                        new double[0],
                        new double[0][]))
                .toList();
        final DigitTable table = new DigitTable(new DigitScore(0.0, 0.0, 0.0, 0.0), runs);

        assertEquals(
                0.12492264686988432, table.chance(GanVariant.R1, GanVariant.BASELINE, DigitScore::divergence), 1e-12);
    }

    @Test
    void theFirstComponentIsTheDirectionOfTheLargestVariance() {
        final double[][] rows = normals(500, 3, 2, 0.0);
        for (double[] row : rows) {
            final double along = 5.0 * row[0];
            row[1] += 0.6 * along;
            row[2] += 0.8 * along;
        }

        final PrincipalComponents components = PrincipalComponents.of(rows, 2);
        final double[][] projected = components.project(rows);

        final double[] first = components.directions()[0];
        // (1, 3, 4) over its length, up to noise of 1/5 over sqrt(500).
        assertEquals(1.0, Math.abs(first[0] + 3.0 * first[1] + 4.0 * first[2]) / Math.sqrt(26.0), 1e-3);
        assertEquals(2, projected[0].length);
        assertEquals(0.0, Arrays.stream(projected).mapToDouble(row -> row[0]).sum(), 1e-9);
    }

    @Test
    void halfOfTheDigitsAreHeldOut() {
        final DigitImages digits = DigitImages.read();

        assertEquals(898, digits.training().length);
        assertEquals(899, digits.holdOut().length);
        // The pixel sum of the published table: 561718 levels of an eighth above -1.
        final double sum = pixels(digits.training()) + pixels(digits.holdOut());
        assertEquals(561718.0, 8.0 * (sum + 1797.0 * 64.0), 1e-6);
        assertArrayEquals(digits.training()[0], DigitImages.read().training()[0]);
    }

    private static double pixels(double[][] images) {
        return Arrays.stream(images).flatMapToDouble(Arrays::stream).sum();
    }
}
