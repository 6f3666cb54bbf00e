package io.espalier.risk.book;

import java.util.Arrays;

/**
 * Value and risk of a book: pv, delta per underlying, gamma per pair.
 *
 * <p>Units: payoff currency at the valuation date, per unit of price. A Greek that a position's pricer does not give
 * counts as 0. Every entry covers all positions, in the order of the book's underlyings.
 */
public final class RiskVector {
    private final double[] delta;
    private final double[] gamma;
    private double pv;

    RiskVector(int underlyings) {
        delta = new double[underlyings];
        gamma = new double[underlyings * underlyings];
    }

    /** Present value of the book. */
    public double pv() {
        return pv;
    }

    /** First derivative in the price of underlying {@code u}. */
    public double delta(int u) {
        return delta[u];
    }

    /** Second derivative in the prices of {@code u} and {@code v}; 0 where the book does not ask for curvature. */
    public double gamma(int u, int v) {
        return gamma[u * delta.length + v];
    }

    /** Number of underlyings. */
    public int size() {
        return delta.length;
    }

    void setPv(double value) {
        pv = value;
    }

    void setDelta(int u, double value) {
        delta[u] = value;
    }

    void setGamma(int u, int v, double value) {
        gamma[u * delta.length + v] = value;
        gamma[v * delta.length + u] = value;
    }

    void copyFrom(RiskVector other) {
        pv = other.pv;
        System.arraycopy(other.delta, 0, delta, 0, delta.length);
        System.arraycopy(other.gamma, 0, gamma, 0, gamma.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskVector that
                && Double.compare(pv, that.pv) == 0
                && Arrays.equals(delta, that.delta)
                && Arrays.equals(gamma, that.gamma);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(pv) + Arrays.hashCode(delta)) + Arrays.hashCode(gamma);
    }
}
