package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

/** What arbitrage and units demand of any two-asset basket, from a minute to ten years. */
class BasketClosedFormLawsTest {
    private static MarketData market(double a, double b, double vol, double rho, double rate) {
        return MarketData.ofForwards(
                new double[] {a, b},
                new double[] {vol, 0.7 * vol},
                new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}}),
                rate);
    }

    @Property
    void callsAreBoundedMonotoneAndConvex(
            @ForAll @DoubleRange(min = -150.0, max = 150.0) double a,
            @ForAll @DoubleRange(min = -150.0, max = 150.0) double b,
            @ForAll @DoubleRange(min = -150.0, max = 150.0) double strike,
            @ForAll @DoubleRange(min = 0.1, max = 40.0) double vol,
            @ForAll @DoubleRange(min = -1.0, max = 1.0) double rho,
            @ForAll @DoubleRange(min = 2e-6, max = 10.0) @Scale(7) double expiry) {
        Greeks call = BasketClosedForm.value(
                market(a, b, vol, rho, 0.03), BasketOption.of(PayoffType.CALL, strike, expiry, 0.6, 0.4));

        double discount = Math.exp(-0.03 * expiry);
        double intrinsic = discount * (0.6 * a + 0.4 * b - strike);
        // The bound itself is rounded: some ulps of its largest term.
        assertTrue(call.pv() >= Math.max(intrinsic - 1e-13, 0.0), () -> "pv=" + call.pv());
        assertTrue(call.delta()[0] >= 0.0 && call.delta()[0] <= 0.6 * discount * (1.0 + 1e-15));
        assertTrue(call.gamma()[0][0] >= 0.0 && call.gamma()[0][1] >= 0.0);
        assertTrue(call.byStrike() <= 0.0 && call.byStrike() >= -discount * (1.0 + 1e-15));
        assertTrue(call.isFinite());
    }

    /** The same option in another currency unit: value and strike scale, deltas do not, gamma scales back. */
    @Property
    void unitsOfPriceDoNotMatter(
            @ForAll @DoubleRange(min = 50.0, max = 150.0) double level,
            @ForAll @DoubleRange(min = 2.0, max = 40.0) double vol,
            @ForAll @DoubleRange(min = 0.0, max = 1.0) double rho,
            @ForAll PayoffType type) {
        double unit = 0x1p13;
        Greeks one =
                BasketClosedForm.value(market(level, 90.0, vol, rho, 0.0), BasketOption.of(type, 99.0, 1.0, 0.6, 0.4));
        Greeks other = BasketClosedForm.value(
                market(unit * level, unit * 90.0, unit * vol, rho, 0.0),
                BasketOption.of(type, unit * 99.0, 1.0, 0.6, 0.4));

        // A power of two scales every number without rounding (at most 25 deviations out none is subnormal): the same
        // bits.
        double factor = type.isDigital() ? 1.0 : unit;
        assertEquals(factor * one.pv(), other.pv());
        assertEquals(factor / unit * one.delta()[0], other.delta()[0]);
        assertEquals(factor / unit / unit * one.gamma()[0][1], other.gamma()[0][1]);
    }

    @Property
    void theBiasOfSmoothingHasTheSignOfItsKind(
            @ForAll @DoubleRange(min = 60.0, max = 140.0) double level,
            @ForAll @DoubleRange(min = 0.5, max = 40.0) double vol,
            @ForAll @DoubleRange(min = 1e-3, max = 30.0) @Scale(4) double width,
            @ForAll Smoothing.Kind kind) {
        BasketOption option = new BasketOption(
                PayoffType.PUT, 99.0, 1.0, new double[] {0.6, 0.4}, 1.0, Optional.of(new Smoothing(kind, width)));

        double bias = BasketClosedForm.value(market(level, 90.0, vol, 0.3, 0.0), option)
                .smoothingBias();

        assertTrue(kind == Smoothing.Kind.SIGMOID ? bias <= 0.0 : bias >= 0.0, () -> kind + " " + bias);
    }
}
