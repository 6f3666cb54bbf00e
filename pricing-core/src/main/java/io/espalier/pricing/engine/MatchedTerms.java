package io.espalier.pricing.engine;

import io.espalier.pricing.GarchParameters;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;

/**
 * A GARCH option's terms to expiry as if its variance went as expected: over any kind of number.
 *
 * @param forward to expiry
 * @param strike of the option
 * @param discount factor
 * @param persistence of the variance
 * @param variance sum over the steps of E h: h1 G + omega (T - G)/(1 - p), G = (1 - p^T)/(1 - p)
 * @param density of the level at the strike, to leading order: phi(m)/sqrt(variance), of a log-return times the forward
 * @param chance to end above the strike, Phi(m), of a log-return times the forward
 */
public record MatchedTerms<T extends Real<T>>(
        T forward, T strike, T discount, T persistence, T variance, T density, T chance) {
    /** @throws IllegalArgumentException if the dynamics are neither additive nor log */
    public static <T extends Real<T>> MatchedTerms<T> of(GarchMarket market, GarchParameters<T> of) {
        final boolean additive = market.isAdditive();
        final T growth = of.rate().times(of.expiry());
        final boolean drifts = market.kind() == LevelKind.SPOT && !additive;
        final T forward = drifts ? of.level().times(growth.exp()) : of.level();
        final T discount = market.discount().isPresent()
                ? growth.minus(growth).plus(market.discount().getAsDouble())
                : growth.negate().exp();
        final T p = of.persistence(additive);
        final T variance = variance(of, p);
        final T deviation = variance.sqrt();
        final T m = additive
                ? forward.minus(of.strike()).dividedBy(deviation)
                : forward.log().minus(of.strike().log()).dividedBy(deviation);
        final T density = CallFormula.density(m).dividedBy(deviation);
        final T chance = m.normalCdf();
        return new MatchedTerms<>(
                forward,
                of.strike(),
                discount,
                p,
                variance,
                additive ? density : density.times(forward),
                additive ? chance : chance.times(forward));
    }

    private static <T extends Real<T>> T variance(GarchParameters<T> of, T p) {
        final T rest = p.negate().plus(1.0);
        final T summed = p.log().times(of.expiry()).exp().negate().plus(1.0).dividedBy(rest);
        return of.h1()
                .times(summed)
                .plus(of.omega().times(of.expiry().minus(summed)).dividedBy(rest));
    }

    /** The option's value in closed form: Bachelier's, of log-returns Black's. */
    public T value(PayoffType type, boolean additive) {
        final T deviation = variance.sqrt();
        final T above = forward.minus(strike);
        final T call = additive
                ? CallFormula.normal(above, deviation)
                : CallFormula.lognormal(forward.log(), deviation, strike, strike.log());
        final T undiscounted =
                switch (type) {
                    case CALL -> call;
                    case PUT -> call.minus(above);
                    case STRADDLE -> call.times(2.0).minus(above);
                    case DIGITAL_CALL, DIGITAL_PUT ->
                        throw new IllegalArgumentException("a call, put or straddle is wanted: type=" + type);
                };
        return undiscounted.times(discount);
    }
}
