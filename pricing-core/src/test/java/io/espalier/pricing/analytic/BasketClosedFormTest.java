package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BasketClosedFormTest {
    /**
     * Some thirty roundings of 1.1e-16 each; a time derivative, the difference of decay and discounting, may lose a digit
     * more in these corners. Two digits below what the command line promises.
     */
    private static final double RELATIVE = 2e-14;

    /** What seventy-digit bumps leave, relative to the value, where a derivative itself is 0. */
    private static final double BUMP_NOISE = 1e-30;

    static Stream<Arguments> corners() {
        return Stream.of(HardCorners.values()).flatMap(corner -> Stream.of(PayoffType.values())
                .filter(corner::isVisible)
                .map(type -> Arguments.of(corner, type)));
    }

    @ParameterizedTest
    @MethodSource("corners")
    void agreesWithSeventyDigits(HardCorners corner, PayoffType type) {
        Instrument instrument = corner.of(type);
        PreciseBasket precise = new PreciseBasket(instrument);

        Greeks greeks = BasketClosedForm.value(instrument.market(), instrument.option());

        double noise = BUMP_NOISE * Math.abs(greeks.pv());
        assertClose(noise, precise.value(), greeks.pv(), "pv");
        assertClose(noise, precise.derivative(FactorId.of(FactorId.Kind.STRIKE)), greeks.byStrike(), "byStrike");
        for (int i = 0; i < instrument.size(); i++) {
            assertRowAgrees(i, instrument, precise, greeks);
        }
        if (instrument.market().discount().isEmpty()) {
            assertClose(noise, precise.derivative(FactorId.of(FactorId.Kind.RATE)), greeks.rho(), "rho");
            assertClose(noise, precise.derivative(FactorId.of(FactorId.Kind.EXPIRY)), greeks.byExpiry(), "byExpiry");
        } else {
            assertTrue(Double.isNaN(greeks.rho()) && Double.isNaN(greeks.byExpiry()));
        }
    }

    private static void assertRowAgrees(int i, Instrument instrument, PreciseBasket precise, Greeks greeks) {
        double noise = BUMP_NOISE * Math.abs(greeks.pv());
        FactorId level = FactorId.level(instrument.market().kind(), i);
        assertClose(noise, precise.derivative(level), greeks.delta()[i], "delta " + i);
        assertClose(noise, precise.derivative(FactorId.volatility(i)), greeks.vega()[i], "vega " + i);
        for (int j = 0; j < instrument.size(); j++) {
            FactorId other = FactorId.level(instrument.market().kind(), j);
            assertClose(noise, precise.second(level, other), greeks.gamma()[i][j], "gamma " + i + " " + j);
            if (i < j) {
                double cega = precise.derivative(FactorId.correlation(i, j));
                assertClose(noise, cega, greeks.cega()[i][j], "cega " + i + " " + j);
            }
        }
    }

    /** Call - put = D(F - K), straddle = call + put, digitals sum to D: in value and in every Greek. */
    @ParameterizedTest
    @EnumSource
    void payoffsThatAddUpHaveValuesAndGreeksThatAddUp(HardCorners corner) {
        double[] call = flat(corner, PayoffType.CALL);
        double[] put = flat(corner, PayoffType.PUT);
        double[] straddle = flat(corner, PayoffType.STRADDLE);
        double[] digitalCall = flat(corner, PayoffType.DIGITAL_CALL);
        double[] digitalPut = flat(corner, PayoffType.DIGITAL_PUT);
        Instrument instrument = corner.of(PayoffType.CALL);
        double rate = instrument.market().rate();
        double expiry = instrument.option().expiry();
        double discount = instrument.market().discount().orElse(Math.exp(-rate * expiry)) * 10.0;

        for (int k = 0; k < call.length; k++) {
            double scale = Math.abs(call[k]) + Math.abs(put[k]);
            assertEquals(call[k] + put[k], straddle[k], 1e-14 * scale, "straddle " + k);
        }
        int n = instrument.size();
        for (int k = 1 + n; k < 1 + 2 * n + 2 * n * n; k++) {
            assertEquals(call[k], put[k], 1e-14 * Math.abs(call[k]), "curvature and vegas " + k);
            assertEquals(0.0, digitalCall[k] + digitalPut[k], 1e-14 * Math.abs(digitalCall[k]), "digitals " + k);
        }
        assertEquals(discount, digitalCall[0] + digitalPut[0], 1e-14 * discount);
    }

    private static double[] flat(HardCorners corner, PayoffType type) {
        Instrument instrument = corner.of(type);
        Greeks g = BasketClosedForm.value(instrument.market(), instrument.option());
        return Stream.of(
                        Stream.of(new double[] {g.pv()}, g.delta(), g.vega()),
                        Stream.of(g.gamma()),
                        Stream.of(g.cega()))
                .flatMap(part -> part)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** Euler: a call is homogeneous of degree one in levels, strike and volatilities together. */
    @Test
    void valueIsTheSumOfItsFactorsTimesDerivatives() {
        Instrument instrument = HardCorners.SPOTS_WITH_OPPOSITE_CARRIES.of(PayoffType.CALL);

        Greeks greeks = BasketClosedForm.value(instrument.market(), instrument.option());

        double sum = instrument.option().strike() * greeks.byStrike();
        for (int i = 0; i < instrument.size(); i++) {
            sum += instrument.market().levels()[i] * greeks.delta()[i];
            sum += instrument.market().vols()[i] * greeks.vega()[i];
        }
        // The terms are up to ten times the sum.
        assertEquals(greeks.pv(), sum, 1e-14 * greeks.pv());
    }

    /** Fifty equal underlyings of weight 1/50 with common correlation: the variance is known in two terms. */
    @Test
    void fiftyUnderlyingsGiveTheBasketTheyAre() {
        int n = 50;
        double rho = 0.3;
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(correlation[i], rho);
            correlation[i][i] = 1.0;
        }
        double[] levels = filled(n, 100.0);
        double[] vols = filled(n, 20.0);
        MarketData market = MarketData.ofForwards(levels, vols, new Correlation(correlation), 0.02);
        double deviation = 20.0 * Math.sqrt((1.0 + (n - 1) * rho) / n);
        MarketData one =
                MarketData.ofForwards(new double[] {100.0}, new double[] {deviation}, Correlation.identity(1), 0.02);

        Greeks basket =
                BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, 103.0, 2.0, filled(n, 1.0 / n)));
        Greeks single = BasketClosedForm.value(one, BasketOption.of(PayoffType.CALL, 103.0, 2.0, 1.0));

        // 1/50 and 0.3 are rounded doubles: 1e-16 each, once in the weights' sum and once in the root.
        assertClose(single.pv(), basket.pv(), "pv");
        assertClose(single.delta()[0], Arrays.stream(basket.delta()).sum(), "delta");
        assertClose(
                single.gamma()[0][0],
                Arrays.stream(basket.gamma()).flatMapToDouble(Arrays::stream).sum(),
                "gamma");
    }

    private static double[] filled(int n, double value) {
        double[] array = new double[n];
        Arrays.fill(array, value);
        return array;
    }

    /** A plain bump of the value, h = 1e-5 of each factor's scale: truncation 1e-10, rounding 1e-16/1e-5; hence 1e-8. */
    @ParameterizedTest
    @EnumSource(Smoothing.Kind.class)
    void smoothedGreeksEqualBumpsOfTheSmoothedValue(Smoothing.Kind kind) {
        MarketData market =
                HardCorners.SPOTS_WITH_OPPOSITE_CARRIES.of(PayoffType.PUT).market();
        BasketOption option = new BasketOption(
                PayoffType.PUT, 57.0, 1.5, new double[] {0.6, 0.4}, 10.0, Optional.of(new Smoothing(kind, 6.0)));
        BasketClosedForm closed = new BasketClosedForm(market, option);
        Greeks greeks = BasketClosedForm.value(market, option);

        assertEquals(greeks.delta()[0], bump(closed, h -> closed.setLevel(0, 52.0 + h)), 1e-7);
        assertEquals(greeks.vega()[1], bump(closed, h -> closed.setVolatility(1, 14.0 + h)), 1e-7);
        assertEquals(greeks.cega()[0][1], bump(closed, h -> closed.setCorrelation(0, 1, 0.25 + h)), 1e-6);
        assertEquals(greeks.byStrike(), bump(closed, h -> closed.setStrike(57.0 + h)), 1e-7);
        assertEquals(greeks.rho(), bump(closed, h -> closed.setRate(0.02 + h)), 1e-6);
        assertEquals(greeks.byExpiry(), bump(closed, h -> closed.setExpiry(1.5 + h)), 1e-6);
    }

    private static double bump(BasketClosedForm closed, DoubleConsumer move) {
        double h = 1e-5;
        move.accept(h);
        assertTrue(closed.evaluate());
        double up = closed.value();
        move.accept(-h);
        assertTrue(closed.evaluate());
        double down = closed.value();
        move.accept(0.0);
        return (up - down) / (2.0 * h);
    }

    /** Forward 102, strike 100, s = 15, softplus of width 0.8; provenance as in {@link WorkedExamplesTest}. */
    @Test
    void smoothedCallOfTheWorkedExample() {
        MarketData market =
                MarketData.ofForwards(new double[] {102.0}, new double[] {15.0}, Correlation.identity(1), 0.0);
        Smoothing softplus = new Smoothing(Smoothing.Kind.SOFTPLUS, 0.8);
        BasketOption option =
                new BasketOption(PayoffType.CALL, 100.0, 1.0, new double[] {1.0}, 1.0, Optional.of(softplus));

        Greeks greeks = BasketClosedForm.value(market, option);

        assertEquals(7.064910863815799, greeks.pv(), 7.0 * RELATIVE);
        // The example is a difference of two values of 7, each good to 1e-15.
        assertEquals(0.027663017281305713, greeks.smoothingBias(), 5e-14);
    }

    @Test
    void movedFactorsGiveTheBitsOfAFreshStart() {
        Instrument moved = HardCorners.PLAIN_FORWARDS.of(PayoffType.CALL);
        Instrument other = HardCorners.AT_THE_STRIKE.of(PayoffType.CALL);
        BasketClosedForm closed = new BasketClosedForm(moved.market(), moved.option());
        closed.evaluate();

        closed.setRate(other.market().rate());
        closed.setStrike(other.option().strike());
        closed.setExpiry(other.option().expiry());

        assertTrue(closed.evaluate());
        Greeks fresh = BasketClosedForm.value(other.market(), other.option());
        assertEquals(fresh.pv(), closed.value());
        assertEquals(fresh.vega()[0], closed.vega(0));
        assertEquals(fresh.byExpiry(), closed.byExpiry());
    }

    @Test
    void overflowIsToldNotAnswered() {
        MarketData market = MarketData.ofForwards(
                new double[] {1e308, 1e308}, new double[] {1.0, 1.0}, Correlation.identity(2), 0.0);
        BasketOption option = BasketOption.of(PayoffType.CALL, 0.0, 1.0, 10.0, 10.0);

        assertFalse(BasketClosedForm.value(market, option).isFinite());
        assertFalse(new BasketClosedForm(market, option).evaluate());
    }

    @Test
    void volatilitiesWhoseSquaresOverOrUnderflowAreNoMatter() {
        for (double scale : new double[] {1e-200, 1e200}) {
            MarketData market = MarketData.ofForwards(
                    new double[] {scale}, new double[] {3.0 * scale}, Correlation.identity(1), 0.0);
            MarketData unit =
                    MarketData.ofForwards(new double[] {1.0}, new double[] {3.0}, Correlation.identity(1), 0.0);

            Greeks scaled = BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, 0.0, 1.0, 1.0));
            Greeks plain = BasketClosedForm.value(unit, BasketOption.of(PayoffType.CALL, 0.0, 1.0, 1.0));

            assertEquals(plain.pv(), scaled.pv() / scale, 1e-15);
            assertEquals(plain.delta()[0], scaled.delta()[0], 1e-15);
            assertEquals(plain.gamma()[0][0], scaled.gamma()[0][0] * scale, 1e-15);
        }
    }

    private static void assertClose(double expected, double actual, String name) {
        assertClose(0.0, expected, actual, name);
    }

    private static void assertClose(double noise, double expected, double actual, String name) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected) + noise, name);
    }
}
