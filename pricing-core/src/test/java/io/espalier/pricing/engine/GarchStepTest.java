package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.calibration.GarchForecast;
import io.espalier.pricing.calibration.GarchParameters;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.GarchMarket.Dynamics;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GarchStepTest {
    private static final double LOG_OMEGA = 2e-6;

    private static GarchStep step(
            Dynamics dynamics, LevelKind kind, double omega, double alpha, double lambda, double gamma, double rate) {
        GarchMarket market = new GarchMarket(
                dynamics, kind, 100.0, 1.0, omega, alpha, 0.9, lambda, gamma, rate, OptionalDouble.empty());
        return new GarchStep(new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 100.0, 5.0, 1.0)));
    }

    /** By hand: the level rises by 3, so h' = 0.5 + 0.05 * 9 + 0.9 * 4 = 4.55; the division by sqrt(4) and back is exact. */
    @Test
    void additiveVarianceHearsOfTheSquaredMove() {
        GarchStep step = step(Dynamics.ADDITIVE, LevelKind.FORWARD, 0.5, 0.05, 0.0, 0.0, 0.0);

        assertEquals(4.55, step.next(4.0, 100.0, 103.0), 1e-15);
        assertEquals(0.5 + 3.6, step.next(4.0, -2.0, -2.0), 1e-15);
    }

    /** The recursion that is fitted to a series: without a mean its shock is the move itself. */
    @Test
    void additiveVarianceIsTheFirstOneForecastAfterTheMove() {
        GarchParameters fitted = new GarchParameters(0.0, 0.5, 0.05, 0.9);

        double forecast = GarchForecast.after(fitted, -1.7, 4.0, 1).variance()[0];

        double next = step(Dynamics.ADDITIVE, LevelKind.FORWARD, 0.5, 0.05, 0.0, 0.0, 0.0)
                .next(4.0, 100.0, 98.3);
        // The move of 98.3 from 100 is -1.7 to 1e-14.
        assertEquals(forecast, next, 1e-14);
    }

    /**
     * Duan's historical measure: r = rate + lambda sqrt(h) - h/2 + sqrt(h) e and h' = omega + alpha h e^2 + beta h, so h e^2 is the
     * square of what is left of r.
     */
    @Test
    void logVarianceIsThatOfTheHistoricalMeasureAfterTheSameReturn() {
        double h = 1e-4;
        double lambda = 0.3;
        double rate = 2e-4;
        GarchStep step = step(Dynamics.LOG, LevelKind.SPOT, LOG_OMEGA, 0.08, lambda, 0.0, rate);
        double r = Math.log(98.0 / 100.0);

        double left = r - rate - lambda * Math.sqrt(h) + h / 2.0;

        assertEquals(LOG_OMEGA + 0.08 * left * left + 0.9 * h, step.next(h, 100.0, 98.0), 1e-18);
    }

    @Test
    void aForwardHasNoCarry() {
        double h = 1e-4;
        double left = Math.log(98.0 / 100.0) + h / 2.0;

        double next = step(Dynamics.LOG, LevelKind.FORWARD, LOG_OMEGA, 0.08, 0.0, 0.0, 2e-4)
                .next(h, 100.0, 98.0);

        assertEquals(LOG_OMEGA + 0.08 * left * left + 0.9 * h, next, 1e-18);
    }

    /** Glosten, Jagannathan and Runkle: gamma counts where the shock that is heard is a fall. */
    @Test
    void aFallIsHeardLouderThanTheSameRise() {
        double h = 1e-4;
        double lambda = 0.1;
        GarchStep step = step(Dynamics.GJR, LevelKind.FORWARD, LOG_OMEGA, 0.05, lambda, 0.1, 0.0);
        double fall = (Math.log(0.98) + h / 2.0) / Math.sqrt(h) - lambda;
        double rise = (Math.log(1.02) + h / 2.0) / Math.sqrt(h) - lambda;

        assertEquals(LOG_OMEGA + 0.15 * h * fall * fall + 0.9 * h, step.next(h, 100.0, 98.0), 1e-18);
        assertEquals(LOG_OMEGA + 0.05 * h * rise * rise + 0.9 * h, step.next(h, 100.0, 102.0), 1e-18);
    }

    /** Heston and Nandi (2000): h' = omega + beta h + alpha (z - gamma sqrt(h))^2. */
    @Test
    void hestonNandiVarianceHearsOfTheShockItself() {
        double h = 1e-4;
        GarchStep step = step(Dynamics.HESTON_NANDI, LevelKind.SPOT, LOG_OMEGA, 1e-6, 0.0, 150.0, 1e-4);
        double z = (Math.log(0.99) - 1e-4 + h / 2.0) / Math.sqrt(h);
        double heard = z - 150.0 * Math.sqrt(h);

        assertEquals(LOG_OMEGA + 0.9 * h + 1e-6 * heard * heard, step.next(h, 100.0, 99.0), 1e-18);
    }

    @Test
    void aLevelThatLogReturnsNeverReachLeavesNoVariance() {
        GarchStep step = step(Dynamics.LOG, LevelKind.SPOT, LOG_OMEGA, 0.08, 0.0, 0.0, 0.0);

        assertTrue(Double.isNaN(step.next(1e-4, 100.0, 0.0)));
        assertTrue(Double.isNaN(step.next(1e-4, -1.0, 100.0)));
    }

    @Test
    void withoutVarianceTheMoveIsTakenForNone() {
        assertEquals(
                0.5,
                step(Dynamics.ADDITIVE, LevelKind.FORWARD, 0.5, 0.05, 0.0, 0.0, 0.0)
                        .next(0.0, 100.0, 101.0));
    }
}
