package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Data derivatives: pairs of examples taken for directional derivatives midway between them.
 *
 * <p>For points i and j with {@code v = x_j - x_i} and r the length of v in scaled inputs: point {@code (x_i + x_j)/2}, direction
 * {@code v/r}, slope {@code (y_j - y_i)/r} (Eq. 4). A direction thus has length 1 where every input is divided by its scale: by its standard
 * deviation for the loss of the paper on standardised data, and the slope is per that length.
 *
 * <p>Pairs are of distinct points: equal rows are one point, rows of equal inputs but several values one point with their mean, points
 * nearer than 1e-9 in scaled inputs never a pair, and neither takes one of the l places, be they the nearest or drawn. So the order of the
 * rows and repeated rows change nothing. Each point brings its own l pairs: two points that are each other's nearest are two rows. Build the pairs of training rows only:
 * one with a row that judges tells the answer.
 *
 * <p>Source: Lopedoto et al. (2025), Data Driven Derivative-based Regularization for Regression, section III-D.
 */
public final class DataDerivatives {
    /** What is left of a distance below this is mostly rounding, and a slope over it noise. */
    private static final double CLOSEST = 1e-9;
    /** Squares of distances between scaled inputs of more than this would not be finite. */
    private static final double LARGEST = 1e150;

    private DataDerivatives() {}

    /** Of inputs that already are to scale, as standardised ones are. */
    public static DirectionalSlopes nearest(Examples examples, int l) {
        return nearest(examples, ones(examples), l);
    }

    /**
     * Each point with its l nearest others, fewer where there are not so many.
     *
     * @param scale what counts as the same distance in each input: its standard deviation as a rule
     * @throws IllegalArgumentException if l is below 1, a scale is missing or not positive, an input is above 1e150 of its scales or half the
     *     largest number, or no two points lie apart
     */
    public static DirectionalSlopes nearest(Examples examples, double[] scale, int l) {
        DataPoints points = points(examples, scale, l);
        KdTree.Search search = new KdTree(points.scaled(scale), points.inputs()).new Search(l, CLOSEST);
        return pairs(points, scale, search::neighbours);
    }

    /** Of inputs that already are to scale, as standardised ones are. */
    public static DirectionalSlopes random(Examples examples, int l, long seed) {
        return random(examples, ones(examples), l, seed);
    }

    /**
     * Each point with l others at random, all different and none too close; all such where there are not so many.
     *
     * @param seed same seed, same pairs
     * @throws IllegalArgumentException as {@link #nearest}
     */
    public static DirectionalSlopes random(Examples examples, double[] scale, int l, long seed) {
        DataPoints points = points(examples, scale, l);
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int others = points.size() - 1;
        // Drawn until l lie apart, at most until every other was drawn once.
        return pairs(points, scale, i -> (l < others ? random.ints(0, others) : IntStream.range(0, others))
                .distinct()
                .limit(others)
                .map(j -> j < i ? j : j + 1)
                .filter(j -> points.distance(i, j, scale) > CLOSEST)
                .limit(l)
                .toArray());
    }

    private static double[] ones(Examples examples) {
        double[] ones = new double[examples.inputs()];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private static DataPoints points(Examples examples, double[] scale, int l) {
        if (l < 1) {
            throw new IllegalArgumentException("each point must have at least one partner: l=" + l);
        }
        if (scale.length != examples.inputs()
                || !Arrays.stream(scale).allMatch(s -> s > 0.0 && s <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("each input must have a scale, positive and finite: inputs="
                    + examples.inputs() + ", scale=" + Arrays.toString(scale));
        }
        for (int i = 0; i < examples.x().length; i++) {
            checkSize(examples.x()[i], i % examples.inputs(), scale);
        }
        return DataPoints.of(examples);
    }

    private static void checkSize(double x, int input, double[] scale) {
        if (!(Math.abs(x) / scale[input] <= LARGEST && Math.abs(x) <= 0.5 * Double.MAX_VALUE)) {
            throw new IllegalArgumentException("an input must be at most " + LARGEST + " of its scales and "
                    + 0.5 * Double.MAX_VALUE + " for distances to be finite: input=" + input + ", x=" + x + ", scale="
                    + scale[input]);
        }
    }

    private interface Partners {
        int[] of(int point);
    }

    private static DirectionalSlopes pairs(DataPoints points, double[] scale, Partners partners) {
        int[][] chosen =
                IntStream.range(0, points.size()).mapToObj(partners::of).toArray(int[][]::new);
        int count = Arrays.stream(chosen).mapToInt(others -> others.length).sum();
        if (count == 0) {
            throw new IllegalArgumentException("pairs need two points more than " + CLOSEST
                    + " apart in scaled inputs: distinct points=" + points.size());
        }
        PairRows rows = new PairRows(points, scale, count);
        for (int i = 0; i < chosen.length; i++) {
            for (int j : chosen[i]) {
                rows.add(i, j);
            }
        }
        return rows.slopes();
    }

    /** Rows as they grow. */
    private static final class PairRows {
        private final DataPoints points;
        private final double[] scale;
        private final int d;
        private final double[] x;
        private final double[] direction;
        private final double[] slope;
        private int rows;

        PairRows(DataPoints points, double[] scale, int count) {
            this.points = points;
            this.scale = scale;
            d = points.inputs();
            x = new double[count * d];
            direction = new double[count * d];
            slope = new double[count];
        }

        void add(int i, int j) {
            double r = points.distance(i, j, scale);
            for (int k = 0; k < d; k++) {
                double a = points.x()[i * d + k];
                double b = points.x()[j * d + k];
                x[rows * d + k] = 0.5 * a + 0.5 * b;
                direction[rows * d + k] = (b - a) / r;
            }
            slope[rows++] = (points.y()[j] - points.y()[i]) / r;
        }

        DirectionalSlopes slopes() {
            return new DirectionalSlopes(d, x, direction, slope);
        }
    }
}
