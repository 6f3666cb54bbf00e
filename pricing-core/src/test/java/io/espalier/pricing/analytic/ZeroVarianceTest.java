package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expired, without volatility or perfectly hedged: the discounted intrinsic value and its derivatives. */
class ZeroVarianceTest {
    private static final double RATE = 0.05;

    private static MarketData forwards(double vol, double rho, double... levels) {
        return MarketData.ofForwards(
                levels, new double[] {vol, vol}, new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}), RATE);
    }

    /** Forward of the half-half basket of 2 and 3 is 2.5; D = exp(-0.05 T). */
    @ParameterizedTest
    @CsvSource({
        "CALL, 1.0, 1.5, 0.5", "CALL, 4.0, 0.0, 0.0",
        "PUT, 1.0, 0.0, 0.0", "PUT, 4.0, 1.5, -0.5",
        "STRADDLE, 1.0, 1.5, 0.5", "STRADDLE, 4.0, 1.5, -0.5",
        "DIGITAL_CALL, 1.0, 1.0, 0.0", "DIGITAL_CALL, 4.0, 0.0, 0.0",
        "DIGITAL_PUT, 1.0, 0.0, 0.0", "DIGITAL_PUT, 4.0, 1.0, 0.0",
    })
    void withoutVolatilityItIsTheDiscountedIntrinsic(PayoffType type, double strike, double intrinsic, double delta) {
        Greeks greeks =
                BasketClosedForm.value(forwards(0.0, 0.1, 2.0, 3.0), BasketOption.of(type, strike, 2.0, 0.5, 0.5));

        double discount = Math.exp(-RATE * 2.0);
        assertEquals(discount * intrinsic, greeks.pv(), 1e-16);
        assertArrayEquals(new double[] {discount * delta, discount * delta}, greeks.delta());
        assertArrayEquals(new double[] {0.0, 0.0}, greeks.vega());
        assertArrayEquals(new double[] {0.0, 0.0}, greeks.gamma()[0]);
        assertEquals(0.0, greeks.cega()[0][1]);
        assertEquals(-2.0 * discount * intrinsic, greeks.rho(), 1e-15);
        assertEquals(-RATE * discount * intrinsic, greeks.byExpiry(), 1e-16);
    }

    @ParameterizedTest
    @CsvSource({"CALL, 0.25", "PUT, -0.25", "STRADDLE, 0.0", "DIGITAL_CALL, 0.0", "DIGITAL_PUT, 0.0"})
    void atTheKinkDeltaIsTheMeanOfItsSidesAndCurvatureIsNotGiven(PayoffType type, double delta) {
        Greeks greeks = BasketClosedForm.value(forwards(0.0, 0.1, 2.0, 3.0), BasketOption.of(type, 2.5, 2.0, 0.5, 0.5));

        assertEquals(0.0, greeks.pv());
        assertEquals(Math.exp(-RATE * 2.0) * delta, greeks.delta()[1]);
        assertTrue(Double.isNaN(greeks.gamma()[0][1]));
        assertTrue(Double.isNaN(greeks.vega()[0]));
        assertTrue(Double.isNaN(greeks.cega()[0][1]));
        assertEquals(0.0, greeks.rho());
        assertEquals(0.0, greeks.byExpiry());
        assertTrue(greeks.isFinite());
    }

    /** 0.3 100 + 0.7 100 is 100 to any user, though the doubles nearest 0.3 and 0.7 sum to 1 - 5.6e-17. */
    @Test
    void theKinkIsWhereTheForwardRoundsToTheStrike() {
        MarketData market = forwards(0.0, 0.1, 100.0, 100.0);

        Greeks at = BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, 100.0, 0.0, 0.3, 0.7));
        Greeks below =
                BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, Math.nextDown(100.0), 0.0, 0.3, 0.7));

        assertEquals(0.35, at.delta()[1]);
        assertEquals(0.7, below.delta()[1]);
    }

    @Test
    void expiredOptionsHaveNoThetaAndNoRho() {
        for (PayoffType type : PayoffType.values()) {
            for (double strike : new double[] {1.0, 2.5, 4.0}) {
                Greeks greeks = BasketClosedForm.value(
                        forwards(2.0, 0.1, 2.0, 3.0), BasketOption.of(type, strike, 0.0, 0.5, 0.5));

                assertTrue(Double.isNaN(greeks.byExpiry()));
                assertEquals(0.0, greeks.rho());
            }
        }
    }

    /** At the kink a spot's carry still moves the forward: both Greeks are half of the in-the-money side's. */
    @Test
    void timeAndRateAtTheKinkAreTheMeanOfTheirSides() {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {4.0},
                new double[] {0.0},
                Correlation.identity(1),
                0.0,
                Optional.empty(),
                OptionalDouble.empty());

        Greeks at = BasketClosedForm.value(market, BasketOption.of(PayoffType.CALL, 4.0, 2.0, 1.0));

        // V = max(S - K e^(-r T), 0): dV/dr = K T, dV/dT = r K = 0 at r = 0.
        assertEquals(0.5 * 4.0 * 2.0, at.rho(), 1e-15);
        assertEquals(0.0, at.byExpiry());
    }

    @ParameterizedTest
    @EnumSource(LevelKind.class)
    void aPerfectHedgeHasNoVarianceAndAHairLessHasSome(LevelKind kind) {
        for (double gap : new double[] {0.0, 4e-16, 1e-13, 1e-9}) {
            double rho = 1.0 - gap;
            MarketData market = new MarketData(
                    kind,
                    new double[] {100.0, 99.0},
                    new double[] {20.0, 20.0},
                    new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}),
                    0.03,
                    Optional.empty(),
                    OptionalDouble.empty());
            BasketClosedForm closed =
                    new BasketClosedForm(market, BasketOption.of(PayoffType.CALL, 0.5, 1.0, 1.0, -1.0));

            assertTrue(closed.evaluate());

            // Share of the gross variance: 2 gap of 4; the threshold is 1e-15.
            assertEquals(gap < 2e-15, closed.hasZeroVariance(), "gap " + gap);
        }
    }

    /** Without variance a smoothed payoff has all derivatives: V = D h(F - K), and dV/ds^2 = D h''/2. */
    @Test
    void aSmoothedPayoffBendsAtItsKink() {
        BasketOption option = new BasketOption(
                PayoffType.CALL,
                0.0,
                1.0,
                new double[] {1.0, -1.0},
                1.0,
                Optional.of(new Smoothing(Smoothing.Kind.SOFTPLUS, 2.0)));

        Greeks greeks = BasketClosedForm.value(forwards(3.0, 1.0, 50.0, 50.0), option);

        double discount = Math.exp(-RATE);
        assertEquals(discount * 2.0 * Math.log(2.0), greeks.pv(), 1e-15);
        assertEquals(greeks.pv(), greeks.smoothingBias(), 1e-15);
        assertEquals(discount * 0.5, greeks.delta()[0], 1e-15);
        assertEquals(-discount * 0.125, greeks.gamma()[0][1], 1e-15);
        assertEquals(0.0, greeks.vega()[0], 1e-15);
        // Half of h'' times ds^2/drho = 2 w_1 w_2 v_1 v_2 T = -18.
        assertEquals(-discount * 0.125 * 9.0, greeks.cega()[0][1], 1e-14);
    }

    @Test
    void aPriceThatUnderflowsIsZeroNotNegative() {
        MarketData market = MarketData.ofForwards(new double[] {0.0}, new double[] {1.0}, Correlation.identity(1), 0.0);

        for (double strike : new double[] {37.0, 38.5, 40.0, 1e6, 1e300}) {
            for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.DIGITAL_CALL}) {
                Greeks greeks = BasketClosedForm.value(market, BasketOption.of(type, strike, 1.0, 1.0));
                assertFalse(greeks.pv() < 0.0 || 1.0 / greeks.pv() < 0.0);
                assertTrue(greeks.isFinite());
            }
        }
    }
}
