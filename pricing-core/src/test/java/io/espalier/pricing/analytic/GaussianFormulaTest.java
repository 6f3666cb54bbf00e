package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.product.PayoffType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianFormulaTest {
    @Test
    void isThePlainFormulaAtTheSumOfVariances() {
        Partials plain = new Partials();
        new PlainFormula(PayoffType.PUT).evaluate(number(-1.0), number(5.0), plain);

        Partials smoothed = evaluate(PayoffType.PUT, 3.0, 4.0, -1.0);

        assertEquals(plain.value(-1.0), smoothed.value(-1.0), 1e-15);
        assertEquals(plain.slope(), smoothed.slope(), 1e-16);
        assertEquals(plain.curvature, smoothed.curvature, 1e-17);
    }

    /** e^2/2 Gamma + e^4/8 Gamma'', the next term 1e-18 of the first at e/s = 1e-3. */
    @ParameterizedTest
    @CsvSource({"0.0", "2.5", "-30.0"})
    void biasOfANarrowKinkFollowsTheHeatEquation(double d) {
        double e = 1e-6;
        double gamma = NormalDistribution.density(d);
        double expected = 0.5 * e * e * gamma * (1.0 + 0.25 * e * e * (d * d - 1.0));

        Partials call = evaluate(PayoffType.CALL, e, 1.0, d);

        assertEquals(expected, call.smoothingBias, 2e-13 * expected);
    }

    /** From no variance up to e: E[max(m + e Z, 0)] - max(m, 0), known in closed form. */
    @ParameterizedTest
    @CsvSource({"0.0", "0.7", "-5.0", "-30.0", "1e-200"})
    void biasWithoutVarianceIsTheWholeTimeValue(double m) {
        double expected = NormalDistribution.density(m) * NormalDistribution.excessRatio(Math.abs(m));

        Partials call = evaluate(PayoffType.CALL, 1.0, 0.0, m);

        assertEquals(expected, call.smoothingBias, 2e-13 * expected);
    }

    private static Partials evaluate(PayoffType type, double width, double deviation, double m) {
        Partials out = new Partials();
        new GaussianFormula(type, width).evaluate(number(m), number(deviation), out);
        return out;
    }

    private static DoubleDouble number(double x) {
        return new DoubleDouble().set(x);
    }
}
