package io.espalier.pricing.analytic;

import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import java.util.OptionalDouble;

/**
 * The numbers that a product on a basket is valued at, as a copy that may be moved factor by factor.
 *
 * <p>Shapes: {@code levels[n]}, {@code vols[n]}, {@code correlation[n*n]} row-major. What may not move is final.
 */
final class BasketInputs {
    final int size;
    final double[] weights;
    final double[] levels;
    final double[] vols;
    final double[] correlation;
    final boolean spots;
    final boolean carryIsRate;
    final OptionalDouble discount;
    /** Whether there is a strike to move; if not, {@code strike} holds what the formula counts from. */
    final boolean hasStrike;
    /** What is already part of the sum that is paid on. */
    final DoubleDouble known = new DoubleDouble();

    double rate;
    double strike;
    double expiry;

    private final double[] carry;

    BasketInputs(MarketData market, Product product, double strike) {
        size = market.size();
        weights = product.weights().clone();
        levels = market.levels().clone();
        vols = market.vols().clone();
        correlation = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                correlation[i * size + j] = market.correlation().get(i, j);
            }
        }
        spots = market.kind() == LevelKind.SPOT;
        carryIsRate = market.carryIsRate();
        carry = market.carry().map(double[]::clone).orElseGet(() -> new double[size]);
        discount = market.discount();
        rate = market.rate();
        hasStrike = !Double.isNaN(product.strike());
        this.strike = strike;
        expiry = product.expiry();
    }

    /** Drift of underlying {@code i}. */
    double carry(int i) {
        return carryIsRate ? rate : carry[i];
    }

    /** Whether no level drifts before expiry. */
    boolean isMartingale() {
        boolean still = true;
        for (int i = 0; i < size; i++) {
            still &= carry(i) == 0.0;
        }
        return still || expiry == 0.0;
    }

    /** Whether one drift serves all: then the growth of the variance is one factor. */
    boolean hasOneCarry() {
        for (int i = 1; i < size; i++) {
            if (carry(i) != carry(0)) {
                return false;
            }
        }
        return true;
    }

    /** Discount factor to expiry. */
    double discountFactor() {
        return discount.isPresent() ? discount.getAsDouble() : Math.exp(-rate * expiry);
    }
}
