package io.espalier.pricing.label;

import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;

/**
 * Directions in the space of the columns along which second derivatives are labelled.
 *
 * <p>Shape: one row of d numbers per direction, in the columns' own units: to go one step along row r is to add it to x. Immutable.
 */
public final class Directions {
    private static final int STREAM = 0x0d19;

    private final double[][] rows;

    private Directions(double[][] rows) {
        this.rows = rows;
    }

    /**
     * These; copied.
     *
     * @throws IllegalArgumentException if there is none, or they are not of one length, finite and other than 0
     */
    public static Directions of(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("there must be a direction: rows.length=0");
        }
        for (int r = 0; r < rows.length; r++) {
            final boolean finite = Arrays.stream(rows[r]).allMatch(Double::isFinite);
            if (rows[r].length != rows[0].length
                    || !finite
                    || Arrays.stream(rows[r]).allMatch(v -> v == 0.0)) {
                throw new IllegalArgumentException("directions must be of one length, finite and not 0: rows[" + r
                        + "]=" + Arrays.toString(rows[r]) + ", rows[0].length=" + rows[0].length);
            }
        }
        return new Directions(Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new));
    }

    /**
     * The directions in which most of the gradients lies.
     *
     * @param scale what the gradients were scaled with when these were found
     * @param k how many
     */
    public static Directions leading(GradientDirections found, double[] scale, int k) {
        return of(
                Arrays.stream(found.leading(k)).map(row -> product(row, scale)).toArray(double[][]::new));
    }

    /**
     * Independent directions of length 1 in the space of inputs divided by the scales, every one as likely.
     *
     * @param scale unit of each column
     */
    public static Directions random(int k, double[] scale, long seed) {
        final double[][] rows = new double[k][scale.length];
        final NormalSource source = new NormalSource(seed, STREAM);
        for (int r = 0; r < k; r++) {
            double squares = 0.0;
            for (int j = 0; j < scale.length; j++) {
                rows[r][j] = source.normal(r, j);
                squares += rows[r][j] * rows[r][j];
            }
            final double length = Math.sqrt(squares);
            rows[r] = product(Arrays.stream(rows[r]).map(z -> z / length).toArray(), scale);
        }
        return of(rows);
    }

    private static double[] product(double[] row, double[] scale) {
        final double[] product = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            product[j] = row[j] * scale[j];
        }
        return product;
    }

    /** Number of directions. */
    public int count() {
        return rows.length;
    }

    /** Number of columns d. */
    public int size() {
        return rows[0].length;
    }

    /** A copy of direction {@code r}. */
    public double[] row(int r) {
        return rows[r].clone();
    }

    /** Row i's direction is number i mod count. */
    RowSource inTurn() {
        return (first, columns) -> {
            int r = (int) (first % rows.length);
            for (int lane = 0; lane < columns[0].length; lane++) {
                for (int j = 0; j < columns.length; j++) {
                    columns[j][lane] = rows[r][j];
                }
                r = r + 1 == rows.length ? 0 : r + 1;
            }
        };
    }

    /** Every row's direction is number {@code r}. */
    RowSource always(int r) {
        return of(rows[r]).inTurn();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Directions that && Arrays.deepEquals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(rows);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(rows);
    }
}
