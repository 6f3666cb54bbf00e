package io.espalier.risk.book;

import java.util.Arrays;

/**
 * Value and risk of a book: pv, theta, delta and vega per underlying, gamma per pair.
 *
 * <p>Units: payoff currency at the valuation date, per unit of price, per 1.0 of absolute volatility, per year. A Greek that a
 * position's pricer does not give counts as 0. Every entry covers all positions, in the order of the book's underlyings.
 */
public final class RiskVector {
    static final int PV = 0;
    static final int THETA = 1;
    private static final int SCALARS = 2;

    private final int underlyings;
    /** pv, theta, deltas, vegas, then gammas of u <= v row by row. */
    private final double[] totals;

    RiskVector(int underlyings) {
        this.underlyings = underlyings;
        totals = new double[length(underlyings)];
    }

    /** Number of totals of a book. */
    static int length(int underlyings) {
        return SCALARS + 2 * underlyings + underlyings * (underlyings + 1) / 2;
    }

    static int deltaIndex(int u) {
        return SCALARS + u;
    }

    static int vegaIndex(int u, int underlyings) {
        return SCALARS + underlyings + u;
    }

    static int gammaIndex(int u, int v, int underlyings) {
        int low = Math.min(u, v);
        int high = Math.max(u, v);
        return SCALARS + 2 * underlyings + low * underlyings - low * (low - 1) / 2 + high - low;
    }

    /** Present value of the book. */
    public double pv() {
        return totals[PV];
    }

    /** Minus the derivative in all times to expiry, per year. */
    public double theta() {
        return totals[THETA];
    }

    /** First derivative in the price of underlying {@code u}. */
    public double delta(int u) {
        return totals[deltaIndex(u)];
    }

    /** First derivative in the volatility of underlying {@code u}. */
    public double vega(int u) {
        return totals[vegaIndex(u, underlyings)];
    }

    /** Second derivative in the prices of {@code u} and {@code v}; 0 where the book does not ask for curvature. */
    public double gamma(int u, int v) {
        return totals[gammaIndex(u, v, underlyings)];
    }

    /** Number of underlyings. */
    public int size() {
        return underlyings;
    }

    /** The totals themselves, for the one who adds them up. */
    double[] totals() {
        return totals;
    }

    void copyFrom(RiskVector other) {
        System.arraycopy(other.totals, 0, totals, 0, totals.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RiskVector that && Arrays.equals(totals, that.totals);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(totals);
    }
}
