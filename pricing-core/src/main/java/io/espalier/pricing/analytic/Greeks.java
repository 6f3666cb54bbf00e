package io.espalier.pricing.analytic;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Present value and every first-order Greek, gamma with its cross terms; NaN stands for "not given".
 *
 * <p>Shapes: {@code delta[n]}, {@code gamma[n][n]}, {@code vega[n]}, {@code cega[n][n]} (entry [i][j], i &lt; j, is the
 * derivative to rho_ij with rho_ji moved together; the rest 0). Units: payoff currency at the valuation date per unit of
 * the factor (volatility, correlation and rate 1.0 = 100 %, T in years, so {@code byExpiry} is minus theta).
 * {@code smoothingBias} is the smoothed less the plain value, 0 without smoothing.
 *
 * <p>Not given: gamma, vega and cega at a kink without variance; byExpiry at T = 0; rho and byExpiry with a given
 * discount. The arrays are not copied.
 */
public record Greeks(
        double pv,
        double[] delta,
        double[][] gamma,
        double[] vega,
        double[][] cega,
        double rho,
        double byExpiry,
        double byStrike,
        double smoothingBias) {

    /** Whether nothing overflowed: value and deltas are finite and no other number is infinite. */
    public boolean isFinite() {
        DoubleStream others = DoubleStream.concat(
                DoubleStream.of(rho, byExpiry, byStrike, smoothingBias),
                DoubleStream.concat(
                        Arrays.stream(vega),
                        DoubleStream.concat(
                                Arrays.stream(gamma).flatMapToDouble(Arrays::stream),
                                Arrays.stream(cega).flatMapToDouble(Arrays::stream))));
        return Double.isFinite(pv)
                && Arrays.stream(delta).allMatch(Double::isFinite)
                && others.noneMatch(Double::isInfinite);
    }

    /**
     * The derivative to the first volatility where all move in proportion: the sum of vega at those shares.
     *
     * @param shares the volatilities over the first
     */
    public double commonVega(double[] shares) {
        return IntStream.range(0, vega.length)
                .mapToDouble(i -> shares[i] * vega[i])
                .sum();
    }

    /** The derivative to a correlation that all pairs share: the sum of cega. */
    public double commonCega() {
        return Arrays.stream(cega).flatMapToDouble(Arrays::stream).sum();
    }
}
