package io.espalier.pricing;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.Product;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One product in one market of normal levels: everything that a pricer needs to know.
 *
 * <p>The dictionary between an instrument and a point x is {@link FactorLayout} alone: {@link #read} takes the factors
 * out, {@link #with} puts other values in.
 */
public record Instrument(MarketData market, Product product) implements PricingProblem {

    /** @throws IllegalArgumentException if weights and levels differ in number */
    public Instrument {
        if (product.weights().length != market.size()) {
            throw new IllegalArgumentException("weights must have one entry per level: weights.length="
                    + product.weights().length + ", levels.length=" + market.size());
        }
    }

    /**
     * The product as a European option on the basket, for those who know nothing else.
     *
     * @throws IllegalStateException if it is another product
     */
    public BasketOption option() {
        if (product instanceof BasketOption basket) {
            return basket;
        }
        throw new IllegalStateException("a European basket option is wanted: type=" + product.label());
    }

    @Override
    public OptionalDouble discount() {
        return market.discount();
    }

    @Override
    public int stepColumn(FactorLayout layout) {
        return -1;
    }

    @Override
    public boolean isDriftless() {
        return market.kind() == LevelKind.FORWARD
                || market.carry().isPresent()
                        && Arrays.stream(market.carry().get()).allMatch(carry -> carry == 0.0);
    }

    /** Number of underlyings. */
    @Override
    public int size() {
        return market.size();
    }

    /**
     * Today's values of the factors of {@code layout}.
     *
     * @throws IllegalArgumentException if one is not a factor here: levels of the other kind, a common correlation of unequal pairs,
     *     a common volatility where the first is 0
     */
    @Override
    public double[] read(FactorLayout layout) {
        double[] x = new double[layout.size()];
        for (int j = 0; j < x.length; j++) {
            x[j] = value(layout.factor(j));
        }
        return x;
    }

    private double value(FactorId factor) {
        return switch (factor.kind()) {
            case SPOT, FORWARD -> market.levels()[requireLevel(factor)];
            case VOLATILITY -> market.vols()[factor.i()];
            case COMMON_VOLATILITY -> market.commonVolatility();
            case CORRELATION -> market.correlation().get(factor.i(), factor.j());
            case COMMON_CORRELATION -> market.correlation().common();
            case RATE -> market.rate();
            case STRIKE -> product.strike();
            case EXPIRY -> product.expiry();
            default -> throw notOfABasket(factor);
        };
    }

    private static IllegalArgumentException notOfABasket(FactorId factor) {
        return new IllegalArgumentException(
                "a factor of the GARCH process is none of a market of normal levels: factor=" + factor.name());
    }

    private int requireLevel(FactorId factor) {
        LevelKind wanted = factor.kind() == FactorId.Kind.SPOT ? LevelKind.SPOT : LevelKind.FORWARD;
        if (market.kind() != wanted) {
            throw new IllegalArgumentException(
                    "factor must be of the market's level kind: factor=" + factor.name() + ", kind=" + market.kind());
        }
        return factor.i();
    }

    /**
     * The same instrument with other values of the factors of {@code layout}; allocates. A common correlation becomes that of every
     * pair, whatever they were; a common volatility becomes the first, and the others keep their proportion to it.
     *
     * @throws IllegalArgumentException if a value is not legal there (a negative volatility, say)
     */
    @Override
    public Instrument with(FactorLayout layout, double[] x) {
        double[] levels = market.levels().clone();
        double[] vols = market.vols().clone();
        double[][] correlation = market.correlation().toArray();
        double rate = market.rate();
        double strike = product.strike();
        double expiry = product.expiry();
        for (int c = 0; c < layout.size(); c++) {
            FactorId factor = layout.factor(c);
            switch (factor.kind()) {
                case SPOT, FORWARD -> levels[requireLevel(factor)] = x[c];
                case VOLATILITY -> vols[factor.i()] = x[c];
                case COMMON_VOLATILITY -> vols = market.volatilitiesAt(x[c]);
                case CORRELATION -> {
                    correlation[factor.i()][factor.j()] = x[c];
                    correlation[factor.j()][factor.i()] = x[c];
                }
                case COMMON_CORRELATION -> setPairs(correlation, x[c]);
                case RATE -> rate = x[c];
                case STRIKE -> strike = x[c];
                case EXPIRY -> expiry = x[c];
                default -> throw notOfABasket(factor);
            }
        }
        return new Instrument(
                market.with(levels, vols, correlation, rate),
                product.withStrike(strike).withExpiry(expiry));
    }

    private static void setPairs(double[][] correlation, double common) {
        for (int i = 0; i < correlation.length; i++) {
            for (int j = 0; j < i; j++) {
                correlation[i][j] = common;
                correlation[j][i] = common;
            }
        }
    }
}
