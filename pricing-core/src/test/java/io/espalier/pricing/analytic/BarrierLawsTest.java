package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.oracle.DiscreteBarrier;
import io.espalier.pricing.oracle.GaussianState;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What barriers must satisfy among themselves, and where they have a closed form. */
class BarrierLawsTest {
    private static final double[] WEIGHTS = {0.6, 0.4};
    private static final double[] LEVELS = {101.0, 96.0};
    /** 0.6 101 + 0.4 96. */
    private static final double FORWARD = 99.0;

    private static final double EXPIRY = 0.75;
    private static final double ROUNDING = 1e-14;

    private static MarketData market(double vol) {
        return MarketData.ofForwards(LEVELS, new double[] {vol, 1.2 * vol}, corr(), 0.03);
    }

    private static Correlation corr() {
        return new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}});
    }

    private static MarketData spotsAtRate(double rate, double... spots) {
        return new MarketData(
                LevelKind.SPOT,
                spots,
                new double[] {18.0, 24.0},
                corr(),
                rate,
                Optional.empty(),
                OptionalDouble.empty());
    }

    private static BarrierOption barrier(Payment payment, double strike, double barrier, Direction way, Knock knock) {
        double k = payment == Payment.CASH ? Double.NaN : strike;
        return new BarrierOption(payment, k, barrier, way, knock, Monitoring.continuous(), EXPIRY, WEIGHTS, 10.0);
    }

    private static Greeks greeks(MarketData market, Product product) {
        ClosedForm closed = ClosedForms.of(market, product).orElseThrow();
        assertTrue(closed.evaluate());
        return closed.greeks();
    }

    private static double[] flat(Greeks g) {
        return new double[] {
            g.pv(),
            g.delta()[0],
            g.delta()[1],
            g.vega()[0],
            g.vega()[1],
            g.gamma()[0][0],
            g.gamma()[0][1],
            g.cega()[0][1],
            g.rho(),
            g.byExpiry(),
            g.byStrike()
        };
    }

    private static void assertSum(double[] whole, double[] part, double[] other) {
        for (int k = 0; k < whole.length; k++) {
            double scale = Math.abs(part[k]) + Math.abs(other[k]) + Math.abs(whole[k]);
            assertEquals(whole[k], part[k] + other[k], 10.0 * ROUNDING * scale, "number " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "80, 90, DOWN", "95, 90, DOWN", "120, 90, DOWN", "80, 98.9, DOWN", "99, 98.9, DOWN",
        "80, 110, UP", "105, 110, UP", "130, 110, UP", "99, 99.1, UP", "99, 150, UP"
    })
    void knockOutAndKnockInAddUpToTheVanilla(double strike, double barrier, Direction way) {
        for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.PUT}) {
            Payment payment = Payment.valueOf(type.name());
            for (MarketData market : new MarketData[] {market(18.0), spotsAtRate(0.0, LEVELS)}) {
                Greeks vanilla =
                        greeks(market, new BasketOption(type, strike, EXPIRY, WEIGHTS, 10.0, Optional.empty()));
                Greeks out = greeks(market, barrier(payment, strike, barrier, way, Knock.OUT));
                Greeks in = greeks(market, barrier(payment, strike, barrier, way, Knock.IN));

                assertSum(flat(vanilla), flat(out), flat(in));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void cashOutAndCashInAddUpToTheDiscountFactor(Direction way) {
        double barrier = way == Direction.UP ? 112.0 : 93.0;

        Greeks out = greeks(market(18.0), barrier(Payment.CASH, 0.0, barrier, way, Knock.OUT));
        Greeks in = greeks(market(18.0), barrier(Payment.CASH, 0.0, barrier, way, Knock.IN));

        double discount = 10.0 * Math.exp(-0.03 * EXPIRY);
        assertEquals(discount, out.pv() + in.pv(), ROUNDING * discount);
        assertEquals(-EXPIRY * discount, out.rho() + in.rho(), ROUNDING * discount);
        assertEquals(-0.03 * discount, out.byExpiry() + in.byExpiry(), ROUNDING * discount);
        assertEquals(0.0, out.delta()[0] + in.delta()[0]);
        assertEquals(0.0, out.vega()[1] + in.vega()[1]);
    }

    /** (x - K)+ - (K - x)+ = (x - B) - (K - B), and x - B times survival is a martingale that stops at 0. */
    @ParameterizedTest
    @ValueSource(doubles = {70.0, 93.0, 100.0, 115.0})
    void callLessPutIsTheLevelOverTheBarrierLessSurvivalTimesTheStrikes(double strike) {
        double barrier = 93.0;
        Greeks call = greeks(market(18.0), barrier(Payment.CALL, strike, barrier, Direction.DOWN, Knock.OUT));
        Greeks put = greeks(market(18.0), barrier(Payment.PUT, strike, barrier, Direction.DOWN, Knock.OUT));
        Greeks alive = greeks(market(18.0), barrier(Payment.CASH, 0.0, barrier, Direction.DOWN, Knock.OUT));

        double discount = 10.0 * Math.exp(-0.03 * EXPIRY);
        double expected = discount * (FORWARD - barrier) - (strike - barrier) * alive.pv();
        assertEquals(expected, call.pv() - put.pv(), 10.0 * ROUNDING * (call.pv() + put.pv()));
        double slope = 0.6 * discount - (strike - barrier) * alive.delta()[0];
        assertEquals(slope, call.delta()[0] - put.delta()[0], 10.0 * ROUNDING * 10.0);
    }

    /** Turned upside down: a put under an upper barrier is a call over a lower one, to the bit. */
    @ParameterizedTest
    @CsvSource({"95, 110, OUT", "95, 110, IN", "115, 110, IN", "99.5, 99.1, OUT"})
    void everythingUpsideDownIsTheSame(double strike, double barrier, Knock knock) {
        MarketData upright = market(18.0);
        MarketData mirrored = MarketData.ofForwards(
                new double[] {-LEVELS[0], -LEVELS[1]}, upright.vols(), upright.correlation(), 0.03);

        Greeks put = greeks(upright, barrier(Payment.PUT, strike, barrier, Direction.UP, knock));
        Greeks call = greeks(mirrored, barrier(Payment.CALL, -strike, -barrier, Direction.DOWN, knock));

        assertEquals(put.pv(), call.pv());
        assertEquals(put.delta()[1], -call.delta()[1]);
        assertEquals(put.gamma()[0][1], call.gamma()[0][1]);
        assertEquals(put.vega()[0], call.vega()[0]);
        assertEquals(put.byStrike(), -call.byStrike());
    }

    /** An upper barrier 45 deviations away is never met: e^-1000 is no double. */
    @ParameterizedTest
    @EnumSource
    void twoBarriersAreOneWhereTheOtherIsFar(PutCall type) {
        for (double strike : new double[] {85.0, 99.0, 120.0}) {
            Greeks two = greeks(
                    market(18.0),
                    new DoubleBarrierOption(
                            type, strike, 92.0, 1000.0, Monitoring.continuous(), EXPIRY, WEIGHTS, 10.0));
            Greeks one = greeks(
                    market(18.0), barrier(Payment.valueOf(type.name()), strike, 92.0, Direction.DOWN, Knock.OUT));

            double[] expected = flat(one);
            double[] actual = flat(two);
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], actual[k], 5.0 * ROUNDING * Math.abs(expected[k]) + 1e-13, "number " + k);
            }
        }
    }

    @Test
    void aWiderCorridorIsWorthMore() {
        double before = 0.0;
        for (double half = 0.5; half < 200.0; half *= 1.3) {
            double pv = greeks(
                            market(18.0),
                            new DoubleBarrierOption(
                                    PutCall.CALL,
                                    99.0,
                                    FORWARD - half,
                                    FORWARD + 1.1 * half,
                                    Monitoring.continuous(),
                                    EXPIRY,
                                    WEIGHTS,
                                    10.0))
                    .pv();
            assertTrue(pv >= before, "half=" + half);
            before = pv;
        }
    }

    /**
     * Watched on m dates, a barrier acts as one that is -zeta(1/2)/sqrt(2 pi) = 0.5826 deviations of a step farther away, to o(1/sqrt(m)):
     * Broadie, Glasserman and Kou (1997). What is left falls like 1/m.
     */
    @Test
    void discreteBarriersApproachTheShiftedContinuousOne() {
        double s = 1.0;
        double strike = 0.2;
        double barrier = -0.8;
        double before = Double.POSITIVE_INFINITY;
        for (int m : new int[] {10, 40}) {
            double discrete = new DiscreteBarrier(
                            GaussianState.basket(0.0, 0.0, s, equallySpaced(m)),
                            barrier,
                            Double.POSITIVE_INFINITY,
                            x -> Math.max(x - strike, 0.0),
                            strike)
                    .value();
            double shifted = single(strike, barrier - 0.5825971579390107 * s / Math.sqrt(m), s);
            double error = Math.abs(discrete - shifted);
            assertTrue(error < before / 3.0 && error < 0.02 / m, "m=" + m + " error=" + error);
            before = error;
        }
    }

    private static double[] equallySpaced(int m) {
        double[] times = new double[m];
        for (int k = 0; k < m; k++) {
            times[k] = (k + 1.0) / m;
        }
        return times;
    }

    private static double single(double strike, double barrier, double s) {
        MarketData market = MarketData.ofForwards(new double[] {0.0}, new double[] {s}, Correlation.identity(1), 0.0);
        return greeks(
                        market,
                        new BarrierOption(
                                Payment.CALL,
                                strike,
                                barrier,
                                Direction.DOWN,
                                Knock.OUT,
                                Monitoring.continuous(),
                                1.0,
                                new double[] {1.0},
                                1.0))
                .pv();
    }

    /** At a barrier of 0 reflection holds at any carry: out(S) = call(S) - call(-S), cash out = digital(S) - digital(-S). */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, 5.0, 30.0})
    void rhoAtRateZeroKnowsThatTheRateBringsADrift(double strike) {
        MarketData here = spotsAtRate(0.0, 12.0, 9.0);
        MarketData there = spotsAtRate(0.0, -12.0, -9.0);
        BasketOption vanilla = new BasketOption(PayoffType.CALL, strike, EXPIRY, WEIGHTS, 10.0, Optional.empty());
        double image = greeks(there, vanilla).rho();
        double whole = greeks(here, vanilla).rho();
        Greeks out = greeks(here, barrier(Payment.CALL, strike, 0.0, Direction.DOWN, Knock.OUT));
        Greeks in = greeks(here, barrier(Payment.CALL, strike, 0.0, Direction.DOWN, Knock.IN));
        assertEquals(whole - image, out.rho(), 1e-13 * Math.abs(whole));
        assertEquals(image, in.rho(), 1e-13 * Math.abs(whole));
        BasketOption digital = new BasketOption(PayoffType.DIGITAL_CALL, 0.0, EXPIRY, WEIGHTS, 10.0, Optional.empty());
        double survival = greeks(here, digital).rho() - greeks(there, digital).rho();
        Greeks cash = greeks(here, barrier(Payment.CASH, 0.0, 0.0, Direction.DOWN, Knock.OUT));
        assertEquals(survival, cash.rho(), 1e-13 * Math.abs(survival));
    }

    @Test
    void touchingIsBreached() {
        double[] level = {100.0, 100.0};
        MarketData market = MarketData.ofForwards(level, new double[] {18.0, 20.0}, corr(), 0.03);
        Greeks vanilla =
                greeks(market, new BasketOption(PayoffType.CALL, 95.0, EXPIRY, WEIGHTS, 10.0, Optional.empty()));
        for (Direction way : Direction.values()) {
            for (double beyond : new double[] {0.0, 5.0}) {
                double barrier = way == Direction.UP ? 100.0 - beyond : 100.0 + beyond;
                Greeks out = greeks(market, barrier(Payment.CALL, 95.0, barrier, way, Knock.OUT));
                Greeks in = greeks(market, barrier(Payment.CALL, 95.0, barrier, way, Knock.IN));

                for (double number : flat(out)) {
                    assertEquals(0.0, number);
                }
                assertSum(flat(vanilla), flat(in), flat(out));
                assertEquals(
                        10.0 * Math.exp(-0.03 * EXPIRY),
                        greeks(market, barrier(Payment.CASH, 0.0, barrier, way, Knock.IN))
                                .pv());
            }
        }
    }

    /** The path stands still: never knocked, so out is the intrinsic value and in is worth nothing. */
    @Test
    void withoutVarianceNothingIsTouched() {
        MarketData still = market(0.0);
        double discount = 10.0 * Math.exp(-0.03 * EXPIRY);

        Greeks out = greeks(still, barrier(Payment.CALL, 95.0, 90.0, Direction.DOWN, Knock.OUT));
        Greeks in = greeks(still, barrier(Payment.CALL, 95.0, 90.0, Direction.DOWN, Knock.IN));
        Greeks kink = greeks(still, barrier(Payment.CALL, FORWARD, 90.0, Direction.DOWN, Knock.OUT));
        Greeks cash = greeks(still, barrier(Payment.CASH, 0.0, 90.0, Direction.DOWN, Knock.OUT));

        assertEquals(discount * 4.0, out.pv(), ROUNDING * discount);
        assertEquals(0.6 * discount, out.delta()[0], ROUNDING * discount);
        assertEquals(-0.03 * out.pv(), out.byExpiry(), ROUNDING * discount);
        assertEquals(0.0, in.pv());
        assertEquals(0.0, in.delta()[0]);
        assertEquals(0.5 * 0.6 * discount, kink.delta()[0], ROUNDING * discount);
        assertTrue(Double.isNaN(kink.gamma()[0][0]) && Double.isNaN(kink.vega()[1]) && Double.isNaN(kink.cega()[0][1]));
        assertEquals(discount, cash.pv());
    }

    /** Too little variance for any barrier, and too much for any corridor: still a number, the limit. */
    @ParameterizedTest
    @CsvSource({"1e-320, 40", "1e-300, 40", "1e-9, 40", "1e9, 0", "1e150, 0"})
    void extremesOfVarianceGiveTheirLimits(double vol, double expected) {
        double discount = Math.exp(-0.03 * EXPIRY);

        Greeks corridor = greeks(
                market(vol),
                new DoubleBarrierOption(
                        PutCall.CALL, 95.0, 90.0, 120.0, Monitoring.continuous(), EXPIRY, WEIGHTS, 10.0));
        Greeks in = greeks(market(vol), barrier(Payment.CALL, 95.0, 120.0, Direction.UP, Knock.IN));
        Greeks out = greeks(market(vol), barrier(Payment.PUT, 105.0, 90.0, Direction.DOWN, Knock.OUT));
        Greeks cash = greeks(market(vol), barrier(Payment.CASH, 0.0, 90.0, Direction.DOWN, Knock.IN));

        assertEquals(discount * expected, corridor.pv(), ROUNDING * expected);
        assertTrue(corridor.isFinite() && in.isFinite() && out.isFinite() && cash.isFinite());
        for (double number : flat(corridor)) {
            assertFalse(Double.isNaN(number));
        }
        assertTrue(expected == 0.0 ? in.pv() > 0.0 : in.pv() == 0.0);
        assertEquals(expected == 0.0 ? 10.0 * discount : 0.0, cash.pv(), 1e-7);
    }

    @Test
    void closedFormsEndWhereTheBasketDriftsOrIsWatchedOnDates() {
        BarrierOption watched = barrier(Payment.CALL, 95.0, 90.0, Direction.DOWN, Knock.OUT);
        BarrierOption onDates = new BarrierOption(
                Payment.CALL,
                95.0,
                90.0,
                Direction.DOWN,
                Knock.OUT,
                Monitoring.on(Schedule.equallySpaced(4)),
                EXPIRY,
                WEIGHTS,
                1.0);
        MarketData zeroCarry = new MarketData(
                LevelKind.SPOT,
                LEVELS,
                new double[] {18.0, 24.0},
                corr(),
                0.03,
                Optional.of(new double[] {0.0, 0.0}),
                OptionalDouble.empty());

        assertTrue(ClosedForms.of(spotsAtRate(0.01, LEVELS), watched).isEmpty());
        assertTrue(ClosedForms.of(market(18.0), onDates).isEmpty());
        assertEquals(
                greeks(MarketData.ofForwards(LEVELS, zeroCarry.vols(), corr(), 0.03), watched)
                        .rho(),
                greeks(zeroCarry, watched).rho());
        ClosedForm moved = ClosedForms.of(spotsAtRate(0.0, LEVELS), watched).orElseThrow();
        moved.setRate(0.01);
        assertFalse(moved.evaluate());
    }
}
