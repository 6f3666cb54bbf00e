package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BarrierOption.Direction;
import io.espalier.pricing.product.BarrierOption.Knock;
import io.espalier.pricing.product.BarrierOption.Payment;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Barriers watched at every moment: bridges, integrated over where a driftless path ends, against the reflection
 * principle.
 *
 * <p>Panels of half a deviation between kinks, 20 Gauss points each, leave out less than rounding of values of about
 * 50: 1e-12.
 */
class ContinuousBarrierTest {
    static final double START = 100.0;
    static final double VOLATILITY = 20.0;
    private static final double EXPIRY = 1.44;
    private static final double DEVIATION = VOLATILITY * 1.2;
    private static final double STRIKE = 95.0;
    private static final double ROUNDING = 1e-12;

    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

    static BarrierOption option(Payment payment, Direction direction, Knock knock, double barrier, int bridges) {
        return new BarrierOption(
                payment,
                payment == Payment.CASH ? Double.NaN : STRIKE,
                barrier,
                direction,
                knock,
                Monitoring.continuous().bridged(bridges),
                EXPIRY,
                new double[] {1.0},
                1.0);
    }

    private static double expectation(DoubleUnaryOperator value, double start, double deviation, double... kinks) {
        double sum = 0.0;
        double[] breaks = new double[57 + kinks.length];
        for (int k = 0; k < 57; k++) {
            breaks[k] = start + deviation * 0.5 * (k - 28);
        }
        System.arraycopy(kinks, 0, breaks, 57, kinks.length);
        Arrays.sort(breaks);
        for (int k = 1; k < breaks.length; k++) {
            if (breaks[k] > breaks[k - 1]) {
                GaussIntegrator rule = GAUSS.legendre(20, breaks[k - 1], breaks[k]);
                sum += rule.integrate(x -> value.applyAsDouble(x) * density((x - start) / deviation) / deviation);
            }
        }
        return sum;
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2.0 * Math.PI);
    }

    private static double inOneBridge(Product product, double... kinks) {
        return expectation(
                x -> new SeenPath(new double[][] {{START}, {x}}, 0.0, VOLATILITY * VOLATILITY).presentValue(product),
                START,
                DEVIATION,
                kinks);
    }

    /** E[max(+-(start + sZ - K), 0)]. */
    private static double vanilla(boolean isCall, double start, double strike) {
        double above = isCall ? start - strike : strike - start;
        double d = above / DEVIATION;
        return above * NormalDistribution.cdf(d) + DEVIATION * density(d);
    }

    /**
     * Pays {@code payment} inside the barrier: its expectation from {@code start}, less that from the mirror image of
     * start.
     */
    private static double knockedOut(Payment payment, Direction direction, double barrier) {
        return inside(payment, direction, barrier, START) - inside(payment, direction, barrier, 2.0 * barrier - START);
    }

    private static double inside(Payment payment, Direction direction, double barrier, double start) {
        int side = direction == Direction.UP ? 1 : -1;
        double chance = NormalDistribution.cdf(side * (barrier - start) / DEVIATION);
        if (payment == Payment.CASH) {
            return chance;
        }
        boolean isCall = payment == Payment.CALL;
        boolean kinkInside = side * (barrier - STRIKE) > 0.0;
        boolean paysOutwards = isCall == (direction == Direction.UP);
        double strikeOutside = vanilla(isCall, start, barrier) + Math.abs(barrier - STRIKE) * (1.0 - chance);
        if (paysOutwards) {
            return kinkInside ? vanilla(isCall, start, STRIKE) - strikeOutside : 0.0;
        }
        return kinkInside
                ? vanilla(isCall, start, STRIKE)
                : vanilla(isCall, start, barrier) + Math.abs(barrier - STRIKE) * chance;
    }

    @ParameterizedTest
    @CsvSource({
        "CASH, UP, 110",
        "CASH, DOWN, 90",
        "CALL, UP, 140",
        "CALL, UP, 101",
        "CALL, DOWN, 90",
        "CALL, DOWN, 98",
        "PUT, UP, 140",
        "PUT, UP, 101",
        "PUT, DOWN, 60",
        "PUT, DOWN, 99",
        "CASH, UP, 100",
        "CALL, DOWN, 100"
    })
    void oneBridgeIsExactWithoutDrift(Payment payment, Direction direction, double barrier) {
        double exact = knockedOut(payment, direction, barrier);

        double out = inOneBridge(option(payment, direction, Knock.OUT, barrier, 1), STRIKE, barrier);
        double in = inOneBridge(option(payment, direction, Knock.IN, barrier, 1), STRIKE, barrier);

        assertEquals(exact, out, ROUNDING);
        double whole = payment == Payment.CASH ? 1.0 : vanilla(payment == Payment.CALL, START, STRIKE);
        assertEquals(whole - exact, in, ROUNDING);
    }

    /** Breached today: whatever comes, an option that ends is worth 0. */
    @ParameterizedTest
    @EnumSource(Direction.class)
    void whatIsBreachedTodayIsNothing(Direction direction) {
        double beyond = direction == Direction.UP ? START - 1.0 : START + 1.0;
        for (double end : new double[] {20.0, 99.0, 100.0, 101.0, 180.0}) {
            SeenPath seen = new SeenPath(new double[][] {{START}, {end}}, 0.0, 400.0);
            assertEquals(0.0, seen.presentValue(option(Payment.CASH, direction, Knock.OUT, beyond, 1)));
            assertEquals(1.0, seen.presentValue(option(Payment.CASH, direction, Knock.IN, beyond, 1)));
            assertEquals(0.0, seen.presentValue(option(Payment.CASH, direction, Knock.OUT, START, 1)));
        }
    }

    /** A touch on a date between ends what a bridge over it would have let live. */
    @Test
    void aTouchBetweenIsATouch() {
        BarrierOption twoBridges = option(Payment.CASH, Direction.UP, Knock.OUT, 120.0, 2);

        assertEquals(0.0, new SeenPath(new double[][] {{100.0}, {120.0}, {80.0}}, 0.0, 1.0).presentValue(twoBridges));
        assertEquals(0.0, new SeenPath(new double[][] {{100.0}, {125.0}, {80.0}}, 0.0, 1.0).presentValue(twoBridges));
        // exp(-2 * 20 * 1/0.72) is left to touch.
        assertEquals(
                -Math.expm1(-40.0 / 0.72),
                new SeenPath(new double[][] {{100.0}, {119.0}, {80.0}}, 0.0, 1.0).presentValue(twoBridges),
                1e-15);
    }

    /** Staying over the whole is staying over both halves, whatever level lies between them. */
    @ParameterizedTest
    @CsvSource({"0.5, 12", "0.2, 30", "0.7, 45"})
    void bridgesJoin(double share, double deviation) {
        for (Boundary boundary : new Boundary[] {new Corridor(80.0, 120.0), new SingleBarrier(120.0, true)}) {
            double variance = deviation * deviation;
            double from = 95.0;
            double to = 110.0;
            double middle = from + share * (to - from);
            double spread = Math.sqrt(variance * share * (1.0 - share));

            double joined = expectation(
                    x -> CorridorTest.stays(boundary, from, x, variance * share)
                            * CorridorTest.stays(boundary, x, to, variance * (1.0 - share)),
                    middle,
                    spread,
                    80.0,
                    120.0);

            assertEquals(CorridorTest.stays(boundary, from, to, variance), joined, ROUNDING, boundary.toString());
        }
    }

    /** Chance that dX = b X dt + s dW stays below a barrier, bridge by bridge, backwards over Gauss points below it. */
    static double staysWithDrift(double drift, double barrier, int bridges) {
        int points = 180;
        GaussIntegrator rule = GAUSS.legendre(points, barrier - 180.0, barrier);
        double dt = EXPIRY / bridges;
        double growth = Math.exp(drift * dt);
        double deviation = VOLATILITY * Math.sqrt(Math.expm1(2.0 * drift * dt) / (2.0 * drift));
        double[][] kernel = new double[points + 1][points];
        for (int i = 0; i <= points; i++) {
            double from = i < points ? rule.getPoint(i) : START;
            for (int j = 0; j < points; j++) {
                double to = rule.getPoint(j);
                kernel[i][j] = density((to - from * growth) / deviation)
                        / deviation
                        * rule.getWeight(j)
                        * CorridorTest.stays(new SingleBarrier(barrier, true), from, to, VOLATILITY * VOLATILITY * dt);
            }
        }
        double[] chance = new double[points + 1];
        Arrays.fill(chance, 1.0);
        for (int step = 0; step < bridges; step++) {
            double[] before = new double[points + 1];
            for (int i = 0; i <= points; i++) {
                for (int j = 0; j < points; j++) {
                    before[i] += kernel[i][j] * chance[j];
                }
            }
            chance = before;
        }
        return chance[points];
    }

    /**
     * The barrier is wrong by at most H (b T/n)^2/8, hence the chance by that times its slope in H. The reference of
     * 128 bridges is 64 times nearer than the finest tested.
     */
    @Test
    void driftCostsTheSquareOfItsStep() {
        double drift = 0.1;
        double barrier = 130.0;
        double exact = staysWithDrift(drift, barrier, 128);
        double slope = staysWithDrift(drift, barrier + 0.5, 16) - staysWithDrift(drift, barrier - 0.5, 16);
        double before = Double.NaN;
        for (int bridges : new int[] {1, 2, 4, 8, Monitoring.BRIDGES}) {
            double error = Math.abs(staysWithDrift(drift, barrier, bridges) - exact);

            double step = drift * EXPIRY / bridges;
            assertTrue(error <= slope * barrier * step * step / 8.0, "bridges=" + bridges + " error=" + error);
            assertTrue(Double.isNaN(before) || error < before / 3.0, "bridges=" + bridges + " error=" + error);
            before = error;
        }
        assertTrue(before > 1e-9, "the error is seen above the quadrature's: " + before);
    }
}
