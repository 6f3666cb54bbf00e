package io.espalier.surrogate.certify;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;

/** What a point of the columns settles of an instrument's terms: levels, strike, T and rate, and what follows from them. */
final class PointTerms {
    private final Instrument instrument;
    private final int[] levels;
    private final int strike;
    private final int expiry;
    private final int rate;

    PointTerms(Instrument instrument, FactorLayout layout) {
        this.instrument = instrument;
        levels = new int[instrument.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = layout.columnOf(FactorId.level(instrument.market().kind(), i));
        }
        strike = layout.columnOf(FactorId.of(FactorId.Kind.STRIKE));
        expiry = layout.columnOf(FactorId.of(FactorId.Kind.EXPIRY));
        rate = layout.columnOf(FactorId.of(FactorId.Kind.RATE));
    }

    /** The column of the level of underlying {@code i}, -1 where it is none. */
    int levelColumn(int i) {
        return levels[i];
    }

    /** The column of the strike, -1 where it is none. */
    int strikeColumn() {
        return strike;
    }

    double strike(double[] x) {
        return strike < 0 ? instrument.product().strike() : x[strike];
    }

    /** D, from expiry to today. */
    double discount(double[] x) {
        return instrument.market().discount().orElseGet(() -> Math.exp(-rate(x) * expiry(x)));
    }

    /** dF_i/dx_i: 1 for a forward, exp(b_i T) for a spot. */
    double growth(double[] x, int i) {
        MarketData market = instrument.market();
        double carry = market.carryIsRate() ? rate(x) : market.carryOf(i);
        return Math.exp(carry * expiry(x));
    }

    /** F = sum w_i F_i. */
    double forward(double[] x) {
        double sum = 0.0;
        for (int i = 0; i < levels.length; i++) {
            double level = levels[i] < 0 ? instrument.market().levels()[i] : x[levels[i]];
            sum += instrument.product().weights()[i] * growth(x, i) * level;
        }
        return sum;
    }

    private double rate(double[] x) {
        return rate < 0 ? instrument.market().rate() : x[rate];
    }

    private double expiry(double[] x) {
        return expiry < 0 ? instrument.product().expiry() : x[expiry];
    }
}
