package io.espalier.pricing.analytic;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import java.util.EnumMap;
import java.util.Map;

/**
 * European options on a GARCH level whose variances are numbers: on an additive one with alpha = 0 Bachelier's formula, and the payoff itself
 * on any that does not move.
 */
final class GarchNormalForm {
    private final GarchMarket market;
    private final BasketOption option;
    private final CertainVariances variances;

    /** @param option on one level of weight 1 that does not move, or an additive one with alpha = 0 */
    GarchNormalForm(GarchMarket market, BasketOption option) {
        this.market = market;
        this.option = option;
        this.variances = CertainVariances.of((int) option.expiry(), market.h1(), market.omega(), market.beta());
    }

    GarchGreeks greeks() {
        final double steps = option.expiry();
        final double growth = Math.exp(market.carry() * steps);
        final DoubleDouble moneyness = new DoubleDouble();
        moneyness.set(market.level()).multiply(growth).add(-option.strike());
        final DoubleDouble deviation = new DoubleDouble();
        deviation.set(variances.total()).sqrt();
        final Partials partials = new Partials();
        new PlainFormula(option.type()).evaluate(moneyness, deviation, partials);
        final double discount = market.discount().orElse(Math.exp(-market.rate() * steps));
        final double paid = option.notional() * discount;
        final double value = partials.value(moneyness.hi());
        final Map<FactorId.Kind, Double> by = new EnumMap<>(FactorId.Kind.class);
        ofVariance(partials, by);
        by.put(FactorId.Kind.STRIKE, -partials.slope());
        by.put(FactorId.Kind.RATE, steps * (drift(partials, growth) - discounting(value)));
        by.replaceAll((factor, slope) -> paid * slope + 0.0);
        return new GarchGreeks(
                paid * value, paid * partials.slope() * growth, paid * partials.curvature * growth * growth, by);
    }

    private double drift(Partials partials, double growth) {
        return market.kind() == LevelKind.SPOT && !market.isAdditive()
                ? partials.slope() * market.level() * growth
                : 0.0;
    }

    private double discounting(double value) {
        return market.discount().isPresent() ? 0.0 : value;
    }

    private void ofVariance(Partials partials, Map<FactorId.Kind, Double> by) {
        final double half = 0.5 * partials.curvature;
        by.put(FactorId.Kind.FIRST_VARIANCE, half * variances.byFirstVariance());
        by.put(FactorId.Kind.OMEGA, half * variances.byOmega());
        by.put(FactorId.Kind.BETA, half * variances.byBeta());
        by.put(
                FactorId.Kind.ALPHA,
                partials.curvature * variances.byAlpha() + fourth(partials) * variances.byAlphaFourth());
        // Nothing is shifted where no shock is heard: 0, but at a kink not even that is known.
        if (market.hasLambda()) {
            by.put(FactorId.Kind.LAMBDA, 0.0 * partials.curvature);
        }
        if (market.hasGamma()) {
            by.put(FactorId.Kind.GAMMA, 0.0 * partials.curvature);
        }
    }

    /** d4V/dm4 = (d^2 - 1) V''/s^2 of a kink, (d^2 - 3) V''/s^2 of a jump. */
    private double fourth(Partials partials) {
        if (!(variances.total() > 0.0)) {
            return partials.curvature;
        }
        final double apart = market.level() - option.strike();
        final double d2 = apart / variances.total() * apart;
        return partials.curvature * (d2 - (option.type().isDigital() ? 3.0 : 1.0)) / variances.total();
    }
}
