package io.espalier.bench.experiment.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.Misfit;
import io.espalier.bench.experiment.Phases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RidgeAccuracyTest {
    private static final List<Integer> THREE = List.of(3);

    private static List<RidgeRow> run(int threads, List<String> heard) {
        List<RidgeCell> cells = RidgePlan.cells(new int[] {1, 2}, new int[] {8192});
        return new RidgeAccuracy(new RidgePlan(cells, 2, THREE, 5L, threads), heard::add).run();
    }

    @Test
    void theSameSeedGivesTheSameErrorsOnAnyNumberOfThreads() {
        List<String> heard = new ArrayList<>();
        List<RidgeRow> alone = run(1, heard);
        List<RidgeRow> pair = run(2, heard);

        assertEquals(4, heard.size());
        for (int k = 0; k < 2; k++) {
            assertEquals(alone.get(k).spread(FitReport::gamma), pair.get(k).spread(FitReport::gamma));
            // Far better than nothing, on a fraction of the samples that limits are for.
            assertTrue(alone.get(k).spread(FitReport::value).largest() < 1e-3);
        }
    }

    @Test
    void timesAreOfRunsAfterTheWarmUp() {
        RidgeTime time = RidgeTime.measure(new RidgeCell(1, 4096), THREE, 1, 2, 5L, 1);

        assertEquals(2, time.warm().size());
        Phases phases = time.warm().get(0);
        assertTrue(phases.generation() > 0.0 && phases.training() > 0.0 && phases.validation() > 0.0);
        assertEquals(phases.untilTrained() + phases.validation(), phases.inAll(), 1e-12);
    }

    @Test
    void manySamplesHaveLimitsOfTheWorstProblemToo() {
        FitReport fit = new FitReport(
                1e-6, 1e-7, new Misfit("d", 1e-7), 2e-4, new Misfit("g", 2e-4), new Phases(1.0, 1.0, 1.0));

        List<Limit> limits = RidgeLimits.of(List.of(
                new RidgeRow(new RidgeCell(7, 1 << 20), List.of(fit)),
                new RidgeRow(new RidgeCell(20, 1 << 20), List.of(fit))));

        assertEquals(6, limits.size());
        assertEquals(
                List.of(false, true, true, true, false, false),
                limits.stream().map(Limit::held).toList());
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(IllegalArgumentException.class, () -> new RidgePlan(List.of(), 1, THREE, 1L, 1));
        assertThrows(IllegalArgumentException.class, () -> new RidgeCell(0, 1024));
        assertThrows(
                IllegalArgumentException.class, () -> RidgeTime.measure(new RidgeCell(1, 4096), THREE, 0, 1, 1L, 1));
    }

    /**
     * The limits that the project set itself for seven assets and 65,536 samples, three nodes: medians of eight baskets that nothing was chosen
     * on.
     */
    @Test
    @Tag("training")
    void threeNodesAreRightInValueDeltasAndGamma() {
        List<RidgeCell> cells = List.of(new RidgeCell(7, 65_536));

        List<RidgeRow> rows = new RidgeAccuracy(new RidgePlan(cells, 8, THREE, 77_011L, 2), line -> {}).run();

        List<Limit> limits = RidgeLimits.of(rows);
        limits.forEach(limit -> System.out.printf("%s: %.2e%n", limit.what(), limit.figure()));
        assertEquals(3, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }
}
