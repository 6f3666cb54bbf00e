package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Allocation;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices come from the textbook formula in 70 digits, rounded once; the volatility that went in must come out. */
class NormalImpliedVolatilityTest {
    private static final double ULP = 0x1p-53;

    /** Fewer than twenty roundings of half an ulp: forward - strike, price, guess, step and answer; none is magnified. */
    private static final double RELATIVE = 20.0 * ULP;

    private static final double SQRT_TWO_PI = 2.5066282746310005;

    private static double implied(PayoffType type, double forward, double strike, double price) {
        return NormalImpliedVolatility.of(type, forward, strike, 1.0, price, 1.0);
    }

    /** In the money the half ulp of the price, magnified, is all that may be lost: 5 % are for what is not linear in it. */
    private static void requireRoundTrip(
            PayoffType type, double forward, double strike, double expiry, double volatility, double discount) {
        PreciseOption option = new PreciseOption(type, forward, strike, expiry, volatility, discount);
        double d = option.d();
        boolean inTheMoney = type == PayoffType.CALL ? d > 0.0 : d < 0.0;

        double found = NormalImpliedVolatility.of(type, forward, strike, expiry, option.price(), discount);

        double tolerance = inTheMoney ? RELATIVE + 1.05 * ULP * magnification(Math.abs(d)) : RELATIVE;
        assertEquals(volatility, found, tolerance * volatility, () -> type + " d=" + d + " F=" + forward);
    }

