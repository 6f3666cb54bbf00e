package io.espalier.bench.experiment.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.pricing.scenario.gate.Criterion;
import io.espalier.pricing.scenario.gate.GateReport;
import io.espalier.pricing.scenario.gate.ScenarioGate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GradientGanExperimentTest {
    private static final GradientGanPlan BRIEF =
            GradientGanPlan.brief(SimulatedReturns.of(1250, 1999), "simulated", 1, 2);

    @Test
    void theShortFormShowsWhatPenaltiesDoAndWhatTheGateRefuses() {
        final GanResults results = new GradientGanExperiment(BRIEF, line -> {}).run();

        results.limits().forEach(limit -> assertTrue(limit.held(), limit::toString));
        final double floor = results.digits().floor().divergence();
        assertEquals(0.0, floor, 0.3, "real digits are like real digits");
        assertTrue(results.ratio(GanVariant.R1) < 0.9, "R1 helps: " + results.ratio(GanVariant.R1));
        for (GanVariant variant : results.digits().variants()) {
            assertTrue(results.digits().mean(variant, DigitScore::divergence).value() > 1.0 + floor, variant.label());
        }
        assertEquals(5, results.returns().generators().size());
        for (ReturnRun run : results.returns().runs()) {
            assertTrue(run.report().failure().isEmpty(), run.generator());
            assertTrue(
                    !run.generator().startsWith("gan") || !run.report().isOffered(),
                    "after 200 steps nothing may be offered: " + run.generator());
        }
    }

    @Test
    @Tag("training")
    void thePenaltyLeavesThreeQuartersOfTheDivergenceAtMost() {
        final GradientGanPlan plan = new GradientGanPlan(
                List.of(GanVariant.BASELINE, GanVariant.R1),
                8,
                3000,
                2000,
                List.of(GanVariant.MEAN_GRADIENT),
                1,
                2000,
                BRIEF.returns(),
                BRIEF.source(),
                BRIEF.gate(),
                1,
                2);

        final List<Limit> limits =
                new GradientGanExperiment(plan, line -> {}).run().limits();

        assertEquals(3, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }

    @Test
    void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() {
        final GanResults one = TinyGan.results();
        final GanResults two = TinyGan.results(2);

        assertEquals(scores(one), scores(two));
        assertEquals(reports(one), reports(two));
        assertEquals(0, one.differences());
    }

    private static List<DigitScore> scores(GanResults results) {
        return results.digits().runs().stream().map(DigitRun::score).toList();
    }

    private static List<GateReport> reports(GanResults results) {
        return results.returns().runs().stream().map(ReturnRun::report).toList();
    }

    /** Of three generators that pass, two make a fifth less than the loss held out, of one day or of ten. */
    @Test
    void aGeneratorThatPassesWithLossesTooLowMissesTheLimit() {
        final List<ReturnRun> runs = List.of(run("fair", 2.5, 8.0), run("low", 2.3, 8.0), run("low later", 2.5, 7.1));
        final ReturnTable returns = new ReturnTable(runs, 100, 100, 0.0, new double[0], 3.0, 9.0);
        final GanResults results =
                new GanResults(BRIEF, new DigitTable(new DigitScore(0, 0, 0, 0), List.of()), returns, 0);

        assertEquals(2.0, results.limits().get(1).figure());
        assertFalse(results.limits().get(1).held());
    }

    private static ReturnRun run(String name, double loss, double horizonLoss) {
        final List<Criterion> criteria = List.of(
                new Criterion(ScenarioGate.LOSS, "index", loss, 0.0, 100.0, ""),
                new Criterion(ScenarioGate.HORIZON_LOSS, "index", horizonLoss, 0.0, 100.0, ""));
        return new ReturnRun(name, new GateReport(name, criteria, List.of(), Optional.empty()), 0.0, new double[0]);
    }

    @Test
    void plansWithoutWorkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> BRIEF.withSeeds(0));
        assertThrows(IllegalArgumentException.class, () -> BRIEF.withDigitSteps(0));
        assertThrows(IllegalArgumentException.class, () -> GradientGanPlan.brief(new double[999], "short", 1, 1));
    }
}
