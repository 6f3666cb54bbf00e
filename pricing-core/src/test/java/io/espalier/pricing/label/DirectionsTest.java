package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.engine.Baskets;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.PayoffType;
import org.junit.jupiter.api.Test;

class DirectionsTest {
    private static final double[] SCALE = {2.0, 0.5, 4.0};

    /** A basket's gradients all lie along its weights: so does the direction, times the squared scale for a step in units of x. */
    @Test
    void theLeadingDirectionOfABasketIsThatOfItsWeights() {
        FactorLayout layout = FactorLayout.levels(LevelKind.FORWARD, 3);
        Box box = new Box(new double[] {90, 80, 35}, new double[] {110, 100, 45});
        SamplingPlan plan = new SamplingPlan(layout, box, new SamplingLaw.Uniform(), 500, 1, true, 1L);
        LabelledSamples samples = new LabelGenerator(Baskets.forwards(PayoffType.CALL)).generate(plan, 1);

        double[] row = Directions.leading(GradientDirections.of(samples, SCALE), SCALE, 1)
                .row(0);

        double[] weights = Baskets.forwards(PayoffType.CALL).option().weights();
        double length = 0.0;
        for (int j = 0; j < 3; j++) {
            length += weights[j] * weights[j] * SCALE[j] * SCALE[j];
        }
        double sign = Math.signum(row[0] * weights[0]);
        for (int j = 0; j < 3; j++) {
            assertEquals(sign * weights[j] * SCALE[j] * SCALE[j] / Math.sqrt(length), row[j], 1e-9, "column " + j);
        }
    }

    /** Length 1 in scaled space; E u u' = 1/3 with variance at most 4/45 per entry, at 4.5 standard errors of 3000. */
    @Test
    void randomDirectionsAreOfLengthOneAndFavourNone() {
        int k = 3000;
        Directions directions = Directions.random(k, SCALE, 9L);
        double[][] mean = new double[3][3];
        for (int r = 0; r < k; r++) {
            double[] row = directions.row(r);
            double squares = 0.0;
            for (int i = 0; i < 3; i++) {
                squares += row[i] * row[i] / (SCALE[i] * SCALE[i]);
                for (int j = 0; j < 3; j++) {
                    mean[i][j] += row[i] * row[j] / (SCALE[i] * SCALE[j] * k);
                }
            }
            assertEquals(1.0, squares, 1e-14);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(i == j ? 1.0 / 3.0 : 0.0, mean[i][j], 4.5 * Math.sqrt(4.0 / 45.0 / k), i + ", " + j);
            }
        }
        assertEquals(directions, Directions.random(k, SCALE, 9L));
        assertNotEquals(directions, Directions.random(k, SCALE, 10L));
    }

    @Test
    void givenDirectionsAreCopied() {
        double[] row = {1.0, 2.0};
        Directions directions = Directions.of(row);
        row[0] = 5.0;
        directions.row(0)[1] = 7.0;

        assertArrayEquals(new double[] {1.0, 2.0}, directions.row(0));
    }

    @Test
    void whatIsNoDirectionIsRefused() {
        assertThrows(IllegalArgumentException.class, Directions::of);
        assertThrows(IllegalArgumentException.class, () -> Directions.of(new double[] {1.0}, new double[] {1.0, 2.0}));
        assertThrows(IllegalArgumentException.class, () -> Directions.of(new double[] {0.0, 0.0}));
        assertThrows(IllegalArgumentException.class, () -> Directions.of(new double[] {Double.NaN, 1.0}));
    }
}
