package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GarchClosedFormsTest {
    private static final int STEPS = 15;
    private static final double RATE = 3e-3;

    private static GarchMarket market(Dynamics dynamics, double h1, double omega, double alpha, double beta) {
        return new GarchMarket(
                dynamics, LevelKind.SPOT, 100.0, h1, omega, alpha, beta, 0.4, 0.0, RATE, OptionalDouble.empty());
    }

    private static GarchGreeks greeks(GarchMarket market, PayoffType type, double strike) {
        return GarchClosedForms.of(market, BasketOption.of(type, strike, STEPS, 1.0))
                .orElseThrow();
    }

    /** The same number of steps as years of a normal level with the mean variance. */
    private static Greeks bachelier(double variance, PayoffType type, double strike) {
        MarketData market = new MarketData(
                LevelKind.FORWARD,
                new double[] {100.0},
                new double[] {Math.sqrt(variance / STEPS)},
                Correlation.identity(1),
                RATE,
                Optional.empty(),
                OptionalDouble.empty());
        ClosedForm form = ClosedForms.of(market, BasketOption.of(type, strike, STEPS, 1.0))
                .orElseThrow();
        assertTrue(form.evaluate());
        return form.greeks();
    }

    /** Relative to the number itself, as far out as 20 deviations. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void additiveWithoutAlphaIsBacheliersFormula(PayoffType type) {
        double variance = 0.0;
        double h = 1.5;
        for (int step = 0; step < STEPS; step++) {
            variance += h;
            h = 0.1 + 0.8 * h;
        }
        for (double strike : new double[] {30.0, 80.0, 99.0, 100.0, 101.5, 125.0, 170.0}) {
            GarchGreeks garch = greeks(market(Dynamics.ADDITIVE, 1.5, 0.1, 0.0, 0.8), type, strike);
            Greeks normal = bachelier(variance, type, strike);

            assertEquals(normal.pv(), garch.pv(), 1e-12 * normal.pv(), "pv at " + strike);
            assertEquals(normal.delta()[0], garch.delta(), 1e-12, "delta at " + strike);
            assertEquals(normal.gamma()[0][0], garch.gamma(), 1e-12, "gamma at " + strike);
            assertEquals(normal.rho(), garch.by(FactorId.Kind.RATE), 1e-12 * Math.abs(normal.rho()), "rho");
            assertEquals(normal.byStrike(), garch.by(FactorId.Kind.STRIKE), 1e-12, "strike");
        }
    }

    /** Central bumps of 1e-5 of the factor: truncation 1e-10, rounding 1e-14/1e-5. */
    @ParameterizedTest
    @EnumSource(PayoffType.class)
    void derivativesToTheVarianceAreThoseOfTheValue(PayoffType type) {
        double d = 1e-5;
        GarchGreeks garch = greeks(market(Dynamics.ADDITIVE, 1.5, 0.1, 0.0, 0.8), type, 103.0);
        double h1 = greeks(market(Dynamics.ADDITIVE, 1.5 + d, 0.1, 0.0, 0.8), type, 103.0)
                        .pv()
                - greeks(market(Dynamics.ADDITIVE, 1.5 - d, 0.1, 0.0, 0.8), type, 103.0)
                        .pv();
        double omega = greeks(market(Dynamics.ADDITIVE, 1.5, 0.1 + d, 0.0, 0.8), type, 103.0)
                        .pv()
                - greeks(market(Dynamics.ADDITIVE, 1.5, 0.1 - d, 0.0, 0.8), type, 103.0)
                        .pv();
        double beta = greeks(market(Dynamics.ADDITIVE, 1.5, 0.1, 0.0, 0.8 + d), type, 103.0)
                        .pv()
                - greeks(market(Dynamics.ADDITIVE, 1.5, 0.1, 0.0, 0.8 - d), type, 103.0)
                        .pv();

        assertEquals(h1 / (2.0 * d), garch.by(FactorId.Kind.FIRST_VARIANCE), 1e-8);
        assertEquals(omega / (2.0 * d), garch.by(FactorId.Kind.OMEGA), 1e-8);
        assertEquals(beta / (2.0 * d), garch.by(FactorId.Kind.BETA), 1e-7);
    }

    /**
     * Two steps by quadrature: given z1 the level is normal with variance h1 z1^2 known and h2 = omega + alpha h1 z1^2 + beta h1 to come. The
     * difference quotient in alpha at 1e-6 errs by 1e-6 of the second derivative.
     */
    @Test
    void theDerivativeToAlphaIsThatOfTheProcess() {
        double strike = 101.0;
        double h1 = 1.5;
        double a = 1e-6;
        double quotient = (twoSteps(h1, 0.4, a, 0.8, strike) - twoSteps(h1, 0.4, 0.0, 0.8, strike)) / a;

        GarchGreeks closed = GarchClosedForms.of(
                        market(Dynamics.ADDITIVE, h1, 0.4, 0.0, 0.8), BasketOption.of(PayoffType.CALL, strike, 2, 1.0))
                .orElseThrow();

        assertEquals(twoSteps(h1, 0.4, 0.0, 0.8, strike), closed.pv(), 1e-10);
        assertEquals(quotient, closed.by(FactorId.Kind.ALPHA), 1e-5);
    }

    /** Trapezoids over the first shock: exact to rounding for what falls like a normal density. */
    private static double twoSteps(double h1, double omega, double alpha, double beta, double strike) {
        double sum = 0.0;
        double step = 1.0 / 64.0;
        for (double z = -9.0; z <= 9.0; z += step) {
            double deviation = Math.sqrt(omega + alpha * h1 * z * z + beta * h1);
            double above = 100.0 + Math.sqrt(h1) * z - strike;
            double d = above / deviation;
            double call = above * NormalDistribution.cdf(d) + deviation * NormalDistribution.density(d);
            sum += step * call * NormalDistribution.density(z);
        }
        return Math.exp(-2.0 * RATE) * sum;
    }

    @Test
    void whereNothingMovesItIsThePayoff() {
        for (Dynamics dynamics : Dynamics.values()) {
            GarchMarket still = market(dynamics, 0.0, 0.0, 0.0, 0.9);
            double forward = dynamics == Dynamics.ADDITIVE ? 100.0 : 100.0 * Math.exp(RATE * STEPS);
            double discount = Math.exp(-RATE * STEPS);

            assertTrue(GarchClosedForms.isStill(still, STEPS), dynamics.label());
            assertEquals(
                    discount * (forward - 96.0),
                    greeks(still, PayoffType.CALL, 96.0).pv(),
                    1e-12);
            assertEquals(
                    discount * forward / 100.0,
                    greeks(still, PayoffType.CALL, 96.0).delta(),
                    1e-12);
            assertEquals(0.0, greeks(still, PayoffType.PUT, 96.0).pv(), 0.0);
            assertEquals(0.0, greeks(still, PayoffType.PUT, 96.0).by(FactorId.Kind.FIRST_VARIANCE), 0.0);
        }
        GarchGreeks kink = greeks(market(Dynamics.ADDITIVE, 0.0, 0.0, 0.2, 0.9), PayoffType.CALL, 100.0);
        assertEquals(0.5 * Math.exp(-RATE * STEPS), kink.delta(), 1e-15);
        assertTrue(Double.isNaN(kink.gamma()) && Double.isNaN(kink.by(FactorId.Kind.FIRST_VARIANCE)));
    }

    /** A Heston-Nandi variance hears of a shock even where it is 0. */
    @Test
    void aVarianceOfZeroMayWake() {
        assertFalse(GarchClosedForms.isStill(market(Dynamics.HESTON_NANDI, 0.0, 0.0, 1e-5, 0.5), 2.0));
        assertTrue(GarchClosedForms.isStill(market(Dynamics.HESTON_NANDI, 0.0, 0.0, 1e-5, 0.5), 1.0));
        assertTrue(GarchClosedForms.isStill(market(Dynamics.LOG, 0.0, 0.0, 0.5, 0.5), 2.0));
        assertFalse(GarchClosedForms.isStill(market(Dynamics.LOG, 0.0, 1e-9, 0.5, 0.5), 2.0));
        assertTrue(GarchClosedForms.isStill(market(Dynamics.GJR, 1.0, 1.0, 0.5, 0.5), 0.0));
    }

    @Test
    void othersHaveNone() {
        BasketOption call = BasketOption.of(PayoffType.CALL, 100.0, STEPS, 1.0);
        for (GarchMarket market : List.of(
                market(Dynamics.ADDITIVE, 1.5, 0.1, 0.1, 0.8),
                market(Dynamics.LOG, 1e-4, 1e-6, 0.0, 0.8),
                market(Dynamics.GJR, 1e-4, 1e-6, 0.1, 0.8))) {
            assertTrue(GarchClosedForms.of(market, call).isEmpty());
        }
        GarchMarket additive = market(Dynamics.ADDITIVE, 1.5, 0.1, 0.0, 0.8);
        assertTrue(GarchClosedForms.of(
                        additive, AsianOption.fixed(PutCall.CALL, 100.0, Schedule.equallySpaced(3), STEPS, 1.0))
                .isEmpty());
        assertTrue(GarchClosedForms.of(additive, BasketOption.of(PayoffType.CALL, 100.0, STEPS, 2.0))
                .isEmpty());
    }
}
