package io.espalier.bench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingShapeTest {

    /** 10 x 32 + 32 x 32 + 32 weights; six products of two operations each. */
    @Test
    void countsTheOperationsOfSixProductsPerLayer() {
        TrainingShape shape = TrainingShape.of(10, "32-32");

        assertEquals(1376, shape.weights());
        assertEquals(12.0 * 1376, shape.operationsPerSample());
        assertEquals("10-32-32-1", shape.toString());
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThrows(IllegalArgumentException.class, () -> TrainingShape.of(10, "32-none"));
        assertThrows(IllegalArgumentException.class, () -> TrainingShape.of(0, "32"));
        assertThrows(IllegalArgumentException.class, () -> TrainingShape.of(10, "0"));
    }

    @Test
    void gradientsDifferByAShareOfTheLargest() {
        assertEquals(0.25, GradientDifference.between(new float[] {-4f, 1f}, new float[] {-4f, 2f}));
    }

    /** A step on random labels goes against the gradient that is told to peers: its direction lowers the loss. */
    @Test
    void numbersHoldWeightsAndAGradientOfTheirSize() {
        try (OwnTraining training = new OwnTraining(TrainingShape.of(3, "4-2"), 40, 1)) {
            float[][] before = training.numbers();
            training.steps(1);
            float[][] after = training.numbers();

            assertEquals(3 * 4 + 4 + 4 * 2 + 2 + 2 + 1, before[4].length);
            assertEquals(before[4].length, before[5].length);
            double alongGradient = 0.0;
            for (int i = 0; i < before[4].length; i++) {
                alongGradient += (after[4][i] - before[4][i]) * before[5][i];
            }
            assertTrue(alongGradient < 0.0, "moved by " + alongGradient);
        }
    }
}
