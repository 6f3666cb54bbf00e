package io.espalier.bench.experiment.ridgegradients;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.regress.DifferentialSamples;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class SineTest {

    /** Eq. 16 as it stands on paper, term by term. */
    @Test
    void printedSlopesAreThePapers() {
        double x = 2.0;
        double[] row = new PrintedSlopes(true, true).row(x);
        double[] squared = new PrintedSlopes(true, false).row(x);

        assertEquals(1.0, row[0]);
        assertEquals(0.0, squared[0]);
        for (int k = 1; k <= 7; k++) {
            double away = x - (k - 1) * Math.PI / 3.0;
            assertEquals(-2.0 * away * away * Math.exp(-away * away), row[k], 1e-15);
            assertEquals(row[k], squared[k]);
        }
    }

    /** Eq. 18 by its normal equations, as printed: rounding times their condition, below 1e4. */
    @Test
    void theLiteralFormulaIsItsNormalEquations() {
        DifferentialSamples samples = SineDraw.of(SineCase.of(0.5, 0.5), 9L, 0).samples(new PrintedSlopes(true, true));
        RealMatrix a = new Array2DRowRealMatrix(samples.values());
        RealMatrix d = new Array2DRowRealMatrix(samples.slopes());
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(8);
        RealVector bySlopes = solve(
                d.transpose().multiply(d).add(identity.scalarMultiply(0.1)),
                d.transpose().operate(new ArrayRealVector(samples.dy())));
        RealVector expected = solve(
                a.transpose().multiply(a).add(identity.scalarMultiply(0.1 + 0.2)),
                a.transpose().operate(new ArrayRealVector(samples.y())).add(bySlopes.mapMultiply(0.2)));

        assertArrayEquals(
                expected.toArray(),
                new LiteralRidgeGradients(0.1, 0.2).fit(samples).coefficients(),
                1e-11);
    }

    private static RealVector solve(RealMatrix matrix, RealVector right) {
        return new LUDecomposition(matrix).getSolver().solve(right);
    }

    /** Noise is the same numbers in every size of it, so that cases differ by nothing else. */
    @Test
    void casesShareTheirPointsAndTheirNoise() {
        SineDraw plain = SineDraw.of(SineCase.of(0.0, 0.0), 4L, 7);
        SineDraw some = SineDraw.of(SineCase.of(0.25, 0.0), 4L, 7);
        SineDraw raised = SineDraw.of(SineCase.raised(), 4L, 7);
        SineDraw more = SineDraw.of(SineCase.of(0.5, 0.5), 4L, 7);

        assertArrayEquals(plain.x(), more.x());
        for (int i = 0; i < 12; i++) {
            assertEquals(Math.sin(plain.x()[i]), plain.y()[i]);
            assertEquals(5.0 + Math.sin(plain.x()[i]), raised.y()[i]);
            assertEquals(2.0 * (some.y()[i] - plain.y()[i]), more.y()[i] - plain.y()[i], 1e-15);
            assertTrue(more.dy()[i] != some.dy()[i]);
            assertEquals(Math.cos(plain.x()[i]), some.dy()[i]);
        }
    }
}
