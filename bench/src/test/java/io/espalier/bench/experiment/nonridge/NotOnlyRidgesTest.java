package io.espalier.bench.experiment.nonridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.Misfit;
import io.espalier.bench.experiment.Phases;
import io.espalier.bench.experiment.problem.NonRidgeProblem;
import io.espalier.bench.experiment.problem.ProblemCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NotOnlyRidgesTest {
    private static final List<Integer> SHAPE = List.of(8, 8);

    private static NonRidgePlan plan(String problem) {
        return new NonRidgePlan(List.of(problem), List.of(SHAPE, List.of(4)), List.of(4096), 2, 5L, 2);
    }

    @Test
    @Tag("campaign")
    void everyShapeIsTrainedFromEverySeed() {
        List<String> heard = new ArrayList<>();

        List<NonRidgeRow> rows = new NotOnlyRidges(plan("basket spread"), heard::add).run();

        assertEquals(4, heard.size());
        assertEquals(
                List.of(SHAPE, List.of(4)),
                rows.stream().map(NonRidgeRow::hidden).toList());
        FitReport fit = rows.get(0).fits().get(0);
        assertTrue(fit.value() > 0.0 && fit.value() < 0.5, fit.toString());
        assertTrue(fit.worstGreek().output().startsWith("d_spot["), fit.toString());
        assertTrue(Double.isNaN(fit.gamma()), fit.toString());
        assertTrue(fit.worstGamma().output().startsWith("gamma_spot["), "the sum of a spread's Hessian is nothing");
    }

    @Test
    void aProblemThatIsNotInTheCatalogueIsNamed() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new NotOnlyRidges(plan("lookback"), line -> {}).run());

        assertTrue(e.getMessage().contains("name=lookback") && e.getMessage().contains("Asian call"), e.getMessage());
    }

    /** A name in the limits that is none in the catalogue would never be asked. */
    @Test
    void allProblemsButTheSpreadHaveLimits() {
        Set<String> without = ProblemCatalogue.all().stream()
                .map(NonRidgeProblem::name)
                .filter(name -> NonRidgeLimits.of(name).isEmpty())
                .collect(Collectors.toSet());

        assertEquals(Set.of("basket spread"), without);
    }

    @Test
    void limitsAreForMediansOfAtMostSixtyFourNodes() {
        List<FitReport> fits = List.of(fit(1e-6), fit(1e-5), fit(1e-3));
        NonRidgeRow row = new NonRidgeRow("best-of call", List.of(32, 32), 1 << 24, fits);

        assertEquals(
                List.of(true, true, true),
                NonRidgeLimits.of(row).stream().map(Limit::held).toList());
        assertEquals("d_1.0E-5", row.middle(FitReport::worstGreek).output());
        assertTrue(NonRidgeLimits.of(new NonRidgeRow("best-of call", List.of(64, 64), 1 << 24, fits))
                .isEmpty());
    }

    private static FitReport fit(double error) {
        return new FitReport(
                error, error, new Misfit("d_" + error, error), error, new Misfit("g", error), new Phases(1, 1, 1));
    }

    @Test
    void refusesPlansWithoutWork() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new NonRidgePlan(List.of("Asian call"), List.of(SHAPE), List.of(), 1, 1L, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NonRidgePlan(List.of("Asian call"), List.of(SHAPE), List.of(1), 1, 1L, 1));
    }
}
