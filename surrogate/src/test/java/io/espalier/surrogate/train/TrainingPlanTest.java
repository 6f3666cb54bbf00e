package io.espalier.surrogate.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TrainingPlanTest {
    private static final TrainingPlan PLAN = TrainingPlan.sobolev(1);

    private static String messageOf(Runnable faulty) {
        return assertThrows(IllegalArgumentException.class, faulty::run).getMessage();
    }

    @Test
    void refusesANumberOutOfItsRangeAndNamesIt() {
        assertEquals("epochs must be at least 1: epochs=0", messageOf(() -> PLAN.withEpochs(0)));
        assertEquals("batch must be at least 1: batch=-1", messageOf(() -> PLAN.withBatch(-1)));
        assertEquals("peakRate must be in (0, 1]: peakRate=NaN", messageOf(() -> PLAN.withPeakRate(Double.NaN)));
        assertEquals(
                "gradientWeight must be finite and not negative: gradientWeight=-1.0",
                messageOf(() -> PLAN.withGradientWeight(-1.0)));
        assertEquals("starts must be at least 1: starts=0", messageOf(() -> PLAN.withStarts(0)));
        assertEquals("threads must be at least 1: threads=0", messageOf(() -> PLAN.withThreads(0)));
    }

    @Test
    void changesOneNumberAndKeepsTheRest() {
        TrainingPlan changed =
                PLAN.withSeed(9).withSeed(PLAN.seed()).withThreads(2).withThreads(PLAN.threads());

        assertEquals(PLAN, changed);
        assertEquals(9, PLAN.withSeed(9).seed());
    }
}
