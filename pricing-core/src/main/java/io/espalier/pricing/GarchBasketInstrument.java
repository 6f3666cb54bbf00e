package io.espalier.pricing;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchNames;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One product on several GARCH levels with correlated shocks. The product's T counts steps, and so do its dates: whole numbers.
 *
 * <p>Factors: each name's level and parameters, numbered ({@code h1[0]}), rate, strike and T. Correlations are no factors: they are held.
 */
public record GarchBasketInstrument(GarchNames market, Product product) implements PricingProblem {

    /** @throws IllegalArgumentException if weights and names differ in number, or a date is no whole number of steps */
    public GarchBasketInstrument {
        if (product.weights().length != market.size()) {
            throw new IllegalArgumentException("weights must have one entry per name: weights.length="
                    + product.weights().length + ", names=" + market.size());
        }
        StepDates.require(product);
    }

    @Override
    public int size() {
        return market.size();
    }

    @Override
    public OptionalDouble discount() {
        return market.discount();
    }

    @Override
    public int stepColumn(FactorLayout layout) {
        return layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
    }

    @Override
    public boolean isDriftless() {
        return market.kind() == LevelKind.FORWARD || market.names().stream().allMatch(GarchMarket::isAdditive);
    }

    @Override
    public double[] read(FactorLayout layout) {
        return layout.factors().stream().mapToDouble(this::value).toArray();
    }

    private double value(FactorId factor) {
        return switch (factor.kind()) {
            case RATE -> market.rate();
            case STRIKE -> product.strike();
            case EXPIRY -> product.expiry();
            default -> of(factor).applyAsDouble(market.names().get(requireName(factor)));
        };
    }

    /** Which number of a name a factor is. */
    private ToDoubleFunction<GarchMarket> of(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD -> GarchMarket::level;
            case FIRST_VARIANCE -> GarchMarket::h1;
            case OMEGA -> GarchMarket::omega;
            case ALPHA -> GarchMarket::alpha;
            case BETA -> GarchMarket::beta;
            case LAMBDA -> GarchMarket::lambda;
            case GAMMA -> GarchMarket::gamma;
            default -> throw noFactor(factor);
        };
    }

    private int requireName(FactorId factor) {
        final boolean otherKind = factor.isLevel() && !factor.equals(FactorId.level(market.kind(), factor.i()));
        if (factor.i() < 0 || factor.i() >= market.size() || factor.j() >= 0 || otherKind) {
            throw noFactor(factor);
        }
        return factor.i();
    }

    private IllegalArgumentException noFactor(FactorId factor) {
        return new IllegalArgumentException("a column must be a factor of the GARCH names: factor=" + factor.name()
                + ", names=" + market.size() + ", level=" + market.kind());
    }

    @Override
    public GarchBasketInstrument with(FactorLayout layout, double[] x) {
        final double rate = at(layout, x, FactorId.of(FactorId.Kind.RATE), market.rate());
        final List<GarchMarket> moved = new ArrayList<>();
        IntStream.range(0, size()).forEach(i -> moved.add(moved(layout, x, i, rate)));
        layout.factors().forEach(this::value);
        final Product timed = product.withExpiry(at(layout, x, FactorId.of(FactorId.Kind.EXPIRY), product.expiry()));
        return new GarchBasketInstrument(
                new GarchNames(moved, market.correlation()),
                Double.isNaN(product.strike())
                        ? timed
                        : timed.withStrike(at(layout, x, FactorId.of(FactorId.Kind.STRIKE), product.strike())));
    }

    private GarchMarket moved(FactorLayout layout, double[] x, int i, double rate) {
        final GarchMarket name = market.names().get(i);
        return new GarchMarket(
                name.dynamics(),
                name.kind(),
                at(layout, x, FactorId.level(name.kind(), i), name.level()),
                at(layout, x, FactorId.of(FactorId.Kind.FIRST_VARIANCE, i), name.h1()),
                at(layout, x, FactorId.of(FactorId.Kind.OMEGA, i), name.omega()),
                at(layout, x, FactorId.of(FactorId.Kind.ALPHA, i), name.alpha()),
                at(layout, x, FactorId.of(FactorId.Kind.BETA, i), name.beta()),
                at(layout, x, FactorId.of(FactorId.Kind.LAMBDA, i), name.lambda()),
                at(layout, x, FactorId.of(FactorId.Kind.GAMMA, i), name.gamma()),
                rate,
                name.discount());
    }

    private static double at(FactorLayout layout, double[] x, FactorId factor, double held) {
        final int column = layout.columnOf(factor);
        return column < 0 ? held : x[column];
    }
}
