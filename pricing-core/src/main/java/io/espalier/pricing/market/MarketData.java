package io.espalier.pricing.market;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One market: n levels with absolute normal volatilities, their correlation, and the rate.
 *
 * <p>Shapes: {@code levels[n]}, {@code vols[n]} (price units per square root of a year), {@code carry[n]} per year.
 * A given carry is held when the rate moves; left out, the carry is the rate and moves with it. Forwards have no carry.
 * A given {@code discount} stands in place of exp(-rate T). Arrays are not copied: do not write them.
 */
public record MarketData(
        LevelKind kind,
        double[] levels,
        double[] vols,
        Correlation correlation,
        double rate,
        Optional<double[]> carry,
        OptionalDouble discount) {

    /** @throws IllegalArgumentException if lengths differ, a volatility is negative, or forwards have a carry */
    public MarketData {
        if (vols.length != levels.length || correlation.size() != levels.length) {
            throw new IllegalArgumentException("vols and correlation must have one entry per level: levels.length="
                    + levels.length + ", vols.length=" + vols.length + ", correlation.size=" + correlation.size());
        }
        for (int i = 0; i < vols.length; i++) {
            if (!(vols[i] >= 0.0)) {
                throw new IllegalArgumentException("a volatility must be >= 0: vols[" + i + "]=" + vols[i]);
            }
        }
        if (kind == LevelKind.FORWARD && carry.isPresent()) {
            throw new IllegalArgumentException("forwards have no carry: carry.length=" + carry.get().length);
        }
        if (carry.isPresent() && carry.get().length != levels.length) {
            throw new IllegalArgumentException("carry must have one entry per level: levels.length=" + levels.length
                    + ", carry.length=" + carry.get().length);
        }
    }

    /** A market of forwards, discounted at {@code rate}. */
    public static MarketData ofForwards(double[] forwards, double[] vols, Correlation correlation, double rate) {
        return new MarketData(
                LevelKind.FORWARD, forwards, vols, correlation, rate, Optional.empty(), OptionalDouble.empty());
    }

    /** A market of spots whose carry is the rate. */
    public static MarketData ofSpots(double[] spots, double[] vols, Correlation correlation, double rate) {
        return new MarketData(LevelKind.SPOT, spots, vols, correlation, rate, Optional.empty(), OptionalDouble.empty());
    }

    /** Number of underlyings. */
    public int size() {
        return levels.length;
    }

    /** Whether the carry is the rate and moves with it. */
    public boolean carryIsRate() {
        return kind == LevelKind.SPOT && carry.isEmpty();
    }

    /** The drift b_i of underlying {@code i}: 0 for a forward, the carry or the rate for a spot. */
    public double carryOf(int i) {
        if (kind == LevelKind.FORWARD) {
            return 0.0;
        }
        return carry.isPresent() ? carry.get()[i] : rate;
    }

    /**
     * The first volatility, with which all move in proportion where one number moves them all.
     *
     * @throws IllegalArgumentException if it is 0, which nothing is a multiple of
     */
    public double commonVolatility() {
        if (!(vols[0] > 0.0)) {
            throw new IllegalArgumentException(
                    "volatilities that move in proportion to the first need one that is > 0: vols[0]=" + vols[0]);
        }
        return vols[0];
    }

    /**
     * The volatilities over the first.
     *
     * @throws IllegalArgumentException if the first is 0
     */
    public double[] volatilityShares() {
        final double first = commonVolatility();
        return Arrays.stream(vols).map(vol -> vol / first).toArray();
    }

    /**
     * The volatilities in the same proportions, the first as given; to the bit the same where that is what it is.
     *
     * @throws IllegalArgumentException if the first is 0
     */
    public double[] volatilitiesAt(double first) {
        final double factor = first / commonVolatility();
        return Arrays.stream(vols).map(vol -> vol * factor).toArray();
    }

    /** The same market with other numbers. */
    public MarketData with(double[] newLevels, double[] newVols, double[][] newCorrelation, double newRate) {
        return new MarketData(kind, newLevels, newVols, new Correlation(newCorrelation), newRate, carry, discount);
    }

    /** Equal where all numbers are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MarketData that
                && kind == that.kind
                && Double.compare(rate, that.rate) == 0
                && Arrays.equals(levels, that.levels)
                && Arrays.equals(vols, that.vols)
                && correlation.equals(that.correlation)
                && Arrays.equals(carry.orElse(null), that.carry.orElse(null))
                && discount.equals(that.discount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, rate, Arrays.hashCode(levels), Arrays.hashCode(vols), correlation, discount);
    }
}
