package io.espalier.bench.experiment.critical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.bench.experiment.problem.ProblemCatalogue;
import io.espalier.pricing.Valuation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CriticalSizesTest {
    private static List<CriticalRow> run(CriticalCase problem, int samples, int runs) {
        CriticalSizesPlan plan = new CriticalSizesPlan(List.of(problem), samples, 256, runs, 88_101L, 2);
        return new CriticalSizes(plan, line -> {}).run();
    }

    private static void requireHeld(List<CriticalRow> rows) {
        rows.stream().flatMap(row -> row.limits().stream()).forEach(limit -> assertTrue(limit.held(), limit::toString));
    }

    /** Exact labels leave little to 8-8 nodes at a point that is not among theirs. */
    @Test
    void exactLabelsTeachTheReference() {
        NonRidgeProblem best = ProblemCatalogue.bestOfCall();
        ExactFits fits = new ExactFits(best, 512, 1L, 1);

        Network network = fits.refit(fits.fresh(List.of(8, 8), 2L), 1, 3L);

        double[] x = {0.9, 1.05, 0.8};
        Valuation truth = Valuation.withCurvature(best.layout());
        assertTrue(best.reference().tryPrice(x, truth));
        double[] gradient = new double[3];
        assertEquals(truth.value(), new TwinPass(network).valueAndGradient(x, gradient), 5e-3);
        for (int i = 0; i < 3; i++) {
            assertEquals(truth.gradient()[i], gradient[i], 2e-2);
        }
    }

    @Test
    void limitsAreOfNodesAndBands() {
        List<Limit> limits = run(CriticalCase.BASKET_WITH_FRONT, 8192, 1).get(0).limits();

        assertEquals(
                List.of(3.0, 3e-5, 1e-4, 2e-3),
                limits.stream().map(Limit::bound).toList());
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(IllegalArgumentException.class, () -> new CriticalSizesPlan(List.of(), 1024, 64, 1, 1L, 1));
        assertThrows(IllegalArgumentException.class, () -> CriticalCase.of("lookback"));
        assertEquals(CriticalCase.BEST_OF_NOISY, CriticalCase.of("best-of-noisy"));
    }

    /** The limits that the project set itself, on baskets that nothing was chosen on. */
    @Test
    @Tag("training")
    void aBasketBehindItsFrontNeedsThreeNodesAtMost() {
        requireHeld(run(CriticalCase.BASKET_WITH_FRONT, 65_536, 3));
    }

    @Test
    @Tag("training")
    void aBasketWithoutAFrontNeedsSixNodesAtMost() {
        requireHeld(run(CriticalCase.BASKET, 65_536, 1));
    }
}
