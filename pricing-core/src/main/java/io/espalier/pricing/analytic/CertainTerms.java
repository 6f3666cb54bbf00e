package io.espalier.pricing.analytic;

import io.espalier.pricing.interval.Enclosures;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import java.util.Optional;

/**
 * The numbers that a European basket option's formula rests on, each within an interval that certainly holds it.
 *
 * @param growth dF/dx_i = w_i growth_i [n]
 * @param deviation s of the basket at expiry
 * @param scale discount factor times notional
 */
record CertainTerms(Interval[] growth, Interval deviation, Interval scale) {
    private static final Interval ONE = Interval.of(1.0);

    /** Up to here (e^y - 1)/y is summed as a series, beyond it e^y - 1 keeps digits enough. */
    private static final double SMALL = 0x1p-7;

    /** None where legs cancel so far, or are so small, that intervals cannot tell the variance from 0. */
    static Optional<CertainTerms> of(MarketData market, BasketOption option) {
        Interval variance = variance(market, option);
        return variance.lo() > 0.0 ? Optional.of(of(market, option, Enclosures.sqrt(variance))) : Optional.empty();
    }

    private static CertainTerms of(MarketData market, BasketOption option, Interval deviation) {
        double years = option.expiry();
        Interval[] growth = new Interval[market.size()];
        for (int i = 0; i < growth.length; i++) {
            growth[i] = growth(Interval.of(carry(market, i)).times(years)).times(option.weights()[i]);
        }
        Interval discount = market.discount().isPresent()
                ? Interval.of(market.discount().getAsDouble())
                : growth(Interval.of(-market.rate()).times(years));
        return new CertainTerms(growth, deviation, discount.times(option.notional()));
    }

    /** dF_i = s_i dW_i does not drift. */
    private static double carry(MarketData market, int i) {
        return market.kind() == LevelKind.FORWARD ? 0.0 : market.carryOf(i);
    }

    private static Interval growth(Interval exponent) {
        return exponent.equals(Interval.of(0.0)) ? ONE : Enclosures.exp(exponent);
    }

    /** Of the basket at expiry, T sum w_i w_j v_i v_j rho_ij g_ij. */
    private static Interval variance(MarketData market, BasketOption option) {
        Interval sum = Interval.of(0.0);
        for (int i = 0; i < market.size(); i++) {
            for (int j = 0; j < market.size(); j++) {
                Interval legs = leg(market, option, i).times(leg(market, option, j));
                Interval carry = Interval.of(carry(market, i)).plus(carry(market, j));
                Interval term = legs.times(meanGrowth(carry.times(option.expiry())));
                sum = sum.plus(term.times(market.correlation().get(i, j)));
            }
        }
        return sum.times(option.expiry());
    }

    private static Interval leg(MarketData market, BasketOption option, int i) {
        return Interval.of(option.weights()[i]).times(market.vols()[i]);
    }

    /** (e^y - 1)/y. */
    private static Interval meanGrowth(Interval y) {
        if (y.magnitude() <= SMALL) {
            return series(y);
        }
        Interval grown = Enclosures.exp(y).minus(ONE);
        return y.lo() > 0.0
                ? grown.times(Enclosures.reciprocal(y))
                : grown.negate().times(Enclosures.reciprocal(y.negate()));
    }

    /** 1 + y/2 (1 + y/3 (1 + ... (1 + y/8 r))), what is left of the series, r, between 1 - |y| and 1 + |y|. */
    private static Interval series(Interval y) {
        Interval sum = new Interval(1.0 - 2.0 * SMALL, 1.0 + 2.0 * SMALL);
        for (int k = 8; k >= 2; k--) {
            sum = ONE.plus(y.times(Enclosures.reciprocal(Interval.of(k))).times(sum));
        }
        return sum;
    }
}
