package io.espalier.pricing.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slopes and curvatures against differences of a hundred digits, which know no formula of a derivative. */
class ElementaryTest {
    private static final DfpField FIELD = new DfpField(100);

    /** Near 0, on both sides of the series' seam at 1, in the tails. */
    private static final double[] POINTS = {
        -36.5,
        -8.0,
        -3.0,
        -1.0000001,
        -1.0,
        -0.9999999,
        -0.3,
        -1e-5,
        -1e-9,
        1e-9,
        1e-5,
        0.3,
        0.9999999,
        1.0,
        1.0000001,
        2.5,
        8.0,
        36.5
    };

    /** A step so small that the differences' truncation, step^2 times a ratio of derivatives, is far below 1e-20. */
    private static final Dfp STEP = FIELD.newDfp("1e-22");

    private static Dfp value(UnaryFunction f, Dfp x) {
        if (f instanceof Power power) {
            return x.log().multiply(FIELD.newDfp(power.exponent())).exp();
        }
        Dfp one = FIELD.getOne();
        return switch ((Elementary) f) {
            case RECIPROCAL -> one.divide(x);
            case SQUARE -> x.multiply(x);
            case SQRT -> x.sqrt();
            case EXP -> x.exp();
            case LOG -> x.log();
            case TANH -> one.subtract(one.add(x.multiply(2).exp()).reciprocal().multiply(2));
            case SOFTPLUS -> one.add(x.exp()).log();
            case LOGISTIC -> one.add(x.negate().exp()).reciprocal();
            case EXPREL -> x.exp().subtract(one).divide(x);
            case ABS, POSITIVE_PART, STEP, NORMAL_CDF, INVERSE_NORMAL_CDF ->
                throw new IllegalArgumentException(f + " is tested apart");
        };
    }

    private static double slope(UnaryFunction f, double at) {
        Dfp x = FIELD.newDfp(at);
        return value(f, x.add(STEP))
                .subtract(value(f, x.subtract(STEP)))
                .divide(STEP.multiply(2))
                .toDouble();
    }

    private static double curvature(UnaryFunction f, double at) {
        Dfp x = FIELD.newDfp(at);
        return value(f, x.add(STEP))
                .add(value(f, x.subtract(STEP)))
                .subtract(value(f, x).multiply(2))
                .divide(STEP.multiply(STEP))
                .toDouble();
    }

