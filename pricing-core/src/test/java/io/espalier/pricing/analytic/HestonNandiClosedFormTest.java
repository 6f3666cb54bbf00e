package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.engine.MonteCarloResult;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * References: mpmath 1.3 at 30 digits, by the recursions as Heston and Nandi print them and adaptive Gauss-Legendre panels; Greeks there by
 * central differences with steps of 1e-8 of the factor.
 */
class HestonNandiClosedFormTest {
    private static final FactorLayout FACTORS = new FactorLayout(List.of(
            FactorId.spot(0),
            FactorId.of(FactorId.Kind.FIRST_VARIANCE),
            FactorId.of(FactorId.Kind.OMEGA),
            FactorId.of(FactorId.Kind.ALPHA),
            FactorId.of(FactorId.Kind.BETA),
            FactorId.of(FactorId.Kind.GAMMA),
            FactorId.of(FactorId.Kind.RATE),
            FactorId.of(FactorId.Kind.STRIKE)));

    private static GarchMarket market(double h1, double omega, double alpha, double beta, double gamma, double rate) {
        return new GarchMarket(
                GarchMarket.Dynamics.HESTON_NANDI,
                LevelKind.SPOT,
                100.0,
                h1,
                omega,
                alpha,
                beta,
                0.0,
                gamma,
                rate,
                OptionalDouble.empty());
    }

    private static GarchMarket published() {
        return market(3.605893567125271e-5, 5.02e-6, 1.32e-6, 0.589, 422.095, 0.05 / 365.0);
    }

    private static GarchGreeks greeks(GarchMarket market, PayoffType type, double strike, int steps) {
        return greeks(new GarchInstrument(market, BasketOption.of(type, strike, steps, 1.0)));
    }

    private static GarchGreeks greeks(GarchInstrument instrument) {
        return new HestonNandiClosedForm(instrument.market(), (BasketOption) instrument.product())
                .greeks()
                .orElseThrow();
    }

    private static double[] gradient(GarchGreeks greeks) {
        return FACTORS.factors().stream()
                .mapToDouble(factor -> factor.isLevel() ? greeks.delta() : greeks.by(factor.kind()))
                .toArray();
    }

    /** Reference values have 17 digits, the derivatives 13. */
    private static void assertGreeks(GarchGreeks actual, double pv, double gamma, double... gradient) {
        assertEquals(pv, actual.pv(), 2e-13 * pv, "pv");
        assertEquals(gamma, actual.gamma(), 2e-11 * Math.abs(gamma), "gamma");
        double[] found = gradient(actual);
        for (int j = 0; j < gradient.length; j++) {
            assertEquals(
                    gradient[j],
                    found[j],
                    1e-12 * Math.abs(gradient[j]),
                    FACTORS.factor(j).name());
        }
    }

    @Test
    void thePublishedParametersGiveTheReferencePrice() {
        assertGreeks(
                greeks(published(), PayoffType.CALL, 100.0, 30),
                1.5242508868544837,
                0.117750892055,
                0.5866664838226,
                3387.876554064,
                82981.17073212,
                604892.5547476,
                2.963022078885,
                0.003292738071832,
                1714.271924862,
                -0.571423974954);
    }

    @Test
    void aPutAndTwoStepsAreRightToo() {
        assertGreeks(
                greeks(published(), PayoffType.PUT, 95.0, 30),
                0.10316462559198239,
                0.0266652065241,
                -0.05438229246288,
                999.909980515,
                23012.24457059,
                235109.9998254,
                1.012618499974,
                0.001225237747239,
                -166.2418161564,
                0.05833046180926);
        assertEquals(
                2.775410586717383e-10,
                greeks(published(), PayoffType.CALL, 105.0, 2).pv(),
                1e-22);
        assertGreeks(
                greeks(market(2e-4, 5.02e-6, 4e-6, 0.3, 300.0, -1e-4), PayoffType.PUT, 99.0, 120),
                2.5047951749540717,
                0.0664872274886,
                -0.4784551233954,
                970.1503918518,
                113626.7093518,
                414903.1983185,
                3.427010340555,
                0.008146094613763,
                -6042.036901739,
                0.5085889647929);
    }

    /** At 45 digits. An ulp of S/K is felt S delta/pv = 430 times. */
    @Test
    void farOutOfTheMoneyDigitsAreKept() {
        double pv = greeks(published(), PayoffType.CALL, 130.0, 30).pv();

        assertEquals(7.1278980655033139e-29, pv, 1e-12 * 7.1e-29);
    }

