package io.espalier.bench.experiment.deltamin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.surrogate.select.Arm;
import io.espalier.surrogate.select.DeltaMin;
import io.espalier.surrogate.select.SizeErrors;
import io.espalier.surrogate.train.LossPlan.Scaling;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeltaMinExperimentTest {
    private static final Sweep TINY = new Sweep(new CosineSimulator(5), 30, Scaling.GLOBAL, List.of(2, 3), 2, 20, 0.2);

    private static double[] returns() {
        return new Random(5).doubles(200, -2.0, 2.0).toArray();
    }

    private static SweepResult result(Sweep sweep, SizeErrors... sizes) {
        return new SweepResult(sweep, new DeltaMin(List.of(sizes)), List.of(), 0.0);
    }

    private static SizeErrors errors(int size, double plain, double withGradients) {
        return new SizeErrors(size, List.of(plain), List.of(withGradients));
    }

    /** What acceptance asks, and what the notes found: errors fall to the grid's edge, where no bound can be. */
    @Test
    @Tag("training")
    void gradientsLeaveLessThanHalfOfTheErrorAndNoBoundIsInsideTheGrid() {
        DeltaMinPlan plan = DeltaMinPlan.brief(returns(), "uniform", 1L, 2);

        SweepResult found =
                new DeltaMinExperiment(plan, result -> {}).run().sweeps().get(0);

        Limit limit = found.limit().orElseThrow();
        assertTrue(limit.held(), limit::toString);
        assertEquals("NO_BOUND", found.errors().robustBound().label());
        assertTrue(found.isAtEdge(Arm.PLAIN));
        assertTrue(found.isAtEdge(Arm.GRADIENTS));
    }

    @Test
    void figuresAreTheSameOnAnyNumberOfThreads() {
        SweepResult one = new SweepTraining(TINY, 4L).run(1);
        SweepResult three = new SweepTraining(TINY, 4L).run(3);

        assertEquals(one.errors(), three.errors());
        assertEquals(one.correlations(), three.correlations());
    }

    @Test
    void aBoundBelowTheBestSizeFailsAndOneAtTheEdgeRulesNothingOut() {
        assertEquals(
                SweepResult.Finding.FAILS,
                result(TINY, errors(2, 0.5, 0.49), errors(8, 0.2, 0.1)).finding());
        assertEquals(
                SweepResult.Finding.EMPTY,
                result(TINY, errors(2, 0.5, 0.2), errors(8, 0.2, 0.1)).finding());
        assertEquals(
                SweepResult.Finding.HOLDS,
                result(TINY, errors(2, 0.5, 0.2), errors(8, 0.2, 0.1), errors(16, 0.3, 0.1))
                        .finding());
    }

    @Test
    void onlyTheSweepThatAcceptanceAsksAboutHasALimit() {
        GarchProcess garch = new GarchProcess(new ForecastBox(returns()), 1);
        Sweep asked = new Sweep(garch, 100, Scaling.GLOBAL, List.of(16), 1, 20, 0.0);

        assertEquals(
                0.5, result(asked, errors(16, 0.2, 0.1)).limit().orElseThrow().figure());
        assertTrue(result(asked, errors(8, 0.2, 0.1)).limit().isEmpty());
        assertTrue(result(TINY, errors(16, 0.2, 0.1)).limit().isEmpty());
    }

    @Test
    void everyRowOfThePapersTableKeepsItsClaim() {
        assertEquals(13, PaperTable2.rows().size());
        PaperTable2.rows().forEach(row -> assertTrue(row.best() <= row.bound(), row::toString));
    }

    @Test
    void sweepsWithoutWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TINY.withDraws(0));
        assertThrows(IllegalArgumentException.class, () -> TINY.withDraws(100_000_000));
        assertThrows(IllegalArgumentException.class, () -> DeltaMinPlan.brief(returns(), "uniform", 1L, 0));
    }
}
