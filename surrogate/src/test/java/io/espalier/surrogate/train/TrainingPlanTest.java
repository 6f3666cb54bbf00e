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
        assertEquals("peak must be in (0, 1]: peak=NaN", messageOf(() -> PLAN.withPeakRate(Double.NaN)));
        assertEquals(
                "weights must be finite and >= 0, steps between curvatures >= 1: gradientWeight=-1.0,"
                        + " curvatureWeight=0.0, curvatureEvery=1",
                messageOf(() -> new LossPlan(LossPlan.Scaling.GLOBAL, -1.0, 0.0, 1)));
        assertEquals(
                "penalties must be finite and >= 0, dropout in [0, 1), clip > 0: l1=0.0, l2=0.0, dropout=1.0, clip=1.0",
                messageOf(() -> new Regularisation(0.0, 0.0, 1.0, 1.0)));
        assertEquals("starts must be at least 1: starts=0", messageOf(() -> PLAN.withStarts(0)));
        assertEquals("threads must be at least 1: threads=0", messageOf(() -> PLAN.withThreads(0)));
    }

    @Test
    void changesOneNumberAndKeepsTheRest() {
        TrainingPlan changed = PLAN.withPatience(9)
                .withPatience(PLAN.patience())
                .withThreads(2)
                .withThreads(PLAN.threads());

        assertEquals(PLAN, changed);
        assertEquals(9, PLAN.withPatience(9).patience());
    }
}
