package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsianTest {
    /**
     * Some fifty roundings of 1.1e-16 each; dates are rounded to doubles, and a time derivative, the difference of decay and
     * discounting, may lose a digit.
     */
    private static final double RELATIVE = 3e-14;

    /** What seventy-digit bumps leave, relative to the value, where a derivative itself is 0. */
    private static final double BUMP_NOISE = 1e-30;

    private static final double[] WEIGHTS = {0.6, 0.4};

    private static Correlation corr(double rho) {
        return new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}});
    }

    private static MarketData spots(double rate, double[] carry) {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {52.0, 61.0},
                new double[] {9.0, 14.0},
                corr(0.25),
                rate,
                Optional.ofNullable(carry),
                OptionalDouble.empty());
    }

    private static MarketData forwards() {
        return MarketData.ofForwards(new double[] {101.0, 96.0}, new double[] {18.0, 20.0}, corr(0.4), 0.03);
    }

    private static MarketData nearHedge() {
        return new MarketData(
                LevelKind.SPOT,
                new double[] {40.0, 60.0},
                new double[] {10.0, 15.0 * (1.0 + 1e-9)},
                corr(-1.0 + 1e-13),
                0.02,
                Optional.of(new double[] {0.03, 0.030001}),
                OptionalDouble.empty());
    }

    private static AsianOption asian(PutCall type, double strike, Schedule fixings, PastFixings past, double expiry) {
        return new AsianOption(type, strike, fixings, past, expiry, WEIGHTS, 10.0);
    }

    static List<Instrument> corners() {
        List<Instrument> corners = new ArrayList<>();
        PastFixings past = new PastFixings(3, 97.3);
        Schedule five = Schedule.equallySpaced(5);
        Schedule listed = Schedule.of(0.1, 0.35, 1.2);
        Schedule toExpiry = Schedule.of(0.1, 0.35, 1.2, 1.5);
        double[] opposite = {0.03, -0.03};
        for (PutCall type : PutCall.values()) {
            List<Schedule> schedules =
                    type == PutCall.CALL ? List.of(five, listed) : List.of(toExpiry, Schedule.equallySpaced(1));
            for (Schedule fixings : schedules) {
                corners.add(new Instrument(forwards(), asian(type, 97.0, fixings, PastFixings.NONE, 1.5)));
                corners.add(new Instrument(forwards(), asian(type, 120.0, fixings, past, 1.5)));
                corners.add(new Instrument(forwards(), asian(type, Double.NaN, fixings, past, 1.5)));
                corners.add(new Instrument(spots(0.05, null), asian(type, 57.0, fixings, past, 1.5)));
                corners.add(new Instrument(spots(0.05, null), asian(type, Double.NaN, fixings, past, 1.5)));
                corners.add(new Instrument(spots(0.02, opposite), asian(type, 57.0, fixings, PastFixings.NONE, 1.5)));
                corners.add(new Instrument(spots(0.02, opposite), asian(type, Double.NaN, fixings, past, 1.5)));
            }
            corners.add(new Instrument(spots(0.05, null), asian(type, Double.NaN, five, PastFixings.NONE, 1.5)));
            corners.add(new Instrument(spots(0.0, null), asian(type, Double.NaN, five, PastFixings.NONE, 1.5)));
            corners.add(new Instrument(spots(1e-12, null), asian(type, Double.NaN, five, PastFixings.NONE, 1.5)));
            corners.add(new Instrument(nearHedge(), asian(type, 48.0, five, PastFixings.NONE, 0.5)));
            corners.add(new Instrument(forwards(), asian(type, 99.0002, five, PastFixings.NONE, 1e-9)));
        }
        corners.add(new Instrument(forwards(), asian(PutCall.CALL, 400.0, five, PastFixings.NONE, 1.0)));
        corners.add(new Instrument(forwards(), asian(PutCall.PUT, -200.0, five, PastFixings.NONE, 1.0)));
        return corners;
    }

    private static Greeks greeks(Instrument instrument) {
        ClosedForm closed =
                ClosedForms.of(instrument.market(), instrument.product()).orElseThrow();
        assertTrue(closed.evaluate());
        return closed.greeks();
    }

    @ParameterizedTest
    @MethodSource("corners")
    void agreesWithSeventyDigits(Instrument instrument) {
        PreciseBasket precise = new PreciseAsian(instrument);

        Greeks greeks = greeks(instrument);

        double pv = greeks.pv();
        assertClose(pv, precise.value(), pv, "pv");
        double rho = precise.derivative(FactorId.of(FactorId.Kind.RATE));
        // Growth less discounting: what T pv loses may be more than the difference.
        assertEquals(
                rho,
                greeks.rho(),
                RELATIVE * (Math.abs(rho) + instrument.product().expiry() * pv),
                "rho");
        assertClose(pv, precise.derivative(FactorId.of(FactorId.Kind.EXPIRY)), greeks.byExpiry(), "byExpiry");
        assertClose(pv, precise.derivative(FactorId.correlation(0, 1)), greeks.cega()[0][1], "cega");
        if (Double.isNaN(instrument.product().strike())) {
            assertTrue(Double.isNaN(greeks.byStrike()));
        } else {
            assertClose(pv, precise.derivative(FactorId.of(FactorId.Kind.STRIKE)), greeks.byStrike(), "byStrike");
        }
        for (int i = 0; i < 2; i++) {
            FactorId level = FactorId.level(instrument.market().kind(), i);
            assertClose(pv, precise.derivative(level), greeks.delta()[i], "delta " + i);
            assertClose(pv, precise.derivative(FactorId.volatility(i)), greeks.vega()[i], "vega " + i);
            for (int j = 0; j < 2; j++) {
                FactorId other = FactorId.level(instrument.market().kind(), j);
                assertClose(pv, precise.second(level, other), greeks.gamma()[i][j], "gamma " + i + j);
            }
        }
    }

    private static void assertClose(double pv, double expected, double actual, String what) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected) + BUMP_NOISE * pv, what);
    }

    /** One fixing at expiry is a European option, to the last bits. */
    @ParameterizedTest
    @EnumSource
    void oneFixingAtExpiryIsTheEuropeanOption(PutCall type) {
        PayoffType payoff = type == PutCall.CALL ? PayoffType.CALL : PayoffType.PUT;
        MarketData market = spots(0.02, new double[] {0.03, -0.03});
        Greeks european = BasketClosedForm.value(market, BasketOption.of(payoff, 57.0, 1.5, WEIGHTS));

        Greeks asian =
                greeks(new Instrument(market, AsianOption.fixed(type, 57.0, Schedule.equallySpaced(1), 1.5, WEIGHTS)));

        assertEquals(european.pv(), asian.pv(), 1e-15 * european.pv());
        assertArrayEquals(european.delta(), asian.delta(), 1e-15);
        assertArrayEquals(european.vega(), asian.vega(), 1e-15);
        assertEquals(european.byExpiry(), asian.byExpiry(), 1e-14);
        assertEquals(european.rho(), asian.rho(), 1e-14 * Math.abs(european.rho()));
    }

    @Test
    void floatingStrikeWithOneFixingAtExpiryIsWorthNothing() {
        Greeks nothing = greeks(new Instrument(
                forwards(), AsianOption.floating(PutCall.CALL, Schedule.equallySpaced(1), 1.5, WEIGHTS)));

        assertEquals(0.0, nothing.pv());
        assertArrayEquals(new double[] {0.0, 0.0}, nothing.delta());
    }

    /** Without volatility: A = (3 97.3 + 12 99)/15, the forward half of the weight where it was. */
    @Test
    void withoutVolatilityItIsTheDiscountedIntrinsic() {
        MarketData still = MarketData.ofForwards(new double[] {101.0, 96.0}, new double[] {0.0, 0.0}, corr(0.4), 0.03);
        double forward = 0.6 * 101.0 + 0.4 * 96.0;
        double average = (3.0 * 97.3 + 12.0 * forward) / 15.0;

        Greeks fixed = greeks(new Instrument(
                still, asian(PutCall.CALL, 90.0, Schedule.equallySpaced(12), new PastFixings(3, 97.3), 1.5)));
        Greeks floating = greeks(new Instrument(
                still, asian(PutCall.CALL, Double.NaN, Schedule.equallySpaced(12), new PastFixings(3, 97.3), 1.5)));

        double discount = 10.0 * Math.exp(-0.03 * 1.5);
        assertEquals(discount * (average - 90.0), fixed.pv(), 1e-13 * discount);
        assertEquals(discount * 0.6 * 12.0 / 15.0, fixed.delta()[0], 1e-15 * discount);
        assertEquals(0.0, fixed.vega()[0]);
        assertEquals(discount * (forward - average), floating.pv(), 1e-13 * discount);
        assertEquals(-0.03 * floating.pv(), floating.byExpiry(), 1e-14 * discount);
    }

    /** Level and average stay together: the kink, though thirds are no doubles. */
    @Test
    void atTheKinkOfAFloatingStrikeDeltaIsTheMeanOfItsSides() {
        MarketData still = MarketData.ofForwards(new double[] {101.0, 96.0}, new double[] {0.0, 0.0}, corr(0.4), 0.03);

        Greeks floating = greeks(
                new Instrument(still, AsianOption.floating(PutCall.CALL, Schedule.of(0.1, 0.2, 0.3), 0.5, WEIGHTS)));

        assertEquals(0.0, floating.pv());
        assertEquals(0.0, floating.delta()[0], 1e-15);
        assertTrue(Double.isNaN(floating.gamma()[0][0]) && Double.isNaN(floating.vega()[0]));
    }

    @Test
    void expiredAveragesArePaidAtOnce() {
        Greeks expired = greeks(new Instrument(
                forwards(), asian(PutCall.CALL, 90.0, Schedule.equallySpaced(1), new PastFixings(1, 95.0), 0.0)));

        assertEquals(10.0 * ((95.0 + 99.0) / 2.0 - 90.0), expired.pv(), 1e-12);
        assertEquals(10.0 * 0.5 * 0.6, expired.delta()[0], 1e-15);
        assertEquals(0.0, expired.vega()[0]);
        assertTrue(Double.isNaN(expired.byExpiry()));
    }

    @Test
    void refusesAnExpiryBeforeAHeldFixing() {
        ClosedForm closed = ClosedForms.of(
                        forwards(), asian(PutCall.CALL, 97.0, Schedule.of(0.1, 0.35), PastFixings.NONE, 1.5))
                .orElseThrow();

        closed.setExpiry(0.3);
        assertFalse(closed.evaluate());
        closed.setExpiry(0.35);
        assertTrue(closed.evaluate());
    }
}
