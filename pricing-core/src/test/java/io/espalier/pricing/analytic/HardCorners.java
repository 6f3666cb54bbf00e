package io.espalier.pricing.analytic;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Optional;
import java.util.OptionalDouble;

/** Instruments at the corners of the formula, each for any payoff. */
enum HardCorners {
    PLAIN_FORWARDS(forwards(0.03, corr(0.4), 101.0, 96.0), 97.0, 0.75, 0.5, 0.5),
    SPOTS_GROWING_AT_THE_RATE(spots(0.05, null, 0.25, 52.0, 61.0), 55.0, 1.5, 0.6, 0.4),
    SPOTS_WITH_OPPOSITE_CARRIES(spots(0.02, new double[] {0.03, -0.03}, 0.25, 52.0, 61.0), 55.0, 1.5, 0.6, 0.4),
    SPOTS_WITHOUT_RATE(spots(0.0, null, -0.5, 52.0, 61.0), 57.0, 2.0, 0.6, 0.4),
    SPOTS_WITH_A_TINY_RATE(spots(1e-12, null, -0.5, 52.0, 61.0), 57.0, 2.0, 0.6, 0.4),
    STEEP_CARRIES_FOR_LONG(spots(0.1, new double[] {0.5, -0.9}, 0.1, 20.0, 30.0), 150.0, 5.0, 0.6, 0.4),
    ONE_MINUTE(forwards(0.03, corr(0.4), 101.0, 96.0), 98.51, 1.0 / 525_600, 0.5, 0.5),
    ONE_NANOYEAR(forwards(0.03, corr(0.4), 100.0, 96.0), 98.0003, 1e-9, 0.5, 0.5),
    ONE_NANOYEAR_OF_SPOTS(spots(0.03, null, 0.4, 100.0, 96.0), 98.0003, 1e-9, 0.5, 0.5),
    NEGATIVE_FORWARDS_AND_STRIKE(forwards(-0.005, corr(0.8), -5.0, -3.5), -2.0, 0.4, 1.0, -1.0),
    NEARLY_PERFECT_HEDGE(hedge(1e-9, null), 0.0005, 1.0, 1.0, -1.0),
    NEARLY_PERFECT_HEDGE_OF_SPOTS(hedge(1e-9, new double[] {0.02, 0.02}), 0.0005, 1.0, 1.0, -1.0),
    HEDGE_OF_SPOTS_WITH_TWO_CARRIES(hedge(1e-9, new double[] {0.02, 0.020001}), 0.0005, 1.0, 1.0, -1.0),
    FAR_OUT(forwards(0.03, corr(0.4), 101.0, 96.0), 98.5 + 30.0 * 16.0, 1.0, 0.5, 0.5),
    FAR_IN(forwards(0.03, corr(0.4), 101.0, 96.0), 98.5 - 30.0 * 16.0, 1.0, 0.5, 0.5),
    FARTHEST_OUT(forwards(0.0, corr(0.4), 101.0, 96.0), 98.5 + 36.0 * 16.0, 1.0, 0.5, 0.5),
    AT_THE_STRIKE(forwards(0.02, corr(0.4), 101.0, 96.0), 98.5, 1.0, 0.5, 0.5),
    A_HAIR_OFF_THE_STRIKE(forwards(0.02, corr(0.4), 101.0, 96.0), Math.nextUp(98.5), 1.0, 0.5, 0.5),
    RANK_DEFICIENT(rankDeficient(), 100.0, 1.0, 0.4, 0.4, 0.2),
    ONE_ASSET_WITHOUT_VOLATILITY(oneWithoutVolatility(), 100.0, 1.0, 0.5, 0.5),
    GIVEN_DISCOUNT(givenDiscount(), 100.0, 1.0, 0.5, 0.5);

    private final MarketData market;
    private final double strike;
    private final double expiry;
    private final double[] weights;

    HardCorners(MarketData market, double strike, double expiry, double... weights) {
        this.market = market;
        this.strike = strike;
        this.expiry = expiry;
        this.weights = weights;
    }

    /** Whether seventy digits see the option's time value beside its intrinsic value. */
    boolean isVisible(PayoffType type) {
        return switch (this) {
            case FAR_OUT, FARTHEST_OUT -> type == PayoffType.CALL || type == PayoffType.DIGITAL_CALL;
            case FAR_IN -> type == PayoffType.PUT || type == PayoffType.DIGITAL_PUT;
            default -> true;
        };
    }

    Instrument of(PayoffType type) {
        return new Instrument(market, new BasketOption(type, strike, expiry, weights, 10.0, Optional.empty()));
    }

    private static Correlation corr(double rho) {
        return new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}});
    }

    private static MarketData forwards(double rate, Correlation correlation, double... forwards) {
        return MarketData.ofForwards(forwards, new double[] {18.0, 20.0}, correlation, rate);
    }

    private static MarketData spots(double rate, double[] carry, double rho, double... spots) {
        return new MarketData(
                LevelKind.SPOT,
                spots,
                new double[] {9.0, 14.0},
                corr(rho),
                rate,
                Optional.ofNullable(carry),
                OptionalDouble.empty());
    }

    private static MarketData hedge(double gap, double[] carry) {
        return new MarketData(
                carry == null ? LevelKind.FORWARD : LevelKind.SPOT,
                new double[] {100.0, 100.0},
                new double[] {20.0, 20.0},
                corr(1.0 - gap),
                0.01,
                Optional.ofNullable(carry),
                OptionalDouble.empty());
    }

    private static MarketData rankDeficient() {
        double[][] ones = {{1.0, 1.0, -1.0}, {1.0, 1.0, -1.0}, {-1.0, -1.0, 1.0}};
        return MarketData.ofForwards(
                new double[] {101.0, 98.0, 103.0}, new double[] {15.0, 20.0, 30.0}, new Correlation(ones), 0.01);
    }

    private static MarketData oneWithoutVolatility() {
        return MarketData.ofForwards(new double[] {101.0, 98.0}, new double[] {15.0, 0.0}, corr(0.3), 0.01);
    }

    private static MarketData givenDiscount() {
        return new MarketData(
                LevelKind.FORWARD,
                new double[] {101.0, 98.0},
                new double[] {15.0, 12.0},
                corr(0.3),
                0.01,
                Optional.empty(),
                OptionalDouble.of(0.97));
    }
}
