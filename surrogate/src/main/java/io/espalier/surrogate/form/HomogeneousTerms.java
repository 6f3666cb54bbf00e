package io.espalier.surrogate.form;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the homogeneous map needs to know of an instrument: where its columns stand, and the numbers that are none.
 *
 * <p>Shapes: {@code centre} and {@code carry} have one entry per level column, in the order of {@code levels}, {@code squares} one per
 * volatility column, in the order of {@code vols}. A column that the layout has not is -1.
 */
final class HomogeneousTerms {
    /** Weights that sum to less than this share of their sizes hedge each other: there is no level that they see the strike at. */
    private static final double HEDGED = 1e-9;

    final int columns;
    final int[] levels;
    final int[] vols;
    /** How many times its square a volatility column adds to the sum of all: 1, the common one all squares over the first's. */
    final double[] squares;

    final int strikeColumn;
    final int expiryColumn;
    final int rateColumn;
    final double strike;
    final double expiry;
    final double rate;
    final int underlyings;
    final double heldSquares;
    final boolean carryIsRate;
    final double[] carry;
    final double[] centre;
    /** NaN where the rate discounts. */
    final double heldDiscount;

    HomogeneousTerms(Instrument instrument, FactorLayout layout) {
        MarketData market = instrument.market();
        Product product = instrument.product();
        columns = layout.size();
        levels = layout.levels();
        vols = IntStream.range(0, columns)
                .filter(j -> layout.factor(j).isVolatility())
                .toArray();
        squares = Arrays.stream(vols)
                .mapToDouble(j -> squares(layout.factor(j), market))
                .toArray();
        strikeColumn = layout.columnOf(FactorId.of(FactorId.Kind.STRIKE));
        expiryColumn = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        rateColumn = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
        strike = Double.isNaN(product.strike()) ? 0.0 : product.strike();
        expiry = product.expiry();
        rate = market.rate();
        underlyings = market.size();
        heldSquares = IntStream.range(0, underlyings)
                .filter(i -> layout.factors().stream().noneMatch(factor -> factor.moves(FactorId.volatility(i))))
                .mapToDouble(i -> market.vols()[i] * market.vols()[i])
                .sum();
        carryIsRate = market.carryIsRate();
        carry = perLevel(
                layout,
                IntStream.range(0, underlyings).mapToDouble(market::carryOf).toArray());
        centre = perLevel(layout, centres(product));
        heldDiscount = market.discount().orElse(Double.NaN);
    }

    private static double squares(FactorId factor, MarketData market) {
        return factor.kind() == FactorId.Kind.COMMON_VOLATILITY
                ? Arrays.stream(market.volatilityShares())
                        .map(share -> share * share)
                        .sum()
                : 1.0;
    }

    private double[] perLevel(FactorLayout layout, double[] perUnderlying) {
        return Arrays.stream(levels)
                .mapToDouble(j -> perUnderlying[layout.factor(j).i()])
                .toArray();
    }

    /**
     * Strike per unit of strike as each level sees it, c: with levels at F_i + c_i K a payment on the basket sum or on each w_i x_i
     * alone sees the strike moved by K.
     */
    private static double[] centres(Product product) {
        double[] w = product.weights();
        if (Double.isNaN(product.strike())) {
            return new double[w.length];
        }
        if (!product.isOnBasketSum()) {
            return Arrays.stream(w)
                    .map(weight -> weight == 0.0 ? 0.0 : 1.0 / weight)
                    .toArray();
        }
        double sum = Arrays.stream(w).sum();
        if (Math.abs(sum) > HEDGED * Arrays.stream(w).map(Math::abs).sum()) {
            return Arrays.stream(w).map(weight -> 1.0 / sum).toArray();
        }
        // A spread: c = w/|w|^2 also has w.c = 1.
        double squares = Arrays.stream(w).map(weight -> weight * weight).sum();
        return Arrays.stream(w)
                .map(weight -> squares > 0.0 ? weight / squares : 0.0)
                .toArray();
    }

    /** @throws IllegalArgumentException if what is held leaves no positive T or volatility */
    void requirePositive() {
        boolean moves = vols.length > 0 || (heldSquares > 0.0 && heldSquares <= Double.MAX_VALUE);
        boolean lasts = expiryColumn >= 0 || (expiry > 0.0 && expiry <= Double.MAX_VALUE);
        if (!moves || !lasts) {
            throw new IllegalArgumentException(
                    "the homogeneous map divides by the standard deviation to expiry, which must be positive: T="
                            + expiry + ", sum of squared vols that are no columns=" + heldSquares);
        }
    }
}
