package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PayoffType;

/**
 * The absolute normal volatility at which Bachelier's formula gives a call or put its price.
 *
 * <p>Units: forward, strike and price in currency, price discounted by {@code discount}, {@code expiry} in years; the
 * answer is currency per square root of a year. No iteration runs until something converges: a guess, then one step of
 * fourth order ({@link ImpliedDeviation}). Nothing is allocated unless an input is refused.
 *
 * <p>Error: about 1e-15 relative for prices at and out of the money, however far out (|d| to 37 and beyond, as long as
 * the price is a normal number). A price in the money holds its time value as a difference to the intrinsic value,
 * which is taken here without further loss; but an ulp of the price then moves the answer by |d|/phi(d) ulps (relative,
 * large |d|): 24 at d = 2, 7e2 at 3, 3e4 at 4, and at 8 nothing is left. Where both are quoted, invert the option that
 * is out of the money. A price in the money within 2^-51 of the intrinsic value is taken as that value, which is as much
 * as the rounded product {@code discount * (forward - strike)} is off, and answered by 0.
 */
public final class NormalImpliedVolatility {
    /** What rounding may do to an intrinsic value, relative: a difference, a discount factor and their product. */
    private static final double ROUNDING = 0x1p-51;

    private NormalImpliedVolatility() {}

    /**
     * The volatility.
     *
     * @throws IllegalArgumentException if {@link #orNaN} has none
     */
    public static double of(
            PayoffType type, double forward, double strike, double expiry, double price, double discount) {
        double volatility = orNaN(type, forward, strike, expiry, price, discount);
        if (Double.isNaN(volatility)) {
            throw new IllegalArgumentException("a normal volatility needs a call or put, finite numbers, expiry > 0,"
                    + " discount > 0 and a price not below the intrinsic value: type=" + type + ", forward=" + forward
                    + ", strike=" + strike + ", expiry=" + expiry + ", price=" + price + ", discount=" + discount);
        }
        return volatility;
    }

    /**
     * The volatility, or NaN where there is none: another payoff, a number that is not finite, expiry or discount not
     * above 0, a price below the intrinsic value, or a volatility (or moneyness) beyond the largest double.
     */
    public static double orNaN(
            PayoffType type, double forward, double strike, double expiry, double price, double discount) {
        double moneyness = forward - strike;
        if (!isVanilla(type) || !isPositive(expiry) || !isPositive(discount) || !Double.isFinite(moneyness)) {
            return Double.NaN;
        }
        double sign = type == PayoffType.CALL ? 1.0 : -1.0;
        double timeValue = sign * moneyness > 0.0
                ? inTheMoney(price, discount, sign * moneyness, sign * roundingOf(forward, strike, moneyness))
                : price / discount;
        if (!(price >= 0.0) || !(timeValue >= 0.0)) {
            return Double.NaN;
        }
        double volatility = ImpliedDeviation.of(Math.abs(moneyness), timeValue) / Math.sqrt(expiry);
        return Double.isFinite(volatility) ? volatility : Double.NaN;
    }

    private static boolean isVanilla(PayoffType type) {
        return type == PayoffType.CALL || type == PayoffType.PUT;
    }

    private static boolean isPositive(double x) {
        return x > 0.0 && x < Double.POSITIVE_INFINITY;
    }

    /** price/discount - (intrinsic + tail), rounded once; negative where the price is below by more than rounding. */
    private static double inTheMoney(double price, double discount, double intrinsic, double tail) {
        double value = price / discount;
        double rest = Math.fma(-value, discount, price) / discount;
        double timeValue = (value - intrinsic) + (rest - tail);
        return Math.abs(timeValue) <= ROUNDING * intrinsic ? 0.0 : timeValue;
    }

    /** What rounding took from {@code x - y}: Knuth's two-sum. */
    private static double roundingOf(double x, double y, double difference) {
        double virtual = x - difference;
        return (x - (difference + virtual)) + (virtual - y);
    }
}
