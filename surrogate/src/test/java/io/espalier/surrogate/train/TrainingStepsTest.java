package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingStepsTest {
    private static final int STEPS = 50;

    /** The least of many rounds: a compilation that ends late may still allocate in an early one. */
    @Test
    void aStepAllocatesNothingOnceCompiled() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (TrainingSteps steps = new TrainingSteps(new NotebookBasket(7, 5).inBox(512, 6), List.of(16, 16), 1, 3)) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 200 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int s = 0; s < STEPS; s++) {
                    steps.step();
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertEquals(0L, least / STEPS, "bytes per step");
        }
    }
}
