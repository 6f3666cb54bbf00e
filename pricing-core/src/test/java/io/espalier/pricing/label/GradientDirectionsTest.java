package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GradientDirectionsTest {
    private static final double[] A = {0.5, 0.3, 0.2};
    private static final double[] B = {0.1, -0.7, 0.4};
    private static final double[] SCALE = {2.0, 1.0, 0.5};

    private static LabelledSamples samples(double[] dy) {
        int rows = dy.length / 3;
        return new LabelledSamples(FactorLayout.levels(LevelKind.SPOT, 3), new double[dy.length], new double[rows], dy);
    }

    /** Rows alternate between multiples of two gradients. */
    private static LabelledSamples mixture(double[] a, double[] b) {
        SplittableRandom random = new SplittableRandom(1);
        double[] dy = new double[3000];
        for (int row = 0; row < 1000; row++) {
            double size = random.nextDouble();
            for (int j = 0; j < 3; j++) {
                dy[3 * row + j] = size * (row % 2 == 0 ? a[j] : b[j]);
            }
        }
        return samples(dy);
    }

    /** The one eigenvector is s a / |s a|; rounding of 1000 summed products is at most 1000 * 1e-16. */
    @Test
    void basketHasExactlyOneDirectionAlongItsScaledWeights() {
        GradientDirections directions = GradientDirections.of(mixture(A, A), SCALE);

        assertEquals(1, directions.count(GradientDirections.ENOUGH));
        assertEquals(1.0, directions.share(0), 1e-13);
        double[] expected = {1.0 / Math.sqrt(1.1), 0.3 / Math.sqrt(1.1), 0.1 / Math.sqrt(1.1)};
        double[] found = directions.leading(1)[0];
        double sign = Math.signum(found[0]);
        assertArrayEquals(expected, new double[] {sign * found[0], sign * found[1], sign * found[2]}, 1e-13);
    }

    @Test
    void twoBasketsSpanTwoDirectionsThatContainBoth() {
        GradientDirections directions = GradientDirections.of(mixture(A, B), SCALE);

        assertEquals(2, directions.count(GradientDirections.ENOUGH));
        for (double[] gradient : new double[][] {A, B}) {
            double length = 0.0;
            double inside = 0.0;
            for (int j = 0; j < 3; j++) {
                length += Math.pow(gradient[j] * SCALE[j], 2);
            }
            for (double[] direction : directions.leading(2)) {
                double along = 0.0;
                for (int j = 0; j < 3; j++) {
                    along += direction[j] * gradient[j] * SCALE[j];
                }
                inside += along * along;
            }
            assertEquals(length, inside, 1e-13);
        }
    }

    @Test
    void sharesDescendAndSumToOne() {
        GradientDirections directions = GradientDirections.of(mixture(A, B), SCALE);

        assertTrue(directions.share(0) >= directions.share(1) && directions.share(1) >= directions.share(2));
        assertEquals(1.0, directions.share(0) + directions.share(1) + directions.share(2), 1e-13);
        assertEquals(1, directions.count(directions.share(0)));
    }

    @Test
    void refusesGradientsThatAreAllZero() {
        LabelledSamples flat = samples(new double[30]);

        String message = assertThrows(IllegalArgumentException.class, () -> GradientDirections.of(flat, SCALE))
                .getMessage();

        assertTrue(message.contains("sum of squares=0.0"), message);
    }

    @Test
    void refusesAScaleThatIsNotPositive() {
        LabelledSamples samples = mixture(A, B);

        assertThrows(
                IllegalArgumentException.class, () -> GradientDirections.of(samples, new double[] {1.0, 0.0, 1.0}));
    }
}
