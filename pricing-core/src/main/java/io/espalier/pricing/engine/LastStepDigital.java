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
 * A digital on a GARCH level with its last step integrated out: what it is worth one step before expiry, when the variance to come is known. It
 * does not jump, has the digital's value and derivatives without bias, and varies less.
 *
 * <p>Levels [S, h] ({@link io.espalier.pricing.model.SeenVariance}); state: the chance of a payment seen on the last two dates, of which the
 * one before expiry counts. Source: Boyle, Broadie and Glasserman (1997), J. Econ. Dyn. Control 21, section 2.
 */
record LastStepDigital(BasketOption option, GarchMarket market) implements Product {
    private static final PathDate BEFORE = new PathDate(1.0, -1.0);
    private static final double[] WEIGHTS = {1.0, 0.0};

    /** The stand-in of an instrument that has one: a digital of two steps or more whose variances stay above 0. */
    static Optional<Product> of(GarchInstrument instrument) {
        final GarchMarket market = instrument.market();
        final boolean staysAboveZero = market.omega() > 0.0 || market.h1() > 0.0 && market.beta() > 0.0;
        return instrument.product() instanceof BasketOption option
                        && option.jumps()
                        && option.weights()[0] == 1.0
                        && option.expiry() >= 2.0
                        && staysAboveZero
                        && (market.isAdditive() || option.strike() > 0.0)
                ? Optional.of(new LastStepDigital(option, market))
                : Optional.empty();
    }

    @Override
    public String label() {
        return option.label();
    }

    @Override
    public double[] weights() {
        return WEIGHTS;
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
    public LastStepDigital withStrike(double newStrike) {
        return new LastStepDigital(option.withStrike(newStrike), market);
    }

    @Override
    public LastStepDigital withExpiry(double newExpiry) {
        return new LastStepDigital(option.withExpiry(newExpiry), market);
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

    /** The strike; of a log-return its logarithm less the drift of a step. */
    @Override
    public <T extends Real<T>> List<T> arguments(int date, DateTerms<T> terms) {
        if (market.isAdditive()) {
            return List.of(terms.strike());
        }
        final T logarithm = terms.strike().log();
        final T rate = terms.discount().log().dividedBy(terms.time()).negate();
        return List.of(market.kind() == LevelKind.SPOT ? logarithm.minus(rate) : logarithm);
    }

    @Override
    public <T extends Real<T>> List<T> observe(List<T> state, List<T> levels, List<T> arguments) {
        return List.of(state.get(1), chance(levels.get(0), levels.get(1), arguments.get(0)));
    }

    private <T extends Real<T>> T chance(T level, T variance, T strike) {
        final T above = market.isAdditive()
                ? level.minus(strike)
                : level.log().minus(strike).minus(variance.times(0.5));
        final T d = above.dividedBy(variance.sqrt());
        return (option.type() == PayoffType.DIGITAL_CALL ? d : d.negate()).normalCdf();
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
