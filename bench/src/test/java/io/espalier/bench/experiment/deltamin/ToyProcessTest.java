package io.espalier.bench.experiment.deltamin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.surrogate.form.Examples;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Values against the paper's formulae written out, gradients against their central differences: h = 1e-5, so truncation is below 1e-9. */
class ToyProcessTest {
    private static final double BUMP = 1e-5;

    private static void assertHolds(Examples examples, int slopes, ToDoubleFunction<double[]> formula) {
        int d = examples.inputs();
        for (int row = 0; row < examples.size(); row++) {
            double[] x = new double[d];
            System.arraycopy(examples.x(), row * d, x, 0, d);
            assertEquals(formula.applyAsDouble(x), examples.y()[row], 1e-12);
            for (int j = 0; j < d; j++) {
                double expected = j < slopes ? slope(formula, x, j) : 0.0;
                assertEquals(expected, examples.dy()[row * d + j], 1e-8, "row " + row + ", input " + j);
            }
        }
    }

    private static double slope(ToDoubleFunction<double[]> formula, double[] x, int j) {
        double[] up = x.clone();
        double[] down = x.clone();
        up[j] += BUMP;
        down[j] -= BUMP;
        return (formula.applyAsDouble(up) - formula.applyAsDouble(down)) / (2.0 * BUMP);
    }

    @Test
    void theSimulatorIsEquationNine() {
        int t = 7;

        assertHolds(
                new CosineSimulator(t).examples(40, 3L),
                2,
                theta -> Math.pow(Math.cos(0.1 * (theta[0] - t - 5.0)) * Math.cos(0.1 * (theta[1] - t - 5.0)), 2.0));
        assertThrows(IllegalArgumentException.class, () -> new CosineSimulator(11));
    }

    /** Slopes to the three x are not given. */
    @Test
    void theExponentialIsEquationTwelve() {
        assertHolds(
                new ExponentialProcess().examples(40, 3L),
                8,
                b -> b[0] * b[8]
                        + b[1] * (b[2] * Math.exp(b[3] * (b[9] - 0.5)))
                        + b[4] * (b[5] * Math.exp(b[6] * (b[10] - 0.5)))
                        + b[7]);
    }

    @Test
    void theSameSeedGivesTheSamePoints() {
        assertEquals(new ExponentialProcess().examples(5, 9L), new ExponentialProcess().examples(5, 9L));
    }

    /** Draws have neighbouring seeds. Of twenty independent uniform numbers all lie within half of their range once in fifty thousand times. */
    @Test
    void pointsOfNeighbouringSeedsAreIndependent() {
        double[] returns = new Random(5).doubles(200, -2.0, 2.0).toArray();

        assertTrue(spread(new CosineSimulator(5)::examples) > 0.5 * 15.0);
        assertTrue(spread(new ExponentialProcess()::examples) > 0.5 * 2.0);
        assertTrue(spread(new GarchProcess(new ForecastBox(returns), 1)::examples) > 0.5 * 0.2);
        assertTrue(spread((rows, seed) -> UpdateCurves.examples(rows, 1.0, seed)) > 0.5 * 4.0);
    }

    /** Of the first input of the first point. */
    private static double spread(Points points) {
        DoubleSummaryStatistics first = LongStream.range(1L, 21L)
                .mapToDouble(seed -> points.examples(1, seed).x()[0])
                .summaryStatistics();
        return first.getMax() - first.getMin();
    }

    private interface Points {
        Examples examples(int rows, long seed);
    }
}
