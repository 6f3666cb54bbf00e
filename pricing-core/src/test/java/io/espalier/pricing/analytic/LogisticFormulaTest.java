package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticFormulaTest {
    /** A thousand positive terms of relative error 1e-15 (exponentials of arguments up to 60, at 1e-16 each). */
    private static final double RELATIVE = 1e-13;

    @ParameterizedTest
    @CsvSource({
        "SOFTPLUS, 1.0, 1.0, 0.0",
        "SOFTPLUS, 1.0, 1.0, -5.0",
        "SOFTPLUS, 1.0, 1.0, -30.0",
        "SOFTPLUS, 1.0, 4.0, -14.0",
        "SOFTPLUS, 1.0, 8.0, -100.0",
        "SOFTPLUS, 1.0, 8.0, -200.0",
        "SOFTPLUS, 10.0, 0.1, 3.0",
        "SOFTPLUS, 10.0, 0.1, -300.0",
        "SOFTPLUS, 10.0, 1e-4, -3.0",
        "SIGMOID, 1.0, 1.0, 0.0",
        "SIGMOID, 1.0, 1.0, -5.0",
        "SIGMOID, 1.0, 8.0, -20.0",
        "SIGMOID, 1.0, 8.0, -200.0",
        "SIGMOID, 10.0, 0.1, 3.0",
        "SIGMOID, 10.0, 1e-4, -3.0",
    })
    void callAgreesWithFortyFiveDigits(Smoothing.Kind kind, double width, double deviation, double m) {
        double[] precise = new PreciseSmoothing(kind, width, deviation).valueSlopeCurvature(m);

        Partials call = evaluate(PayoffType.CALL, kind, width, deviation, m);

        assertClose(precise[0], call.value(m), "value");
        assertClose(precise[1], call.slope(), "slope");
        assertClose(precise[2], call.curvature, "curvature");
    }

    /** h(x) = x + h(-x) for both kinds, so a smoothed call less its put is m, and both bend alike. */
    @ParameterizedTest
    @CsvSource({"SOFTPLUS, 3.0", "SOFTPLUS, -3.0", "SIGMOID, 3.0", "SIGMOID, -3.0"})
    void callLessPutIsTheForward(Smoothing.Kind kind, double m) {
        Partials call = evaluate(PayoffType.CALL, kind, 0.7, 2.0, m);
        Partials put = evaluate(PayoffType.PUT, kind, 0.7, 2.0, m);

        // One rounding of either value.
        assertEquals(m, call.value(m) - put.value(m), 2e-15);
        assertEquals(1.0, call.slope() - put.slope(), 1e-15);
        assertEquals(call.curvature, put.curvature);
        assertEquals(call.smoothingBias, put.smoothingBias);
    }

    /**
     * A narrow kink: bias = c2 e^2 Gamma + c4 e^4 Gamma'' + ..., c from the moments of the excess (zeta(2), zeta(4)).
     *
     * <p>At e/s = 1e-4 the next term is some e^4 = 1e-15 of the first or less.
     */
    @ParameterizedTest
    @CsvSource({"SOFTPLUS, 0.0", "SOFTPLUS, 2.5", "SIGMOID, 0.0", "SIGMOID, -2.5"})
    void biasOfANarrowKinkFollowsItsMoments(Smoothing.Kind kind, double d) {
        double e = 1e-4;
        double gamma = NormalDistribution.density(d);
        double pi2 = Math.PI * Math.PI;
        boolean softplus = kind == Smoothing.Kind.SOFTPLUS;
        double second = softplus ? pi2 / 6.0 : -pi2 / 6.0;
        double fourth = softplus ? 7.0 * pi2 * pi2 / 360.0 : -7.0 * pi2 * pi2 / 120.0;
        double expected = second * e * e * gamma + fourth * e * e * e * e * (d * d - 1.0) * gamma;

        Partials call = evaluate(PayoffType.CALL, kind, e, 1.0, d);

        assertClose(expected, call.smoothingBias, "bias");
    }

    /** Where smoothed and plain values differ in their leading digits, their difference is an oracle for the bias. */
    @ParameterizedTest
    @CsvSource({"SOFTPLUS, 1.3", "SOFTPLUS, -0.4", "SIGMOID, 1.3", "SIGMOID, -0.4"})
    void biasIsSmoothedLessPlain(Smoothing.Kind kind, double m) {
        DoubleDouble moneyness = new DoubleDouble().set(m);
        Partials plain = new Partials();
        new PlainFormula(PayoffType.CALL).evaluate(moneyness, new DoubleDouble().set(1.1), plain);

        Partials smoothed = evaluate(PayoffType.CALL, kind, 2.0, 1.1, m);

        assertEquals(smoothed.value(m) - plain.value(m), smoothed.smoothingBias, 1e-14);
    }

    @Test
    void withoutVarianceIsThePayoffItself() {
        double u = -3.0 / 0.5;

        Partials call = evaluate(PayoffType.CALL, Smoothing.Kind.SOFTPLUS, 0.5, 0.0, -3.0);

        double slope = 1.0 / (1.0 + Math.exp(-u));
        assertClose(0.5 * Math.log1p(Math.exp(u)), call.value(-3.0), "value");
        assertClose(slope, call.slope(), "slope");
        assertClose(slope * (1.0 - slope) / 0.5, call.curvature, "curvature");
    }

    @Test
    void extremeScalesEndAndStayFinite() {
        for (double width : new double[] {Double.MIN_VALUE, 1e-300, 1e-12, 1e12, 1e300}) {
            for (double deviation : new double[] {0.0, 1e-300, 1e-9, 1.0, 1e9}) {
                for (double m : new double[] {-1e9, -1.0, 0.0, 1e-300, 1.0}) {
                    Partials call = evaluate(PayoffType.CALL, Smoothing.Kind.SOFTPLUS, width, deviation, m);
                    double value = call.value(m);
                    assertTrue(value >= 0.0 && value < 1e301, () -> "value=" + value);
                    assertTrue(call.slope() >= 0.0 && call.slope() <= 1.0 + 1e-13, () -> "slope=" + call.slope());
                }
            }
        }
    }

    private static Partials evaluate(PayoffType type, Smoothing.Kind kind, double width, double deviation, double m) {
        BasketOption option =
                new BasketOption(type, 0.0, 1.0, new double[] {1.0}, 1.0, Optional.of(new Smoothing(kind, width)));
        Partials out = new Partials();
        UndiscountedFormula.of(option).evaluate(new DoubleDouble().set(m), new DoubleDouble().set(deviation), out);
        return out;
    }

    private static void assertClose(double expected, double actual, String name) {
        assertEquals(expected, actual, RELATIVE * Math.abs(expected), name);
    }
}
