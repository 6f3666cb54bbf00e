package io.espalier.bench.experiment.reference;

import io.espalier.pricing.market.Correlation;
import java.util.Arrays;

/**
 * One common factor: rho_ij = l_i l_j for i != j, every l_i within (-1, 1).
 *
 * <p>Given the factor, the underlyings are independent with the share {@link #own} of their deviation. The array is not copied.
 */
public record FactorLoadings(double[] loadings) {

    /** @throws IllegalArgumentException if a loading is not within (-1, 1) */
    public FactorLoadings {
        for (int i = 0; i < loadings.length; i++) {
            if (!(Math.abs(loadings[i]) < 1.0)) {
                throw new IllegalArgumentException(
                        "a loading must lie within -1 and 1: loadings[" + i + "]=" + loadings[i]);
            }
        }
    }

    /** These loadings. */
    public static FactorLoadings of(double... loadings) {
        return new FactorLoadings(loadings);
    }

    /**
     * One correlation for all pairs.
     *
     * @throws IllegalArgumentException if it is negative, or not below 1
     */
    public static FactorLoadings common(int n, double rho) {
        if (!(rho >= 0.0)) {
            throw new IllegalArgumentException("one factor makes common correlations >= 0 only: rho=" + rho);
        }
        final double[] loadings = new double[n];
        Arrays.fill(loadings, Math.sqrt(rho));
        return new FactorLoadings(loadings);
    }

    /** Number of underlyings. */
    public int size() {
        return loadings.length;
    }

    /** sqrt(1 - l_i^2). */
    double own(int i) {
        return Math.sqrt((1.0 - loadings[i]) * (1.0 + loadings[i]));
    }

    /** rho_ij. */
    double rho(int i, int j) {
        return i == j ? 1.0 : loadings[i] * loadings[j];
    }

    /** The matrix. */
    public Correlation correlation() {
        final double[][] rho = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                rho[i][j] = rho(i, j);
            }
        }
        return new Correlation(rho);
    }

    /** Whether that is the matrix of these loadings, within what rounding may do to an entry. */
    boolean make(Correlation correlation) {
        boolean same = correlation.size() == size();
        for (int i = 1; i < size() && same; i++) {
            for (int j = 0; j < i; j++) {
                same &= Math.abs(correlation.get(i, j) - rho(i, j)) <= Correlation.ENTRY_TOLERANCE;
            }
        }
        return same;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactorLoadings that && Arrays.equals(loadings, that.loadings);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(loadings);
    }

    @Override
    public String toString() {
        return Arrays.toString(loadings);
    }
}
