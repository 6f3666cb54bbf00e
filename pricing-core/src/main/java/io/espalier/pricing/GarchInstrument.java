package io.espalier.pricing;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * One product on one level under GARCH. The product's T counts steps, and so do its dates: whole numbers.
 *
 * <p>Factors: the market's numbers, strike and T, and those of the smile's own units (moneyness, variance_ratio, long_run_variance,
 * persistence; additive and log only). Moneyness moves the strike, the level stays.
 */
public record GarchInstrument(GarchMarket market, Product product) implements PricingProblem {
    /** Kinds that are no level. */
    static final Set<FactorId.Kind> SINGLE = EnumSet.of(
            FactorId.Kind.FIRST_VARIANCE,
            FactorId.Kind.OMEGA,
            FactorId.Kind.ALPHA,
            FactorId.Kind.BETA,
            FactorId.Kind.LAMBDA,
            FactorId.Kind.GAMMA,
            FactorId.Kind.RATE,
            FactorId.Kind.EXPIRY,
            FactorId.Kind.STRIKE,
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.PERSISTENCE);

    /** @throws IllegalArgumentException if the product is of several underlyings, or a date is no whole number of steps */
    public GarchInstrument {
        if (product.weights().length != 1) {
            throw new IllegalArgumentException(
                    "a GARCH market has one level: weights.length=" + product.weights().length);
        }
        StepDates.require(product);
    }

    @Override
    public int size() {
        return 1;
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
        return market.isAdditive() || market.kind() == LevelKind.FORWARD;
    }

    @Override
    public double[] read(FactorLayout layout) {
        columns(layout);
        return layout.factors().stream().mapToDouble(this::value).toArray();
    }

    private double value(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD -> market.level();
            case FIRST_VARIANCE -> market.h1();
            case OMEGA -> market.omega();
            case ALPHA -> market.alpha();
            case BETA -> market.beta();
            case LAMBDA -> market.lambda();
            case GAMMA -> market.gamma();
            case RATE -> market.rate();
            case EXPIRY -> product.expiry();
            case STRIKE -> product.strike();
            case MONEYNESS -> moneyness();
            case VARIANCE_RATIO -> market.h1() / market.longRunVariance();
            case LONG_RUN_VARIANCE -> market.longRunVariance();
            case PERSISTENCE -> market.persistence();
            case VOLATILITY, COMMON_VOLATILITY, CORRELATION, COMMON_CORRELATION, INPUT ->
                throw new IllegalStateException("columns were checked: factor=" + factor.name());
        };
    }

    private double moneyness() {
        final double deviation = Math.sqrt(totalVariance());
        final double forward = market.level() * Math.exp(market.carry() * product.expiry());
        return market.isAdditive()
                ? (forward - product.strike()) / deviation
                : Math.log(forward / product.strike()) / deviation;
    }

    private double totalVariance() {
        final double longRun = market.longRunVariance();
        final double p = market.persistence();
        return longRun * product.expiry() + (market.h1() - longRun) * (1.0 - Math.pow(p, product.expiry())) / (1.0 - p);
    }

    /**
     * The numbers that columns make, over any kind of number.
     *
     * @param x one per column of {@code layout}
     * @param constant makes a number that never moves
     * @throws IllegalArgumentException if a column is no factor here, two say the same, or the variance has no long run that one needs
     */
    public <T extends Real<T>> GarchParameters<T> parameters(
            FactorLayout layout, List<T> x, DoubleFunction<T> constant) {
        return columns(layout).parameters(x, constant);
    }

    private GarchColumns columns(FactorLayout layout) {
        return new GarchColumns(market, product.expiry(), product.strike(), layout);
    }

    @Override
    public GarchInstrument with(FactorLayout layout, double[] x) {
        final GarchParameters<Plain> p =
                parameters(layout, Arrays.stream(x).mapToObj(Plain::new).toList(), Plain::new);
        final GarchMarket moved = new GarchMarket(
                market.dynamics(),
                market.kind(),
                p.level().value(),
                p.h1().value(),
                p.omega().value(),
                p.alpha().value(),
                p.beta().value(),
                p.lambda().value(),
                p.gamma().value(),
                p.rate().value(),
                market.discount());
        final Product timed = product.withExpiry(p.expiry().value());
        return new GarchInstrument(
                moved,
                Double.isNaN(product.strike())
                        ? timed
                        : timed.withStrike(p.strike().value()));
    }
}
