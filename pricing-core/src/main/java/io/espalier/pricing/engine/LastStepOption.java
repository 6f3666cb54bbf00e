package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DateTerms;
import io.espalier.pricing.product.PathDate;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import java.util.List;
import java.util.Optional;

/**
 * A European option on a GARCH level with its last step integrated out: what it is worth one step before expiry, when the variance to come
 * is known. It neither jumps nor bends, has the option's value and derivatives without bias, and varies less.
 *
 * <p>Levels [..., S, h] ({@link io.espalier.pricing.model.SeenVariance}); state: the value seen on the last two dates, of which the one
 * before expiry counts. Source: Boyle, Broadie and Glasserman (1997), J. Econ. Dyn. Control 21, section 2.
 *
 * @param at which of the levels is S
 */
record LastStepOption(BasketOption option, GarchMarket market, int at) implements Product {
    private static final PathDate BEFORE = new PathDate(1.0, -1.0);

    /** The stand-in of an instrument that has one: a plain option of two steps or more whose variances stay above 0. */
    static Optional<LastStepOption> of(GarchInstrument instrument) {
        final GarchMarket market = instrument.market();
        final boolean staysAboveZero = market.omega() > 0.0 || market.h1() > 0.0 && market.beta() > 0.0;
        return instrument.product() instanceof BasketOption option
                        && option.smoothing().isEmpty()
                        && option.weights()[0] == 1.0
                        && option.expiry() >= 2.0
                        && staysAboveZero
                        && (market.isAdditive() || option.strike() > 0.0)
                ? Optional.of(new LastStepOption(option, market, 0))
                : Optional.empty();
    }

    /** Another payoff with the same terms on the level that comes after S and h. */
    LastStepOption onNext(PayoffType type) {
        final BasketOption other = new BasketOption(
                type, option.strike(), option.expiry(), option.weights(), option.notional(), Optional.empty());
        return new LastStepOption(other, market, at + 2);
    }

    @Override
    public String label() {
        return option.label();
    }

    @Override
    public double[] weights() {
        final double[] weights = new double[at + 2];
        weights[at] = 1.0;
        return weights;
    }

    @Override
    public boolean isOnBasketSum() {
        return false;
    }

    @Override
    public double expiry() {
        return option.expiry();
    }

    @Override
    public double strike() {
        return option.strike();
    }

    @Override
    public double notional() {
        return option.notional();
    }

    @Override
    public LastStepOption withStrike(double newStrike) {
        return new LastStepOption(option.withStrike(newStrike), market, at);
    }

    @Override
    public LastStepOption withExpiry(double newExpiry) {
        return new LastStepOption(option.withExpiry(newExpiry), market, at);
    }

    @Override
    public boolean jumps() {
        return false;
    }

    @Override
    public List<PathDate> dates() {
        return List.of(BEFORE, PathDate.EXPIRY);
    }

    @Override
    public <T extends Real<T>> List<T> start(List<T> levels, T zero) {
        return List.of(zero, zero);
    }

    /** The strike; of a log-return its logarithm too, and the drift of a step. */
    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        if (market.isAdditive()) {
            return List.of(terms.strike());
        }
        final T rate = terms.discount().log().dividedBy(terms.time()).negate();
        final T drift = market.kind() == LevelKind.SPOT ? rate : terms.constant(0.0);
        return List.of(terms.strike(), terms.strike().log(), drift);
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        final StepFormula formula = new StepFormula(option.type());
        final T level = levels.get(at);
        final T deviation = levels.get(at + 1).sqrt();
        final T strike = arguments.get(0);
        return List.of(
                state.get(1),
                market.isAdditive()
                        ? formula.normal(level.minus(strike), deviation)
                        : formula.lognormal(level.log().plus(arguments.get(2)), deviation, strike, arguments.get(1)));
    }

    @Override
    public <T extends Real<T>> List<T> endArguments(DateTerms<T> atExpiry) {
        return List.of(atExpiry.discount());
    }

    @Override
    public <T extends Real<T>> T presentValue(List<T> state, List<T> levels, List<T> endArguments) {
        return state.get(0).times(endArguments.get(0)).times(option.notional());
    }
}
