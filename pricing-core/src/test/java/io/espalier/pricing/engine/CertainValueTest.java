package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CertainValueTest {
    private static final double[] LEVELS = {52.0, 61.0};

    private static MarketData market(LevelKind kind, double rate, double... vols) {
        return new MarketData(
                kind,
                LEVELS,
                vols,
                new Correlation(new double[][] {{1.0, 1.0}, {1.0, 1.0}}),
                rate,
                Optional.empty(),
                OptionalDouble.empty());
    }

    /** A few roundings of numbers of size 100. */
    private static void requireSame(Greeks expected, Greeks actual) {
        assertEquals(expected.pv(), actual.pv(), 1e-12);
        assertArrayEquals(expected.delta(), actual.delta(), 1e-13);
        assertArrayEquals(expected.vega(), actual.vega(), 0.0);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(expected.gamma()[i], actual.gamma()[i], 0.0);
            assertArrayEquals(expected.cega()[i], actual.cega()[i], 0.0);
        }
        assertEquals(expected.rho(), actual.rho(), 1e-12);
        assertEquals(expected.byExpiry(), actual.byExpiry(), 1e-12);
        assertEquals(expected.byStrike(), actual.byStrike(), 1e-13);
    }

    /** Forwards in, at and out of the money: the basket is at 113. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void optionOnForwardsIsWorthWhatItsClosedFormSays(PayoffType type) {
        MarketData market = market(LevelKind.FORWARD, 0.02, 0.0, 0.0);
        for (double strike : new double[] {100.0, 113.0, 130.0}) {
            BasketOption option = BasketOption.of(type, strike, 1.5, 1.0, 1.0);

            requireSame(BasketClosedForm.value(market, option), CertainValue.of(new Instrument(market, option)));
        }
    }

    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void optionOnSpotsIsWorthWhatItsClosedFormSays(PayoffType type) {
        MarketData market = market(LevelKind.SPOT, 0.02, 0.0, 0.0);
        for (double strike : new double[] {100.0, 130.0}) {
            BasketOption option = BasketOption.of(type, strike, 1.5, 1.0, 1.0);

            requireSame(BasketClosedForm.value(market, option), CertainValue.of(new Instrument(market, option)));
        }
    }

    @Test
    void perfectHedgeIsCertain() {
        MarketData market = market(LevelKind.FORWARD, 0.02, 20.0, 10.0);
        BasketOption hedged = BasketOption.of(PayoffType.PUT, 100.0, 1.0, 1.0, -2.0);
        BasketOption open = BasketOption.of(PayoffType.PUT, 100.0, 1.0, 1.0, -2.1);

        assertTrue(CertainValue.applies(new Instrument(market, hedged)));
        assertFalse(CertainValue.applies(new Instrument(market, open)));
        requireSame(BasketClosedForm.value(market, hedged), CertainValue.of(new Instrument(market, hedged)));
    }

    @Test
    void todayIsCertainAndHasNoTheta() {
        MarketData market = market(LevelKind.SPOT, 0.02, 20.0, 10.0);
        BasketOption expired = BasketOption.of(PayoffType.CALL, 100.0, 0.0, 1.0, 1.0);

        assertTrue(CertainValue.applies(new Instrument(market, expired)));
        requireSame(BasketClosedForm.value(market, expired), CertainValue.of(new Instrument(market, expired)));
    }

    private static Greeks still(MarketData market, Product product) {
        assertTrue(CertainValue.applies(new Instrument(market, product)));
        return CertainValue.of(new Instrument(market, product));
    }

    /** Spots 52 and 61 growing at 2 %: the basket is at 113 e^(0.02 t); value and Greeks of e^(-0.04) (mean - 100) by hand. */
    @Test
    void averageIsThatOfForwards() {
        MarketData market = market(LevelKind.SPOT, 0.02, 0.0, 0.0);
        AsianOption asian = AsianOption.fixed(PutCall.CALL, 100.0, Schedule.equallySpaced(2), 2.0, 1.0, 1.0);
        double mean = 0.5 * (Math.exp(0.02) + Math.exp(0.04));
        double discount = Math.exp(-0.04);
        double byRate = 0.5 * (Math.exp(0.02) + 2.0 * Math.exp(0.04));

        Greeks greeks = still(market, asian);

        assertEquals(discount * (113.0 * mean - 100.0), greeks.pv(), 1e-12);
        assertEquals(discount * mean, greeks.delta()[1], 1e-14);
        assertEquals(discount * (113.0 * byRate - 2.0 * (113.0 * mean - 100.0)), greeks.rho(), 1e-11);
        assertEquals(0.01 * greeks.rho(), greeks.byExpiry(), 1e-12, "rate and T enter as a product only");
        assertEquals(0.0, greeks.gamma()[0][1]);
    }

    /** The basket grows from 113 to 113 e^0.04 = 117.6: 115 is passed, 118 is not, and 113 is touched today. */
    @ParameterizedTest
    @CsvSource({
        "UP, 115, OUT, 0, false",
        "UP, 115, IN, 1, false",
        "UP, 118, OUT, 1, false",
        "UP, 118, IN, 0, false",
        "UP, 113, OUT, 0, false",
        "UP, 110, OUT, 0, false",
        "DOWN, 112, OUT, 1, false",
        "DOWN, 113, OUT, 0, true",
        "DOWN, 113, IN, 1, true",
    })
    void barrierWatchedAtEveryMomentIsTouchedByThePath(
            BarrierOption.Direction direction, double barrier, BarrierOption.Knock knock, double paid, boolean edge) {
        MarketData market = market(LevelKind.SPOT, 0.02, 0.0, 0.0);
        BarrierOption cash = new BarrierOption(
                BarrierOption.Payment.CASH,
                Double.NaN,
                barrier,
                direction,
                knock,
                Monitoring.continuous(),
                2.0,
                new double[] {1.0, 1.0},
                1.0);

        Greeks greeks = still(market, cash);

        assertEquals(paid * Math.exp(-0.04), greeks.pv(), 1e-15);
        assertEquals(0.0, greeks.delta()[0]);
        assertEquals(edge, Double.isNaN(greeks.gamma()[0][0]));
        assertEquals(-2.0 * greeks.pv(), greeks.rho(), 1e-15);
    }

    @Test
    void barrierWatchedOnDatesIsNotTouchedToday() {
        MarketData market = market(LevelKind.SPOT, -0.02, 0.0, 0.0);
        BarrierOption fallsFromIt = new BarrierOption(
                BarrierOption.Payment.CASH,
                Double.NaN,
                113.0,
                BarrierOption.Direction.UP,
                BarrierOption.Knock.OUT,
                Monitoring.on(Schedule.equallySpaced(3)),
                2.0,
                new double[] {1.0, 1.0},
                1.0);

        assertEquals(Math.exp(0.04), still(market, fallsFromIt).pv(), 1e-15);
    }

    /** A basket that falls between its barriers and one that leaves them; nothing is random in a hedge. */
    @Test
    void corridorHoldsOrNot() {
        MarketData market = market(LevelKind.FORWARD, 0.0, 20.0, 10.0);
        double[] hedge = {1.0, -2.0};

        Greeks inside = still(market, corridor(-71.0, -69.0, hedge));
        Greeks outside = still(market, corridor(-69.9, 0.0, hedge));

        assertEquals(10.0, inside.pv(), 1e-13);
        assertEquals(-2.0, inside.delta()[1], 1e-14);
        assertEquals(0.0, outside.pv());
        assertEquals(0.0, outside.vega()[0]);
    }

    private static DoubleBarrierOption corridor(double lower, double upper, double[] weights) {
        return new DoubleBarrierOption(PutCall.CALL, -80.0, lower, upper, Monitoring.continuous(), 1.0, weights, 1.0);
    }

    /** Put at 120 on a basket that grows at 2 %: exercise pays e^(-0.02 t) 120 - 113, the more the earlier. */
    @Test
    void bermudanIsExercisedWhenThatIsBest() {
        MarketData market = market(LevelKind.SPOT, 0.02, 0.0, 0.0);
        double[] ones = {1.0, 1.0};
        BermudanOption put = new BermudanOption(PutCall.PUT, 120.0, Schedule.of(0.5, 1.5), 2.0, ones, -3.0);
        BermudanOption call = new BermudanOption(PutCall.CALL, 100.0, Schedule.of(0.5, 1.5), 2.0, ones, 1.0);

        assertEquals(
                -3.0 * (120.0 * Math.exp(-0.01) - 113.0), still(market, put).pv(), 1e-12);
        assertEquals(3.0, still(market, put).delta()[0], 1e-14);
        assertEquals(113.0 - 100.0 * Math.exp(-0.03), still(market, call).pv(), 1e-12);
        assertEquals(0.0, still(market, call).byExpiry(), 1e-15, "T is no date of exercise");
    }

    /** Worst performer 0.8 on every date, coupons from 0.75, called from 1, knocked in below 0.9, each by hand. */
    @Test
    void autocallablePaysCouponsAndTheWorst() {
        MarketData market = market(LevelKind.FORWARD, 0.02, 0.0, 0.0);
        double[] initial = {65.0, 61.0};
        Autocallable note = new Autocallable(initial, Schedule.of(1.0, 2.0), 1.0, 0.05, 0.75, true, 0.9, 2.0, 100.0);

        Greeks greeks = still(market, note);

        double coupons = 5.0 * (Math.exp(-0.02) + Math.exp(-0.04));
        assertEquals(coupons + 80.0 * Math.exp(-0.04), greeks.pv(), 1e-12);
        assertEquals(100.0 / 65.0 * Math.exp(-0.04), greeks.delta()[0], 1e-13);
        assertEquals(0.0, greeks.delta()[1]);
    }

    /** Nothing of a worst-of is hedged by another leg. */
    @Test
    void worstOfIsRandomWhereTheBasketIsNot() {
        MarketData market = market(LevelKind.FORWARD, 0.02, 20.0, 10.0);
        ExtremeOption worst =
                new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.CALL, 50.0, 1.0, new double[] {1.0, -2.0}, 1.0);

        assertFalse(CertainValue.applies(new Instrument(market, worst)));
    }
}
