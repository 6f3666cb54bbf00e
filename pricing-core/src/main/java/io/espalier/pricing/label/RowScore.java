package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import java.util.Arrays;
import java.util.List;

/**
 * The score c.z of a row's direction on its tape, its lanes path by path, and the derivative of f c.z that c itself carries.
 *
 * <p>That is linear in the seeds f z of c, so these are summed over paths and swept once.
 */
final class RowScore {
    private final List<Adjoint> weights;
    private final double[][] c;
    private final double[][] z;
    private final double[][] seeds;
    private final double[] lanes;

    /**
     * @param weights c, one per normal of the first step; their numbers are copied, so that the tape may be rewound below them where
     *     no seeds are asked for
     * @param z the normals of the path, as the caller draws them
     */
    RowScore(List<Adjoint> weights, double[][] z) {
        this.weights = weights;
        this.c = weights.stream().map(weight -> numbers(weight, z[0].length)).toArray(double[][]::new);
        this.z = z;
        this.seeds = new double[weights.size()][z[0].length];
        this.lanes = new double[z[0].length];
    }

    private static double[] numbers(Adjoint weight, int lanes) {
        final double[] numbers = new double[lanes];
        if (weight.isConstant()) {
            Arrays.fill(numbers, weight.constant());
        } else {
            System.arraycopy(weight.values(), 0, numbers, 0, lanes);
        }
        return numbers;
    }

    /** c.z of the path; the same array every time. */
    double[] ofPath() {
        Arrays.fill(lanes, 0.0);
        for (int k = 0; k < c.length; k++) {
            addProduct(c[k], z[k], lanes);
        }
        return lanes;
    }

    private static void addProduct(double[] a, double[] b, double[] sum) {
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] += a[lane] * b[lane];
        }
    }

    /** Adds the path's {@code weight} times f z to the seeds of c. */
    void addSeeds(Adjoint paid, double weight) {
        for (int k = 0; k < seeds.length; k++) {
            if (weights.get(k).isActive()) {
                addSeeds(paid, weight, z[k], seeds[k]);
            }
        }
    }

    private static void addSeeds(Adjoint paid, double weight, double[] z, double[] seeds) {
        for (int lane = 0; lane < seeds.length; lane++) {
            final double f = paid.isConstant() ? paid.constant() : paid.values()[lane];
            seeds[lane] += weight * f * z[lane];
        }
    }

    /** Adds the seeds to the bars of c. */
    void seed() {
        for (int k = 0; k < seeds.length; k++) {
            if (weights.get(k).isActive()) {
                final double[] bar = weights.get(k).bars();
                for (int lane = 0; lane < bar.length; lane++) {
                    bar[lane] += seeds[k][lane];
                }
            }
        }
    }
}
