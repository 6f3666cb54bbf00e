package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.math.NormalDistribution;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smooth step and what it costs. Integrals are sums over a lattice of step d: for a function that varies
 * on scale c and dies out they miss some exp(-2 (pi c/d)^2). */
class JumpSmoothingTest {
    private static final double[] ONE = {1.0};

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2.0 * Math.PI);
    }

    /** Over nine deviations either way, in steps a sixth of {@code scale}, on which what is integrated varies. */
    private static double integral(DoubleUnaryOperator f, double scale) {
        double step = scale / 6.0;
        int reach = (int) (9.0 / step);
        double sum = 0.0;
        for (int k = -reach; k <= reach; k++) {
            sum += f.applyAsDouble(k * step);
        }
        return sum * step;
    }

    private static double step(double u) {
        return JumpSmoothing.step(new Plain(u)).value();
    }

    @Test
    void theStepRisesFromNothingToOne() {
        assertEquals(0.0, step(-40.0));
        assertEquals(1.0, step(40.0));
        assertEquals(0.5, step(0.0));
        // Extremes where S' = phi (3 - u^2)/2 vanishes: Phi(sqrt 3) + sqrt(3) phi(sqrt 3)/2 = 1.0355.
        assertEquals(1.0355, step(Math.sqrt(3.0)), 1e-4);
        assertEquals(-0.0355, step(-Math.sqrt(3.0)), 1e-4);
        for (double u = -6.0; u <= 6.0; u += 0.5) {
            assertEquals(1.0, step(u) + step(-u), 1e-15);
        }
    }

    /**
     * Bias = h^4 g'''/8 + h^6 g^(5)/24 + O(h^8) with g normal: the last, of moment 8 (-315), is 315/8/7! |g^(7)| = 0.3
     * h^8 at most.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.2, 0.1})
    void theBiasOfADigitalIsTheOneStated(double h) {
        for (double k = -2.0; k <= 2.0; k += 0.5) {
            double strike = k;
            double smooth = integral(z -> step((z - strike) / h) * density(z), h);

            double third = (3.0 * k - k * k * k) * density(k);
            double fifth = -(Math.pow(k, 5) - 10.0 * Math.pow(k, 3) + 15.0 * k) * density(k);
            double stated = Math.pow(h, 4) * third / 8.0 + Math.pow(h, 6) * fifth / 24.0;
            assertEquals(stated, smooth - NormalDistribution.cdf(-k), Math.pow(h, 8) + 1e-15, "strike " + k);
        }
    }

    /** S' = phi (3 - u^2)/2 is taken here, the formula's constants are what it gives for a delta at the money. */
    @ParameterizedTest
    @ValueSource(longs = {10_000, 1_000_000, 100_000_000})
    void theAutomaticBiasIsAQuarterOfTheStandardError(long observations) {
        double h = JumpSmoothing.automatic(observations).relativeWidth();
        DoubleUnaryOperator slope = z -> density(z / h) * (3.0 - z * z / (h * h)) / 2.0 / h;

        double delta = integral(z -> slope.applyAsDouble(z) * density(z), h);
        double square = integral(z -> Math.pow(slope.applyAsDouble(z), 2) * density(z), h);

        double error = Math.sqrt((square - delta * delta) / observations);
        // Leading terms on both sides: what follows is of relative order h^2 (bias) and h (variance), h = 0.34 at the
        // most.
        assertEquals(0.25, Math.abs(delta - density(0.0)) / error, 0.25 * h);
    }

    @Test
    void moreObservationsAreSmoothedLess() {
        assertEquals(0.20, JumpSmoothing.automatic(1_000_000).relativeWidth(), 0.005);
        // n^(-1/9).
        assertEquals(
                Math.pow(10.0, -1.0 / 9.0),
                JumpSmoothing.automatic(10_000_000).relativeWidth()
                        / JumpSmoothing.automatic(1_000_000).relativeWidth(),
                1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
    void aWidthIsPositive(double width) {
        assertThrows(IllegalArgumentException.class, () -> new JumpSmoothing(width));
    }

    /** Expectation over two dates, T/2 and T, of a driftless level from 100 with 20 of volatility. */
    private static double expectation(Product product, double narrowest) {
        double deviation = 20.0 * Math.sqrt(0.5);
        return integral(
                first -> {
                    double middle = 100.0 + deviation * first;
                    return density(first)
                            * integral(
                                    second -> density(second)
                                            * new SeenPath(
                                                            new double[][] {
                                                                {100.0}, {middle}, {middle + deviation * second}
                                                            },
                                                            0.05,
                                                            400.0)
                                                    .presentValue(product),
                                    narrowest);
                },
                narrowest);
    }

    /**
     * Values at widths h, h/2, h/4 approach their limit sixteen times faster each time. Between 12 and 20: terms of
     * order h^6 shift the ratio by some h^2, h = 0.4. Steps of one date multiplied in place of added would leave order
     * 2, ratio 4.
     */
    private static void smoothedToFourthOrder(Product product) {
        ToDoubleBiFunction<Product, Double> value = (p, h) ->
                expectation(p.smoothedJumps(new JumpSmoothing(h), (w, years) -> 20.0 * w[0] * Math.sqrt(years)), 0.5);
        double wide = value.applyAsDouble(product, 0.5);
        double half = value.applyAsDouble(product, 0.25);
        double quarter = value.applyAsDouble(product, 0.125);

        double ratio = (wide - half) / (half - quarter);

        assertTrue(ratio > 12.0 && ratio < 20.0, product.label() + " ratio=" + ratio);
    }

    @Test
    void aBarrierOnTwoDatesIsSmoothedToFourthOrder() {
        smoothedToFourthOrder(new BarrierOption(
                BarrierOption.Payment.CASH,
                Double.NaN,
                115.0,
                BarrierOption.Direction.UP,
                BarrierOption.Knock.OUT,
                Monitoring.on(Schedule.equallySpaced(2)),
                1.0,
                ONE,
                1.0));
    }

    @Test
    void anAutocallableWithMemoryIsSmoothedToFourthOrder() {
        smoothedToFourthOrder(new Autocallable(
                new double[] {100.0}, Schedule.equallySpaced(2), 1.05, 0.1, 1.05, true, 0.7, 1.0, 1.0));
    }

    /** Called, paid a coupon and knocked in at one level: on the last date all steps are one. */
    @Test
    void anAutocallableOfOneLevelIsSmoothedToFourthOrder() {
        smoothedToFourthOrder(
                new Autocallable(new double[] {100.0}, Schedule.equallySpaced(2), 0.9, 0.1, 0.9, true, 0.9, 1.0, 1.0));
    }
}
