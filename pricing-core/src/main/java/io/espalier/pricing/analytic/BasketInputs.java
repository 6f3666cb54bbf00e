package io.espalier.pricing.analytic;

import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import java.util.OptionalDouble;

/**
 * The numbers that a basket option is valued at, as a copy that may be moved factor by factor.
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
    double rate;
    double strike;
    double expiry;

    private final double[] carry;

    BasketInputs(MarketData market, BasketOption option) {
        size = market.size();
        weights = option.weights().clone();
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
        strike = option.strike();
        expiry = option.expiry();
    }

    /** Drift of underlying {@code i}. */
    double carry(int i) {
        return carryIsRate ? rate : carry[i];
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
