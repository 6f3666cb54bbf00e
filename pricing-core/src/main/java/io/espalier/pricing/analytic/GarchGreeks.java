package io.espalier.pricing.analytic;

import io.espalier.pricing.market.FactorId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Present value of an option on one GARCH level, delta, gamma, and derivatives to what else is a number of its market.
 *
 * <p>Units: payoff currency at the valuation date per unit of the factor (h1, omega: per unit of variance per step; rate per step).
 *
 * @param by derivatives to FIRST_VARIANCE, OMEGA, ALPHA, BETA, LAMBDA, GAMMA, RATE, STRIKE; no entry for what is not given
 */
public record GarchGreeks(double pv, double delta, double gamma, Map<FactorId.Kind, Double> by) {

    /** Copies the map. */
    public GarchGreeks {
        by = by.isEmpty() ? Map.of() : new EnumMap<>(by);
    }

    /** The derivative to that factor; NaN where it is not given. */
    public double by(FactorId.Kind factor) {
        return by.getOrDefault(factor, Double.NaN);
    }

    /** Every number put through a function. */
    public GarchGreeks map(DoubleUnaryOperator f) {
        final Map<FactorId.Kind, Double> mapped = new EnumMap<>(FactorId.Kind.class);
        by.forEach((factor, value) -> mapped.put(factor, f.applyAsDouble(value)));
        return new GarchGreeks(f.applyAsDouble(pv), f.applyAsDouble(delta), f.applyAsDouble(gamma), mapped);
    }
}
