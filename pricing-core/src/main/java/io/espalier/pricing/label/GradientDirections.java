package io.espalier.pricing.label;

import io.espalier.pricing.math.SymmetricEigen;
import java.util.Arrays;
import org.hipparchus.linear.MatrixUtils;

/**
 * The directions in which a payoff moves: eigenvectors of the second moment of its pathwise gradients.
 *
 * <p>Shapes: {@code shares[d]}, descending, summing to 1: what part of the mean square gradient lies along each direction;
 * {@code directions[d][d]}, orthonormal rows in that order, in input space divided by the scales. A basket has one direction,
 * a spread of baskets two. Error: sampling only; but a direction in which no path moves has share 0 exactly (to rounding), so
 * the space is found, not estimated, wherever the payoff is truly of lower dimension. Not centred: a constant gradient is a
 * direction too. Source: Constantine, Dow and Wang (2014), SIAM J. Sci. Comput. 36(4); pathwise second moments bound those of
 * the price's own gradient from above (Jensen), so that what is dropped here is small there.
 */
public final class GradientDirections {
    /**
     * Enough for a surrogate: what is dropped costs at most a share of about 1e-6 of the price's variance (Poincare, theorem 3.1 of
     * the source, constant 1 for normal inputs), far below the noise of one-path labels; rounding leaves about 1e-15.
     */
    public static final double ENOUGH = 1.0 - 1e-6;

    private final double[] shares;
    private final double[][] directions;

    private GradientDirections(double[] shares, double[][] directions) {
        this.shares = shares;
        this.directions = directions;
    }

    /**
     * The directions of samples.
     *
     * @param scale unit of each input, for instance its standard deviation: gradients are multiplied by it
     * @throws IllegalArgumentException if there is not one positive scale per factor, or every gradient is zero
     */
    public static GradientDirections of(LabelledSamples samples, double[] scale) {
        final int d = samples.layout().size();
        if (scale.length != d || !Arrays.stream(scale).allMatch(s -> s > 0.0)) {
            throw new IllegalArgumentException("each factor must have one positive scale: scale="
                    + Arrays.toString(scale) + ", factors=" + samples.layout().names());
        }
        return of(samples.dy(), scale);
    }

    /**
     * The directions of gradients.
     *
     * @param dy one row of d numbers per gradient
     * @param scale unit of each input: gradients are multiplied by it
     * @throws IllegalArgumentException if rows are not of that length, a scale is not positive, or every gradient is zero
     */
    public static GradientDirections of(double[] dy, double[] scale) {
        final int d = scale.length;
        if (d == 0 || dy.length % d != 0 || !Arrays.stream(scale).allMatch(s -> s > 0.0)) {
            throw new IllegalArgumentException("each gradient must have one entry per positive scale: scale="
                    + Arrays.toString(scale) + ", dy.length=" + dy.length);
        }
        final double[][] moment = secondMoment(dy, scale);
        double trace = 0.0;
        for (int j = 0; j < d; j++) {
            trace += moment[j][j];
        }
        if (!(trace > 0.0 && trace < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("gradients must be finite and not all zero: sum of squares=" + trace
                    + ", gradients=" + dy.length / d);
        }
        return decompose(moment, trace);
    }

    /** Sum over rows of (s g)(s g)'. */
    private static double[][] secondMoment(double[] dy, double[] scale) {
        final int d = scale.length;
        final double[][] moment = new double[d][d];
        final double[] g = new double[d];
        for (int from = 0; from < dy.length; from += d) {
            for (int j = 0; j < d; j++) {
                g[j] = dy[from + j] * scale[j];
            }
            for (int i = 0; i < d; i++) {
                for (int j = 0; j <= i; j++) {
                    moment[i][j] += g[i] * g[j];
                }
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                moment[j][i] = moment[i][j];
            }
        }
        return moment;
    }

    private static GradientDirections decompose(double[][] moment, double trace) {
        final int d = moment.length;
        final double[][] unit = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                unit[i][j] = moment[i][j] / trace;
            }
        }
        final SymmetricEigen eigen = SymmetricEigen.of(MatrixUtils.createRealMatrix(unit));
        final double[] shares =
                Arrays.stream(eigen.values()).map(share -> Math.max(share, 0.0)).toArray();
        return new GradientDirections(shares, eigen.vectors());
    }

    /** Share of the mean square gradient along direction {@code i}. */
    public double share(int i) {
        return shares[i];
    }

    /** Number of factors d. */
    public int size() {
        return shares.length;
    }

    /** The fewest directions that carry at least this share of the mean square gradient. */
    public int count(double share) {
        double sum = 0.0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k];
            if (sum >= share) {
                return k + 1;
            }
        }
        return shares.length;
    }

    /**
     * A copy of the first {@code k} directions, one per row.
     *
     * @throws IllegalArgumentException if k is not in 1 to d
     */
    public double[][] leading(int k) {
        if (k < 1 || k > shares.length) {
            throw new IllegalArgumentException("the number of directions must be 1 to the number of factors: k=" + k
                    + ", factors=" + shares.length);
        }
        return Arrays.stream(directions, 0, k).map(double[]::clone).toArray(double[][]::new);
    }
}