    /** Two prices of order 10 and their difference. */
    @ParameterizedTest
    @ValueSource(doubles = {60.0, 95.0, 100.0, 100.4, 120.0})
    void callLessPutIsTheForward(double strike) {
        GarchMarket market = published();
        GarchGreeks call = greeks(market, PayoffType.CALL, strike, 30);
        GarchGreeks put = greeks(market, PayoffType.PUT, strike, 30);
        double discount = Math.exp(-30.0 * market.rate());

        assertEquals(100.0 - discount * strike, call.pv() - put.pv(), 1e-12);
        assertEquals(1.0, call.delta() - put.delta(), 1e-13);
        assertEquals(-discount, call.by(FactorId.Kind.STRIKE) - put.by(FactorId.Kind.STRIKE), 1e-13);
        assertEquals(
                call.pv() + put.pv(),
                greeks(market, PayoffType.STRADDLE, strike, 30).pv(),
                1e-12);
    }

    /** 1{S > K} = -d(S - K)+/dK; and both digitals pay for certain. */
    @ParameterizedTest
    @ValueSource(doubles = {80.0, 99.0, 103.0, 125.0})
    void aDigitalIsTheSlopeToTheStrike(double strike) {
        GarchMarket market = published();
        GarchGreeks call = greeks(market, PayoffType.CALL, strike, 30);
        double digitalCall = greeks(market, PayoffType.DIGITAL_CALL, strike, 30).pv();
        double digitalPut = greeks(market, PayoffType.DIGITAL_PUT, strike, 30).pv();

        assertEquals(-call.by(FactorId.Kind.STRIKE), digitalCall, 1e-13);
        assertEquals(Math.exp(-30.0 * market.rate()), digitalCall + digitalPut, 1e-13);
    }

    /** Central bumps of 1e-5: truncation 1e-10, rounding 1e-13/1e-5; each relative to what the factor's own size makes of it. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void derivativesAreThoseOfTheValue(PayoffType type) {
        for (double strike : new double[] {96.0, 103.0}) {
            for (OptionalDouble discount : List.of(OptionalDouble.empty(), OptionalDouble.of(0.97))) {
                GarchMarket m = published();
                GarchMarket market = new GarchMarket(
                        m.dynamics(),
                        m.kind(),
                        100.0,
                        m.h1(),
                        m.omega(),
                        m.alpha(),
                        m.beta(),
                        0.0,
                        m.gamma(),
                        m.rate(),
                        discount);
                GarchInstrument instrument = new GarchInstrument(
                        market,
                        new BasketOption(type, strike, 12, new double[] {1.0}, 3.0, java.util.Optional.empty()));
                double[] x = instrument.read(FACTORS);
                double[] gradient = gradient(greeks(instrument));
                for (int j = 0; j < x.length; j++) {
                    double step = 1e-5 * x[j];
                    double bumped = (value(instrument, x, j, step) - value(instrument, x, j, -step)) / (2.0 * step);
                    assertEquals(
                            bumped * x[j],
                            gradient[j] * x[j],
                            3e-7 * Math.max(1.0, Math.abs(gradient[j] * x[j])),
                            type + " " + FACTORS.factor(j).name());
                }
            }
        }
    }

    private static double value(GarchInstrument instrument, double[] x, int j, double step) {
        double[] moved = x.clone();
        moved[j] += step;
        return greeks(instrument.with(FACTORS, moved)).pv();
    }

    /** With alpha = 0 variances are numbers and the level is lognormal: Black and Scholes (1973). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40})
    void withoutAlphaItIsBlackScholes(int steps) {
        GarchMarket market = market(2e-4, 3e-5, 0.0, 0.7, 150.0, 1e-4);
        double variance = 0.0;
        double h = market.h1();
        for (int step = 0; step < steps; step++) {
            variance += h;
            h = market.omega() + market.beta() * h;
        }
        for (double strike : new double[] {70.0, 97.0, 100.0, 104.0}) {
            double deviation = Math.sqrt(variance);
            double d = (Math.log(100.0 / strike) + 1e-4 * steps) / deviation + 0.5 * deviation;
            double expected = 100.0 * NormalDistribution.cdf(d)
                    - strike * Math.exp(-1e-4 * steps) * NormalDistribution.cdf(d - deviation);

            assertEquals(
                    expected, greeks(market, PayoffType.CALL, strike, steps).pv(), 1e-12, "strike " + strike);
        }
    }

    /** A step's return is normal whatever alpha: the other parameters come too late. */
    @Test
    void oneStepKnowsItsVarianceOnly() {
        GarchGreeks call = greeks(published(), PayoffType.CALL, 100.5, 1);

        for (FactorId.Kind late :
                List.of(FactorId.Kind.OMEGA, FactorId.Kind.ALPHA, FactorId.Kind.BETA, FactorId.Kind.GAMMA)) {
            assertEquals(0.0, call.by(late), 0.0, late.label());
        }
    }

