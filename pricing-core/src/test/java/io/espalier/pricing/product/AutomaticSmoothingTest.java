package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.analytic.BasketClosedForm;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AutomaticSmoothingTest {
    private static final double FORWARD = 100.0;
    private static final double RATE = 0.03;
    private static final double EXPIRY = 2.0;

    private static final MarketData MARKET = MarketData.ofForwards(
            new double[] {FORWARD}, new double[] {20.0}, new Correlation(new double[][] {{1.0}}), RATE);

    /** Of the closed form, undiscounted. */
    private static double bias(PayoffType type, double strike, Smoothing smoothing) {
        BasketOption smooth = new BasketOption(type, strike, EXPIRY, new double[] {1.0}, 1.0, Optional.of(smoothing));
        double difference = BasketClosedForm.value(MARKET, smooth).pv()
                - BasketClosedForm.value(MARKET, smooth.withoutSmoothing()).pv();
        return difference * Math.exp(RATE * EXPIRY);
    }

    /**
     * The bound holds at every strike (1e-12: rounding of two values of about 50), and is no idle one: at the money the
     * bias is that of a density curved by e^2/s^2, which takes less than a tenth off for the shares here.
     */
    @ParameterizedTest
    @EnumSource(Smoothing.Kind.class)
    void theBiasKeepsItsBoundAndReachesIt(Smoothing.Kind kind) {
        double deviation = 20.0 * Math.sqrt(EXPIRY);
        for (double share : new double[] {1e-6, 1e-4, 1e-2}) {
            Smoothing smoothing = Smoothing.automatic(kind, deviation, share);
            double bound = share * deviation / Math.sqrt(2.0 * Math.PI);
            for (double strike = 0.0; strike <= 200.0; strike += 12.5) {
                for (PayoffType type : new PayoffType[] {PayoffType.CALL, PayoffType.PUT}) {
                    double bias = bias(type, strike, smoothing);
                    assertTrue(Math.abs(bias) <= bound + 1e-12, kind + " strike=" + strike + " bias=" + bias);
                    assertTrue(bias * kind.leadingBias() >= -1e-12, "side of the payoff");
                }
            }
            assertTrue(Math.abs(bias(PayoffType.CALL, FORWARD, smoothing)) >= 0.9 * bound, kind + " at the money");
        }
    }

    /** Doubling the deviation doubles the width; a hundredth of the share is a tenth of the width. */
    @ParameterizedTest
    @EnumSource(Smoothing.Kind.class)
    void theWidthFollowsScaleAndShare(Smoothing.Kind kind) {
        double width = Smoothing.automatic(kind, 20.0, 1e-4).width();

        assertEquals(2.0 * width, Smoothing.automatic(kind, 40.0, 1e-4).width(), 1e-15 * width);
        assertEquals(0.1 * width, Smoothing.automatic(kind, 20.0, 1e-6).width(), 1e-15 * width);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "-1, 0.1", "NaN, 0.1", "Infinity, 0.1", "20, 0", "20, -1", "20, NaN", "20, Infinity"})
    void nothingIsMadeOfANonsenseScale(double deviation, double share) {
        assertThrows(
                IllegalArgumentException.class, () -> Smoothing.automatic(Smoothing.Kind.SOFTPLUS, deviation, share));
    }

    @Test
    void theKindsDiffer() {
        // Same deviation and share: widths stand as the roots of 1/2 and pi^2/6.
        double gaussian =
                Smoothing.automatic(Smoothing.Kind.GAUSSIAN, 20.0, 1e-4).width();
        double sigmoid = Smoothing.automatic(Smoothing.Kind.SIGMOID, 20.0, 1e-4).width();

        assertEquals(Math.PI / Math.sqrt(3.0), gaussian / sigmoid, 1e-14);
    }
}
