package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.DirectedRounding;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.interval.RoundingError;

/**
 * Quantities bounded by linear forms of some variables: q_r within {@code a[r].v + constant[r]} +- {@code radius[r]}.
 *
 * <p>The variables are replaced step by step by those that they depend on, from a network's end towards its inputs, so that what the
 * quantities share is still known to be shared when the forms are bounded at last. All arithmetic is to nearest; each step adds to the
 * radius what its rounding may have cost: the coefficients' errors times the most that the new variables can be ({@code reach}).
 */
final class LinearForms {
    private double[][] a;
    private final double[] constant;
    private final double[] radius;

    /**
     * Forms that hold exactly.
     *
     * @param a coefficients [row][variable]; not written
     * @param constant per row; not written
     */
    LinearForms(double[][] a, double[] constant) {
        this.a = a;
        this.constant = constant.clone();
        radius = new double[constant.length];
    }

    int rows() {
        return constant.length;
    }

    /** v_m = slope_m w_m + shift_m, up to +- spread_m, with |w_m| at most reach_m. */
    void bend(double[] slope, double[] shift, double[] spread, double[] reach) {
        int n = slope.length;
        double gamma = RoundingError.gamma(n + 16);
        double[] wide = new double[n];
        for (int m = 0; m < n; m++) {
            wide[m] = spread[m] + gamma * (Math.abs(slope[m]) * reach[m] + Math.abs(shift[m])) + gamma * spread[m];
        }
        double[][] bent = new double[a.length][];
        for (int r = 0; r < a.length; r++) {
            absorb(r, shift, wide, gamma);
            bent[r] = product(a[r], slope);
        }
        a = bent;
    }

    /**
     * v = W u + bias, with |u_p| at most reach_p.
     *
     * @param weights W [variable][new variable]
     */
    void chain(double[][] weights, double[] bias, double[] reach) {
        int n = weights.length;
        double gamma = RoundingError.gamma(n + 16);
        double[] wide = new double[n];
        for (int m = 0; m < n; m++) {
            wide[m] = gamma * (1.0 + gamma * reach.length) * (reachOf(weights[m], reach) + Math.abs(bias[m]));
        }
        double[][] chained = new double[a.length][reach.length];
        for (int r = 0; r < a.length; r++) {
            absorb(r, bias, wide, gamma);
            RowProducts.add(a[r], weights, chained[r]);
        }
        a = chained;
    }

    /** The same where nothing varies any more: v = bias. Afterwards there are no variables. */
    void settle(double[] values) {
        chain(new double[values.length][0], values, new double[0]);
    }

    /** More coefficients on the same variables, with |v_m| at most reach_m. */
    void add(double[][] more, double[] reach) {
        double gamma = RoundingError.gamma(8);
        for (int r = 0; r < a.length; r++) {
            double[] sum = new double[reach.length];
            double size = 0.0;
            for (int m = 0; m < sum.length; m++) {
                sum[m] = a[r][m] + more[r][m];
                size += (Math.abs(sum[m]) + Math.abs(more[r][m])) * reach[m];
            }
            a[r] = sum;
            widen(r, gamma * size * (1.0 + RoundingError.gamma(reach.length + 8)));
        }
    }

    /** Another constant and radius per row, as of forms on variables of their own. */
    void addFrom(LinearForms that) {
        for (int r = 0; r < a.length; r++) {
            constant[r] += that.constant[r];
            widen(r, that.radius[r]);
            widen(r, RoundingError.gamma(2) * Math.abs(constant[r]));
        }
    }

    /** Room for an error of at most {@code more} in every row. */
    void widen(double more) {
        for (int r = 0; r < radius.length; r++) {
            widen(r, more);
        }
    }

    private void absorb(int r, double[] shift, double[] wide, double gamma) {
        double[] row = a[r];
        double sum = constant[r];
        double size = Math.abs(sum);
        double spread = 0.0;
        for (int m = 0; m < row.length; m++) {
            double term = row[m] * shift[m];
            sum += term;
            size += Math.abs(term);
            spread += Math.abs(row[m]) * wide[m];
        }
        constant[r] = sum;
        widen(r, (spread + gamma * size) * (1.0 + gamma));
    }

    private void widen(int r, double more) {
        radius[r] = DirectedRounding.addUp(radius[r], more + RoundingError.UNDERFLOW);
    }

    private static double[] product(double[] row, double[] slope) {
        double[] product = new double[row.length];
        for (int m = 0; m < product.length; m++) {
            product[m] = row[m] * slope[m];
        }
        return product;
    }

    private static double reachOf(double[] weights, double[] reach) {
        double sum = 0.0;
        for (int p = 0; p < reach.length; p++) {
            sum += Math.abs(weights[p]) * reach[p];
        }
        return sum;
    }

    /** The coefficients times {@code factor} per variable, as {@link #add} takes them. */
    double[][] times(double[] factor) {
        double[][] scaled = new double[a.length][];
        for (int r = 0; r < a.length; r++) {
            scaled[r] = product(a[r], factor);
        }
        return scaled;
    }

    /** Per row and variable; not to be written. */
    double[][] coefficients() {
        return a;
    }

    /** Row {@code r} as a band, the variables being the coordinates of a cell. */
    LinearBand band(int r) {
        return new LinearBand(a[r], constant[r], radius[r]);
    }

    /** All values of row {@code r}. */
    Interval over(int r, Cell cell) {
        return band(r).over(cell);
    }

    /** All values of row {@code r} once there are no variables. */
    Interval settled(int r) {
        return new Interval(
                DirectedRounding.addDown(constant[r], -radius[r]), DirectedRounding.addUp(constant[r], radius[r]));
    }
}
