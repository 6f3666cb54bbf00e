package io.espalier.pricing.regress;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gaussians exp(-|x - c_k|^2/r^2) about centres, after a constant where one is wanted.
 *
 * <p>|x - c| is the distance over all variables, and the Gaussian of a distance is the product of the variables' own Gaussians: both
 * readings of several variables are this one. There is one radius: variables of different units are to be brought to one scale first.
 * Slope: -2 (x - c)/r^2 times the function; that of the constant is 0. Source: Eq. 14 of McDonagh and Chen, "Leveraging Intrinsic
 * Gradient Information for Further Training of Differentiable Machine Learning Models" (whose Eq. 16 prints (x - c)^2 in the slope).
 */
public final class RadialBasis implements Basis {
    /** More Gaussians than this are a slip of the hand: a regression takes their number cubed. */
    private static final int MOST = 4096;
    /** Its inverse may be squared. */
    private static final double LEAST_RADIUS = 1e-100;

    private final double[][] centres;
    private final double radius;
    private final boolean constant;

    /**
     * About given centres.
     *
     * @param centres [k][variable], at least one
     * @param radius r, in the units of the variables; at least 1e-100, so that values, slopes and their derivatives are finite wherever
     *     distances are below 1e100
     * @throws IllegalArgumentException if there is no centre, a length differs, a number is not finite or the radius too small
     */
    public RadialBasis(double[][] centres, double radius, boolean constant) {
        if (centres.length < 1 || centres.length > MOST || centres[0].length < 1) {
            throw new IllegalArgumentException("there must be 1 to " + MOST
                    + " centres of a variable or more: centres.length=" + centres.length + ", variables="
                    + (centres.length == 0 ? 0 : centres[0].length));
        }
        if (!(radius >= LEAST_RADIUS && radius <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "a radius must be at least " + LEAST_RADIUS + " and finite: radius=" + radius);
        }
        for (int k = 0; k < centres.length; k++) {
            if (centres[k].length != centres[0].length
                    || !Arrays.stream(centres[k]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("centres must be finite and of one length: centres[" + k + "]="
                        + Arrays.toString(centres[k]) + ", centres[0].length=" + centres[0].length);
            }
        }
        this.centres = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
        this.radius = radius;
        this.constant = constant;
    }

    /**
     * About the nodes of an even grid over a cube, both ends included; a single node is its middle.
     *
     * @param perVariable nodes in each variable; the basis has perVariable^variables Gaussians
     * @throws IllegalArgumentException as above
     */
    public static RadialBasis onGrid(
            int variables, double low, double high, int perVariable, double radius, boolean constant) {
        final double count = Math.pow(perVariable, variables);
        if (variables < 1 || perVariable < 1 || count > MOST) {
            throw new IllegalArgumentException("a grid must have 1 to " + MOST + " nodes: variables=" + variables
                    + ", perVariable=" + perVariable);
        }
        final double[] nodes = IntStream.range(0, perVariable)
                .mapToDouble(i -> perVariable == 1 ? 0.5 * (low + high) : low + (high - low) * i / (perVariable - 1))
                .toArray();
        final double[][] centres = new double[(int) count][variables];
        for (int k = 0; k < centres.length; k++) {
            int rest = k;
            for (int v = 0; v < variables; v++) {
                centres[k][v] = nodes[rest % perVariable];
                rest /= perVariable;
            }
        }
        return new RadialBasis(centres, radius, constant);
    }

    @Override
    public int variables() {
        return centres[0].length;
    }

    @Override
    public int size() {
        return centres.length + (constant ? 1 : 0);
    }

    @Override
    public <T extends Real<T>> List<T> values(List<T> x) {
        final List<T> values = new ArrayList<>();
        if (constant) {
            values.add(x.get(0).times(0.0).plus(1.0));
        }
        for (double[] centre : centres) {
            values.add(gaussian(x, centre));
        }
        return values;
    }

    @Override
    public <T extends Real<T>> List<T> slopes(List<T> x, int variable) {
        final List<T> slopes = new ArrayList<>();
        if (constant) {
            slopes.add(x.get(variable).times(0.0));
        }
        for (double[] centre : centres) {
            // The Gaussian first: far from the centre it is 0, and no factor after it overflows.
            final T away = away(x, centre, variable);
            slopes.add(gaussian(x, centre).times(away).times(-2.0 / radius));
        }
        return slopes;
    }

    private <T extends Real<T>> T gaussian(List<T> x, double[] centre) {
        T squares = away(x, centre, 0).square();
        for (int v = 1; v < centre.length; v++) {
            squares = squares.plus(away(x, centre, v).square());
        }
        return squares.negate().exp();
    }

    /** In radii, along one variable: the square of a small radius would be 0. */
    private <T extends Real<T>> T away(List<T> x, double[] centre, int variable) {
        return x.get(variable).minus(centre[variable]).times(1.0 / radius);
    }
}
