package io.espalier.pricing.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The laws that every number type of the house keeps; expected values by doubles and by Hipparchus. */
public abstract class RealContract<T extends Real<T>> {
    private static final double[] POINTS = {-7.5, -1.0, -0.3, -1e-9, 0.0, 1e-9, 0.3, 1.0, 2.75, 7.5};

    /** The number under test that means {@code value}. */
    protected abstract T of(double value);

    /** What it means. */
    protected abstract double read(T number);

    private static void assertSame(double expected, double actual, String what) {
        assertEquals(Double.doubleToLongBits(expected + 0.0), Double.doubleToLongBits(actual + 0.0), what);
    }

    /** A few roundings on either side: four units in the last place of the larger of value and 1e-300. */
    private static void assertClose(double expected, double actual, String what) {
        assertEquals(expected, actual, 4.0 * Math.ulp(expected), what);
    }

    @Test
    void arithmeticIsThatOfDoubles() {
        for (double a : POINTS) {
            for (double b : POINTS) {
                String what = a + ", " + b;
                assertSame(a + b, read(of(a).plus(of(b))), "a + b at " + what);
                assertSame(a - b, read(of(a).minus(of(b))), "a - b at " + what);
                assertSame(a * b, read(of(a).times(of(b))), "a b at " + what);
                assertSame(a / b, read(of(a).dividedBy(of(b))), "a / b at " + what);
                assertSame(Math.max(a, b), read(of(a).max(of(b))), "max at " + what);
                assertSame(Math.min(a, b), read(of(a).min(of(b))), "min at " + what);
            }
        }
    }

    @Test
    void arithmeticWithConstantsIsThatOfDoubles() {
        for (double a : POINTS) {
            for (double b : POINTS) {
                String what = a + ", " + b;
                assertSame(a + b, read(of(a).plus(b)), "a + b at " + what);
                assertSame(a - b, read(of(a).minus(b)), "a - b at " + what);
                assertSame(a * b, read(of(a).times(b)), "a b at " + what);
                assertSame(a / b, read(of(a).dividedBy(b)), "a / b at " + what);
            }
            assertSame(-a, read(of(a).negate()), "-a at " + a);
            assertSame(1.0 / a, read(of(a).reciprocal()), "1/a at " + a);
            assertSame(a * a, read(of(a).square()), "a^2 at " + a);
        }
    }

    @Test
    void smoothFunctionsAgreeWithHipparchus() {
        for (double a : POINTS) {
            assertClose(FastMath.exp(a), read(of(a).exp()), "exp at " + a);
            assertClose(FastMath.tanh(a), read(of(a).tanh()), "tanh at " + a);
            assertClose(FastMath.log1p(FastMath.exp(a)), read(of(a).softplus()), "softplus at " + a);
            assertClose(1.0 / (1.0 + FastMath.exp(-a)), read(of(a).logistic()), "logistic at " + a);
            assertEquals(0.5 * Erf.erfc(-a / FastMath.sqrt(2.0)), read(of(a).normalCdf()), 4e-16, "cdf at " + a);
            assertClose(a == 0.0 ? 1.0 : FastMath.expm1(a) / a, read(of(a).exprel()), "exprel at " + a);
        }
    }

    @Test
    void rootsLogarithmsAndPowersAgreeWithHipparchus() {
        for (double a : new double[] {1e-300, 1e-9, 0.3, 1.0, 2.75, 1e300}) {
            assertSame(FastMath.sqrt(a), read(of(a).sqrt()), "sqrt at " + a);
            assertClose(FastMath.log(a), read(of(a).log()), "log at " + a);
            assertClose(FastMath.pow(a, 0.75), read(of(a).pow(0.75)), "a^0.75 at " + a);
        }
        assertClose(-FastMath.pow(0.3, 3.0), read(of(-0.3).pow(3.0)), "(-0.3)^3");
    }

    @Test
    void kinksHaveTheirStatedValues() {
        assertSame(0.0, read(of(0.0).positivePart()), "0+");
        assertSame(0.0, read(of(-2.0).positivePart()), "(-2)+");
        assertSame(2.0, read(of(2.0).positivePart()), "2+");
        assertSame(0.0, read(of(0.0).abs()), "|0|");
        assertSame(2.0, read(of(-2.0).abs()), "|-2|");
        assertSame(0.0, read(of(0.0).step()), "step at 0");
        assertSame(0.0, read(of(-1e-300).step()), "step below 0");
        assertSame(1.0, read(of(1e-300).step()), "step above 0");
        assertSame(0.0, read(of(0.0).sqrt()), "sqrt at 0");
        assertSame(5.0, read(of(1e-300).select(of(5.0), of(7.0))), "select above 0");
        assertSame(7.0, read(of(0.0).select(of(5.0), of(7.0))), "select at 0");
        assertSame(7.0, read(of(-1.0).select(of(5.0), of(7.0))), "select below 0");
        assertSame(Double.NEGATIVE_INFINITY, read(of(0.0).log()), "log at 0");
    }

    @Test
    void nothingOverflowsThatHasALimit() {
        assertSame(800.0, read(of(800.0).softplus()), "softplus far right");
        assertSame(0.0, read(of(-800.0).softplus()), "softplus far left");
        assertSame(1.0, read(of(800.0).logistic()), "logistic far right");
        assertSame(0.0, read(of(-800.0).logistic()), "logistic far left");
        assertSame(1.0, read(of(400.0).tanh()), "tanh far right");
        assertSame(-1.0, read(of(-400.0).tanh()), "tanh far left");
        assertSame(1.0, read(of(40.0).normalCdf()), "cdf far right");
        assertSame(0.0, read(of(-800.0).exp()), "exp far left");
        assertSame(1.0 / 800.0, read(of(-800.0).exprel()), "exprel far left");
    }

    @Test
    void aNanIsNeverHidden() {
        T nan = of(Double.NaN);
        assertTrue(Double.isNaN(read(nan.positivePart())), "positive part");
        assertTrue(Double.isNaN(read(nan.max(of(1.0)))), "max");
        assertTrue(Double.isNaN(read(of(1.0).min(nan))), "min");
        assertTrue(Double.isNaN(read(nan.step())), "step");
        assertTrue(Double.isNaN(read(nan.abs())), "abs");
        assertTrue(Double.isNaN(read(nan.exp())), "exp");
        assertTrue(Double.isNaN(read(nan.softplus())), "softplus");
        assertTrue(Double.isNaN(read(nan.logistic())), "logistic");
        assertTrue(Double.isNaN(read(nan.exprel())), "exprel");
        assertTrue(Double.isNaN(read(of(-1.0).sqrt())), "sqrt below 0");
        assertTrue(Double.isNaN(read(of(-1.0).log())), "log below 0");
        assertTrue(Double.isNaN(read(of(-1.0).pow(0.5))), "fractional power below 0");
    }
}