    /** Small and large variances, fat tails, explosive persistence, one-sided shocks: parity and monotony need no other formula. */
    @Test
    void extremeParametersKeepParity() {
        List<GarchMarket> markets = List.of(
                market(1e-14, 1e-16, 1e-17, 0.5, 1e5, 0.0),
                market(0.2, 0.01, 0.02, 0.3, 1.0, 0.01),
                market(1e-4, 1e-6, 1e-4, 0.2, 90.0, 0.0),
                market(1e-4, 0.0, 1e-6, 0.0, -700.0, 0.0),
                market(0.0, 0.0, 1e-5, 0.9, 0.0, 0.0));
        for (GarchMarket market : markets) {
            for (double strike : new double[] {99.9999, 100.0, 104.0}) {
                GarchGreeks call = greeks(market, PayoffType.CALL, strike, 25);
                GarchGreeks put = greeks(market, PayoffType.PUT, strike, 25);

                double forward = 100.0 - strike * Math.exp(-25.0 * market.rate());
                assertEquals(forward, call.pv() - put.pv(), 1e-11, market + " " + strike);
                assertTrue(call.pv() >= 0.0 && put.pv() >= 0.0 && call.pv() <= 100.0, market + " " + strike);
            }
        }
    }

    /** Lo (1987), theorem 1: with mean F and variance v of S_T, E (S_T - K)+ <= (F - K + sqrt((F - K)^2 + v))/2; v by the same transform. */
    @Test
    void losBoundIsRespected() {
        GarchMarket market = published();
        int steps = 30;
        double forward = 100.0 * Math.exp(market.rate() * steps);
        double second = new HestonNandiTransform(
                        market.h1(), market.omega(), market.alpha(), market.beta(), market.gamma(), steps)
                .logarithm(2.0);
        double variance = forward * forward * Math.expm1(second);
        for (double strike = 80.0; strike <= 125.0; strike += 2.5) {
            double undiscounted = greeks(market, PayoffType.CALL, strike, steps).pv() * forward / 100.0;
            double apart = forward - strike;

            assertTrue(undiscounted >= Math.max(apart, 0.0) - 1e-12, "intrinsic at " + strike);
            assertTrue(undiscounted <= 0.5 * (apart + Math.sqrt(apart * apart + variance)), "Lo at " + strike);
        }
    }

    /** Where the density is all but singular the integral has no end: no answer rather than a wrong one. */
    @Test
    void aLawWithoutAnalyticDensityHasNoAnswer() {
        GarchMarket market = market(0.0, 0.0, 1e-5, 0.9, 0.0, 0.0);

        assertTrue(new HestonNandiClosedForm(market, BasketOption.of(PayoffType.CALL, 100.0, 2, 1.0))
                .greeks()
                .isEmpty());
    }

    /** Value and every derivative within 3.5 standard errors of a simulation of the same dynamics. */
    @Test
    void simulationOfTheSameDynamicsAgrees() {
        GarchInstrument instrument = new GarchInstrument(published(), BasketOption.of(PayoffType.CALL, 101.0, 30, 1.0));
        MonteCarloPlan plan = new MonteCarloPlan(1 << 15, 5, true, 2);

        MonteCarloResult simulated = new MonteCarloPricer(instrument, FACTORS, Box.unbounded(FACTORS.size()), plan)
                .simulate(instrument.read(FACTORS), paths -> {});

        GarchGreeks closed = greeks(instrument);
        assertEquals(closed.pv(), simulated.value(), 3.5 * simulated.error(), "pv");
        double[] gradient = gradient(closed);
        for (int j = 0; j < gradient.length; j++) {
            assertEquals(
                    gradient[j],
                    simulated.gradient()[j],
                    3.5 * simulated.gradientError()[j],
                    FACTORS.factor(j).name());
        }
    }
}
