package io.espalier.surrogate.train;

import io.espalier.pricing.Allocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingStepsTest {
    private static final int STEPS = 50;

    @Test
    void aStepAllocatesNothingOnceCompiled() {
        try (TrainingSteps steps = new TrainingSteps(new NotebookBasket(7, 5).inBox(512, 6), List.of(16, 16), 1, 3)) {
            Allocation.assertNone("a step", STEPS, steps::step);
        }
    }
}