    /** d ln volatility/d ln price in the money: price/(s phi) with price = s (d + phi E). */
    private static double magnification(double d) {
        double density = NormalDistribution.density(d);
        return (d + density * NormalDistribution.excessRatio(d)) / density;
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e-8, 1e-5, 1e-3, 0.03, 0.4, 1.0, 1.48, 1.49, 1.5, 2.0, 3.0, 5.0, 7.99, 8.0, 12.0, 20.0, 30.0, 36.0,
                37.0
            })
    void outOfTheMoneyTheVolatilityComesBack(double d) {
        for (double strike : new double[] {0.0, 100.0, -3.7, 0.0123}) {
            double volatility = 7.3;
            double distance = d * volatility * Math.sqrt(0.37);
            requireRoundTrip(PayoffType.CALL, strike - distance, strike, 0.37, volatility, 0.93);
            requireRoundTrip(PayoffType.PUT, strike + distance, strike, 0.37, volatility, 0.93);
        }
    }

    @Test
    void outOfTheMoneyTheVolatilityComesBackOnAFineGrid() {
        for (double d = 1e-8; d < 36.0; d *= 1.06) {
            requireRoundTrip(PayoffType.PUT, 100.0 + 21.0 * d, 100.0, 1.0, 21.0, 1.0);
        }
    }

    /** As far as the price in the money still knows: at 6 rounding it moves the answer by 1e-7 already. */
    @ParameterizedTest
    @EnumSource(names = {"CALL", "PUT"})
    void inTheMoneyNothingIsLostBeyondWhatRoundingThePriceLoses(PayoffType type) {
        double sign = type == PayoffType.CALL ? 1.0 : -1.0;
        for (double d = 1e-8; d < 6.0; d *= 1.12) {
            requireRoundTrip(type, 100.0 + sign * d * 15.0, 100.0, 2.25, 10.0, 0.97);
            requireRoundTrip(type, sign * d * 15.0, -0.7, 2.25, 10.0, 1.0);
            requireRoundTrip(type, sign * d * 15.0, 0.7, 2.25, 10.0, 1.0);
        }
    }

    /** The quotient price/discount is rounded too; the rest that its remainder gives back must be there. */
    @Test
    void inTheMoneyTheDiscountCostsNothing() {
        for (double d = 3.0; d < 5.0; d += 0.01) {
            requireRoundTrip(PayoffType.CALL, 15.0 * d, 0.0, 2.25, 10.0, 0.97);
        }
    }

    /** What the project promises, where the price allows it: |d|/phi(d) half ulps stay below 2e-13 up to 2.9. */
    @Test
    void inTheMoneyTheAnswerKeepsTwelveDigitsUpToThreeDeviations() {
        for (double d = 1e-8; d < 2.9; d *= 1.3) {
            double price = new PreciseOption(PayoffType.CALL, 100.0 + 15.0 * d, 100.0, 1.0, 15.0, 0.9).price();

            double found = NormalImpliedVolatility.of(PayoffType.CALL, 100.0 + 15.0 * d, 100.0, 1.0, price, 0.9);

            assertEquals(15.0, found, 2e-13 * 15.0, "d=" + d);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e-280, 8",
        "1e-150, 20",
        "1e-20, 36",
        "1e-4, 36",
        "1e4, 36",
        "1e20, 36",
        "1e150, 36",
        "1e300, 36",
        "1e306, 1"
    })
    void unitsOfPriceDoNotMatter(double scale, double furthest) {
        for (double d = 1e-8; d <= furthest; d *= 3.0) {
            requireRoundTrip(PayoffType.CALL, -scale * d, 0.0, 1.0, scale, 1.0);
            requireRoundTrip(PayoffType.PUT, scale * (1.0 + d), scale, 1.0, scale, 0.99);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 1.0 / 525_600.0, 0.5, 30.0, 1e300})
    void expiriesOfAllSizesComeBack(double expiry) {
        double distance = 2.5 * 12.0 * Math.sqrt(expiry);
        requireRoundTrip(PayoffType.PUT, distance, 0.0, expiry, 12.0, 0.8);
        requireRoundTrip(PayoffType.CALL, distance, 0.0, expiry, 12.0, 0.8);
    }

    /** price = D sigma sqrt(T)/sqrt(2 pi): three roundings there, three back. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-7, 20.0, 1e300})
    void atTheMoneyTheFormulaIsExact(double volatility) {
        double price = 0.9 * volatility * Math.sqrt(0.3) / SQRT_TWO_PI;

        double call = NormalImpliedVolatility.of(PayoffType.CALL, 55.0, 55.0, 0.3, price, 0.9);
        double put = NormalImpliedVolatility.of(PayoffType.PUT, 55.0, 55.0, 0.3, price, 0.9);

        assertEquals(volatility, call, 8.0 * ULP * volatility);
        assertEquals(call, put);
    }

    /** The closed form in doubles is the other way round the same corner. */
    @Test
    void invertsThePricesOfTheClosedForm() {
        for (double strike = 40.0; strike <= 160.0; strike += 1.25) {
            PayoffType type = strike < 100.0 ? PayoffType.PUT : PayoffType.CALL;
            MarketData market = MarketData.ofForwards(
                    new double[] {100.0}, new double[] {3.0}, new Correlation(new double[][] {{1.0}}), 0.02);
            BasketOption option = BasketOption.of(type, strike, 0.75, 1.0);
            double price = BasketClosedForm.value(market, option).pv();

            double found = NormalImpliedVolatility.of(type, 100.0, strike, 0.75, price, Math.exp(-0.02 * 0.75));

            assertEquals(3.0, found, 3.0 * RELATIVE, "K=" + strike);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.97, 105.3, 100",
        "1, 107.1, 100.3",
        "0.9512294245007140, 3.3, -2.1",
        "0.6, 1e300, 1e-300",
        "3, 1e-300, 0"
    })
    void intrinsicValueIsAnsweredByZero(double discount, double high, double low) {
        double rounded = discount * (high - low);

        assertEquals(0.0, NormalImpliedVolatility.of(PayoffType.CALL, high, low, 1.0, rounded, discount));
        assertEquals(0.0, NormalImpliedVolatility.of(PayoffType.PUT, low, high, 1.0, rounded, discount));
        assertEquals(0.0, NormalImpliedVolatility.of(PayoffType.CALL, low, high, 1.0, 0.0, discount));
        assertEquals(0.0, NormalImpliedVolatility.of(PayoffType.PUT, low, low, 1.0, -0.0, discount));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-12, 1e-3, 0.5, 1.0, 2.0})
    void belowIntrinsicValueThereIsNone(double share) {
        assertNone(PayoffType.CALL, 110.0, 100.0, 1.0, 9.0 * (1.0 - share), 0.9);
        assertNone(PayoffType.PUT, 100.0, 110.0, 1.0, 9.0 * (1.0 - share), 0.9);
        assertNone(PayoffType.CALL, 100.0, 110.0, 1.0, -share, 0.9);
        assertNone(PayoffType.PUT, 100.0, 100.0, 1.0, -share * Double.MIN_NORMAL, 0.9);
    }

    private static void assertNone(
            PayoffType type, double forward, double strike, double expiry, double price, double discount) {
        assertTrue(Double.isNaN(NormalImpliedVolatility.orNaN(type, forward, strike, expiry, price, discount)));
        assertThrows(
                IllegalArgumentException.class,
                () -> NormalImpliedVolatility.of(type, forward, strike, expiry, price, discount));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void noInputMayBeOtherThanFinite(double bad) {
        assertNone(PayoffType.CALL, bad, 1.0, 1.0, 1.0, 1.0);
        assertNone(PayoffType.CALL, 1.0, bad, 1.0, 0.0, 1.0);
        assertNone(PayoffType.CALL, 1.0, 1.0, bad, 1.0, 1.0);
        assertNone(PayoffType.CALL, 1.0, 1.0, 1.0, bad, 1.0);
        assertNone(PayoffType.CALL, 2.0, 1.0, 1.0, bad, 1.0);
        assertNone(PayoffType.CALL, 1.0, 1.0, 1.0, 1.0, bad);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, -1.0})
    void expiryAndDiscountMustBePositive(double bad) {
        assertNone(PayoffType.PUT, 1.0, 1.0, bad, 1.0, 1.0);
        assertNone(PayoffType.PUT, 1.0, 1.0, 1.0, 1.0, bad);
    }

    @ParameterizedTest
    @EnumSource(names = {"STRADDLE", "DIGITAL_CALL", "DIGITAL_PUT"})
    void onlyCallsAndPutsAreInverted(PayoffType type) {
        assertNone(type, 1.0, 1.0, 1.0, 0.5, 1.0);
    }

    @Test
    void whatOverflowsIsRefused() {
        assertNone(PayoffType.CALL, 1e308, -1e308, 1.0, 1e308, 1.0);
        assertNone(PayoffType.CALL, 0.0, 0.0, 1.0, 1e308, 1.0);
        assertNone(PayoffType.CALL, 2.0, 1.0, 1.0, 1e300, 1e-10);
        assertNone(PayoffType.PUT, 2.0, 1.0, 1e-300, 1e300, 1.0);
    }

    @Test
    void refusalNamesEveryValue() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> NormalImpliedVolatility.of(PayoffType.CALL, 110.0, 100.0, 1.0, 9.0, 1.0));

        assertEquals(
                "a normal volatility needs a call or put, finite numbers, expiry > 0, discount > 0 and a price not below the"
                        + " intrinsic value: type=CALL, forward=110.0, strike=100.0, expiry=1.0, price=9.0, discount=1.0",
                e.getMessage());
    }

    /** Steps of 1e-12 in price at the least, which the answer (error 2e-15) must resolve; over both branches of the guess. */
    @ParameterizedTest
    @ValueSource(doubles = {90.0, 100.0, 103.0})
    void volatilityRisesWithPrice(double forward) {
        double before = 0.0;
        for (double price = 1e-300; price < 1e300; price *= price > 1e-3 && price < 1e2 ? 1.001 : 1.5) {
            double volatility = implied(PayoffType.PUT, forward, 90.0, price);
            assertTrue(volatility > before, forward + " " + price);
            before = volatility;
        }
        double below = implied(PayoffType.PUT, 103.0, 90.0, Math.nextDown(13.0 / 50.0) * (1.0 - 1e-12));
        double above = implied(PayoffType.PUT, 103.0, 90.0, Math.nextUp(13.0 / 50.0) * (1.0 + 1e-12));
        assertTrue(above > below);
    }

    /** Beyond 37 deviations prices are subnormal and carry few digits; down to the last one there is a sensible answer. */
    @Test
    void smallestOfAllPricesIsAnsweredToo() {
        double near = implied(PayoffType.CALL, -1.0, 0.0, Double.MIN_VALUE);
        double far = implied(PayoffType.CALL, -1e300, 0.0, Double.MIN_VALUE);

        // phi(a) E(a)/a = 4.94e-324: a = 38.18... and at 4.94e-624: a = 53.2...; see the equation itself below.
        assertEquals(Math.log(Double.MIN_VALUE), logPrice(1.0, near), 1e-9);
        assertEquals(Math.log(Double.MIN_VALUE), logPrice(1e300, far), 1e-9);
    }

    private static double logPrice(double distance, double volatility) {
        double a = distance / volatility;
        return Math.log(volatility / SQRT_TWO_PI) + Math.log(NormalDistribution.excessRatio(a)) - 0.5 * a * a;
    }

    @Test
    void allocatesNothing() {
        double[] prices = {5.0, 1e-3, 1e-40, 12.0, -1.0};
        double[] volatilities = new double[1_000];

        Allocation.assertNone("an implied volatility", 1, () -> imply(prices, volatilities));

        assertTrue(Arrays.stream(volatilities).anyMatch(volatility -> volatility > 0.0));
    }

    private static void imply(double[] prices, double[] volatilities) {
        for (int k = 0; k < volatilities.length; k++) {
            PayoffType type = k % 2 == 0 ? PayoffType.CALL : PayoffType.PUT;
            volatilities[k] = NormalImpliedVolatility.orNaN(type, 95.0, 100.0, 0.5, prices[k % prices.length], 0.98);
        }
    }
}