    /** A handful of roundings; e^x - 2f' beyond the seam loses a factor of 20 at -1, where the terms cancel most. */
    private static void assertDerivatives(UnaryFunction f, double x) {
        double y = f.value(x);
        double slope = slope(f, x);
        double curvature = curvature(f, x);
        assertEquals(slope, f.slope(x, y), 4e-15 * Math.abs(slope), f + "' at " + x);
        assertEquals(curvature, f.curvature(x, y), 8e-15 * Math.abs(curvature), f + "'' at " + x);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECIPROCAL", "SQUARE", "EXP", "TANH", "SOFTPLUS", "LOGISTIC", "EXPREL"})
    void derivativesOnTheWholeLineAreThoseOfTheFunction(Elementary f) {
        for (double x : POINTS) {
            assertDerivatives(f, x);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQRT", "LOG"})
    void derivativesOnTheHalfLineAreThoseOfTheFunction(Elementary f) {
        for (double x : new double[] {1e-9, 1e-5, 0.3, 1.0, 2.5, 36.5, 1e5}) {
            assertDerivatives(f, x);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, -1.0, 0.3, 0.5, 1.5, 2.0, 3.0, 7.25})
    void derivativesOfAPowerAreThoseOfThePower(double exponent) {
        for (double x : new double[] {1e-9, 0.3, 1.0, 36.5}) {
            assertDerivatives(new Power(exponent), x);
        }
    }

    /** Phi'' is a first difference of phi. At 36.5 rounding x^2/2 alone moves the density by 7e-14. */
    @Test
    void curvatureOfTheNormalLawIsTheSlopeOfItsDensity() {
        for (double x : POINTS) {
            Dfp at = FIELD.newDfp(x);
            double expected = density(at.add(STEP))
                    .subtract(density(at.subtract(STEP)))
                    .divide(STEP.multiply(2))
                    .toDouble();

            double actual = Elementary.NORMAL_CDF.curvature(x, Elementary.NORMAL_CDF.value(x));

            assertEquals(expected, actual, (2e-15 + 1.2e-16 * x * x) * Math.abs(expected), "x=" + x);
        }
    }

    /**
     * With p = Phi(z) it is z, with slope 1/phi and curvature z/phi^2 at z itself. A rounding of p moves z by 1e-16 p/phi(z), and these by
     * z and by 2 z times that.
     */
    @Test
    void theQuantileIsTheInverseOfTheNormalLawWithItsDerivatives() {
        for (double z : new double[] {-26.0, -8.0, -2.5, -0.3, 0.4, 2.0, 4.0}) {
            double p = Elementary.NORMAL_CDF.value(z);
            double density = density(FIELD.newDfp(z)).toDouble();
            double moved = 5e-16 * Math.abs(z) + 2e-16 * p / density;

            double y = Elementary.INVERSE_NORMAL_CDF.value(p);

            assertEquals(z, y, moved, "value at " + z);
            double slope = Elementary.INVERSE_NORMAL_CDF.slope(p, y);
            assertEquals(1.0 / density, slope, (1e-15 + Math.abs(z) * moved) / density, "slope at " + z);
            double curvature = Elementary.INVERSE_NORMAL_CDF.curvature(p, y);
            double error = (2e-15 + 2.0 * Math.abs(z) * moved) * Math.abs(z) + moved;
            assertEquals(z / density / density, curvature, error / density / density, "curvature at " + z);
        }
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.INVERSE_NORMAL_CDF.value(0.0));
        assertEquals(Double.POSITIVE_INFINITY, Elementary.INVERSE_NORMAL_CDF.value(1.0));
        assertTrue(Double.isNaN(Elementary.INVERSE_NORMAL_CDF.value(1.1)));
    }

    private static Dfp density(Dfp x) {
        return x.multiply(x)
                .divide(2)
                .negate()
                .exp()
                .divide(FIELD.getPi().multiply(2).sqrt());
    }

    @Test
    void aKinkHasNoCurvature() {
        for (double x : new double[] {-2.0, -1e-300, -0.0, 0.0, 1e-300, 2.0}) {
            for (Elementary f : new Elementary[] {Elementary.ABS, Elementary.POSITIVE_PART, Elementary.STEP}) {
                assertEquals(0.0, f.curvature(x, f.value(x)), f + " at " + x);
            }
        }
        assertEquals(0.0, Elementary.SQRT.curvature(0.0, 0.0), "root at 0");
        assertEquals(0.0, new Power(0.5).curvature(0.0, 0.0), "x^0.5 at 0");
        assertEquals(0.0, new Power(1.5).curvature(0.0, 0.0), "x^1.5 at 0");
        assertEquals(0.0, new Power(1.5).slope(0.0, 0.0), "slope of x^1.5 at 0");
        assertEquals(0.0, new Power(1.0).curvature(0.0, 0.0), "x at 0");
        assertEquals(1.0, new Power(1.0).slope(0.0, 0.0), "slope of x at 0");
        assertEquals(0.0, new Power(0.0).slope(0.0, 1.0), "slope of 1 at 0");
        assertEquals(2.0, new Power(2.0).curvature(0.0, 0.0), "x^2 at 0");
        assertEquals(1.0 / 3.0, Elementary.EXPREL.curvature(0.0, 1.0), "exprel at 0");
    }

    @Test
    void aPoleIsNotHidden() {
        assertEquals(Double.POSITIVE_INFINITY, Elementary.RECIPROCAL.curvature(0.0, Double.POSITIVE_INFINITY));
        assertEquals(Double.NEGATIVE_INFINITY, Elementary.LOG.curvature(0.0, Double.NEGATIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, new Power(-1.0).curvature(0.0, Double.POSITIVE_INFINITY));
    }

    /** Where a limit exists it is reached: no infinity times 0, no infinity minus infinity. */
    @Test
    void farOutNothingIsLost() {
        for (Elementary f : Elementary.values()) {
            if (f == Elementary.INVERSE_NORMAL_CDF) {
                continue; // No number is out there.
            }
            boolean halfLine = f == Elementary.SQRT || f == Elementary.LOG;
            for (double x : new double[] {-1e300, -1e160, -800.0, -1e-310, 1e-310, 800.0, 1e160, 1e300}) {
                if (x > 0.0 || !halfLine) {
                    double y = f.value(x);
                    assertFalse(Double.isNaN(f.slope(x, y)), f + "' at " + x);
                    assertFalse(Double.isNaN(f.curvature(x, y)), f + "'' at " + x);
                }
            }
        }
        for (double infinite : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            double y = Elementary.NORMAL_CDF.value(infinite);
            assertEquals(0.0, Elementary.NORMAL_CDF.curvature(infinite, y), "density at " + infinite);
        }
        assertEquals(Double.POSITIVE_INFINITY, Elementary.EXPREL.slope(800.0, Elementary.EXPREL.value(800.0)));
        assertEquals(-1e-320, Elementary.LOG.curvature(1e160, 0.0), 1e-323, "log at 1e160");
        // x^1.5 = 2.8e-309 has left the normal range, a quarter of its reciprocal has not left the double's: 2^-3.5
        // 1e309.
        double root = Elementary.SQRT.curvature(2e-206, Elementary.SQRT.value(2e-206));
        assertEquals(-8.838834764831845e307, root, 1e293, "root at 2e-206");
    }

    @Test
    void aNanStaysANan() {
        for (Elementary f : new Elementary[] {
            Elementary.RECIPROCAL,
            Elementary.SQRT,
            Elementary.EXP,
            Elementary.LOG,
            Elementary.TANH,
            Elementary.SOFTPLUS,
            Elementary.LOGISTIC,
            Elementary.NORMAL_CDF,
            Elementary.EXPREL
        }) {
            assertTrue(Double.isNaN(f.curvature(Double.NaN, f.value(Double.NaN))), f::toString);
        }
    }
}
