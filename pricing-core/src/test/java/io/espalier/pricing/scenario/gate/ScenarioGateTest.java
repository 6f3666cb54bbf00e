package io.espalier.pricing.scenario.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.scenario.BlockBootstrap;
import io.espalier.pricing.scenario.FilteredHistorical;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.GarchScenarios;
import io.espalier.pricing.scenario.KnownProcess;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import io.espalier.pricing.scenario.SimulatedReturns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScenarioGateTest {
    private static final int DAYS = 2000;
    private static final Map<Long, ScenarioGate> GATES = new ConcurrentHashMap<>();

    private static ScenarioGate gate(ReturnHistory history) {
        return new ScenarioGate(history, GatePlan.standard(history.days(), 1).withDraws(2000, 300));
    }

    /** Judging changes nothing in a gate: tests share them. */
    private static ScenarioGate gate(long seed) {
        return GATES.computeIfAbsent(seed, ScenarioGateTest::fresh);
    }

    private static ScenarioGate fresh(long seed) {
        return gate(ReturnHistory.of(SimulatedReturns.one(DAYS, seed)));
    }

    private static Set<String> failed(GateReport report) {
        return report.criteria().stream()
                .filter(c -> !c.passed())
                .map(Criterion::name)
                .collect(Collectors.toSet());
    }

    @Test
    void theTruthPassesOnMostHistories() {
        long passed = LongStream.range(0, 5)
                .filter(seed -> gate(seed).judge(new KnownProcess(1.0)).isOffered())
                .count();

        assertTrue(passed >= 4, "passed=" + passed);
    }

    @Test
    void threeQuartersOfTheTruthAreRefusedForTheLossTheyUnderstate() {
        for (long seed = 0; seed < 3; seed++) {
            GateReport report = gate(seed).judge(new KnownProcess(0.75));

            assertFalse(report.isOffered());
            assertTrue(
                    failed(report).contains(ScenarioGate.KUPIEC),
                    report.reasons().toString());
        }
    }

    @Test
    void halfOfTheTruthFailsBothLossesAndTheDiscrepancyToo() {
        GateReport report = gate(1).judge(new KnownProcess(0.5));

        assertTrue(
                failed(report)
                        .containsAll(Set.of(
                                ScenarioGate.DISCREPANCY,
                                ScenarioGate.LOSS,
                                ScenarioGate.HORIZON_LOSS,
                                ScenarioGate.KUPIEC)),
                report.reasons().toString());
        assertTrue(report.reasons().stream().anyMatch(reason -> reason.startsWith("one_day_loss of series 1 is")));
    }

    /** 1.6 times the truth has hardly an exception: Kupiec's test has two sides. */
    @Test
    void lossesOverstatedByFarAreRefusedByCoverage() {
        GateReport report = gate(2).judge(new KnownProcess(1.6));

        assertTrue(
                failed(report).contains(ScenarioGate.KUPIEC), report.reasons().toString());
        assertFalse(failed(report).contains(ScenarioGate.LOSS));
    }

    /** Days in any order have the right tail, and no memory: exceptions come in bursts, and squares do not hang together. */
    @Test
    void daysDrawnSinglyFromAMarketThatRemembersAreRefusedForTheirClustering() {
        ScenarioGate gate = gate(ReturnHistory.of(bursts()));

        GateReport report = gate.judge(new BlockBootstrap(1));

        assertTrue(
                failed(report).contains(ScenarioGate.CLUSTERING),
                report.reasons().toString());
        assertTrue(
                failed(report).contains(ScenarioGate.CHRISTOFFERSEN),
                report.reasons().toString());
    }

    /** Ten wild days in every forty. */
    private static double[] bursts() {
        double[] days = SimulatedReturns.calm(DAYS, 3);
        for (int t = 0; t < DAYS; t++) {
            days[t] *= t % 40 < 10 ? 4.0 : 1.0;
        }
        return days;
    }

    @Test
    void filteredHistoryOfAMarketThatRemembersIsOfferedAndJudgedByEveryCriterion() {
        GateReport report = gate(1).judge(new FilteredHistorical());

        assertTrue(report.isOffered(), report.reasons().toString());
        String bursts = report.criteria().get(6).detail();
        assertTrue(bursts.matches("\\d+ of them the day after another, conditional coverage p 0\\.\\d+"), bursts);
        assertEquals(
                List.of(
                        ScenarioGate.DISCREPANCY,
                        ScenarioGate.LOSS,
                        ScenarioGate.HORIZON_LOSS,
                        ScenarioGate.CLUSTERING,
                        ScenarioGate.KURTOSIS,
                        ScenarioGate.KUPIEC,
                        ScenarioGate.CHRISTOFFERSEN),
                report.criteria().stream().map(Criterion::name).toList());
    }

    @Test
    void severalSeriesAreJudgedSinglyAndTogether() {
        ScenarioGate gate = gate(ReturnHistory.of(SimulatedReturns.two(1000, 0.6, 5)));

        GateReport report = gate.judge(new GarchScenarios());

        assertEquals(1 + 3 * 6, report.criteria().size());
        assertEquals(
                Set.of("all windows", "series 1", "series 2", "all series together"),
                report.criteria().stream().map(Criterion::view).collect(Collectors.toSet()));
    }

    /** Series that move together in the market and not in the generator: only their sum shows it. */
    @Test
    void aGeneratorThatLosesTheDependenceIsRefusedForTheSum() {
        double[] common = SimulatedReturns.calm(DAYS, 5);
        double[] own = SimulatedReturns.calm(DAYS, 6);
        double[][] days = new double[DAYS][];
        for (int t = 0; t < DAYS; t++) {
            days[t] = new double[] {common[t], 0.98 * common[t] + 0.2 * own[t]};
        }

        GateReport report = gate(ReturnHistory.of(days)).judge(new SeriesApart());

        Set<String> views = report.criteria().stream()
                .filter(c -> !c.passed() && c.name().equals(ScenarioGate.LOSS))
                .map(Criterion::view)
                .collect(Collectors.toSet());
        assertEquals(Set.of("all series together"), views);
    }

    /** Each series from a day of its own. */
    private static final class SeriesApart implements ScenarioModel {
        @Override
        public String name() {
            return "apart";
        }

        @Override
        public FittedScenarios fit(ReturnHistory training) {
            FittedScenarios days = new BlockBootstrap(1).fit(training);
            return length -> new Apart(days.stationary(length));
        }
    }

    private record Apart(ScenarioSource source) implements ScenarioSource {
        @Override
        public String name() {
            return "apart";
        }

        @Override
        public int series() {
            return source.series();
        }

        @Override
        public int days() {
            return source.days();
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            double[][] other = new double[days()][series()];
            source.draw(seed, path, returns);
            source.draw(seed + 1, path, other);
            for (int t = 0; t < returns.length; t++) {
                returns[t][1] = other[t][1];
            }
        }
    }

    @Test
    void verdictsAreTheSameForTheSameSeedAndOnAnyThread() {
        ScenarioGate gate = gate(4);

        GateReport first = gate.judge(new FilteredHistorical());

        List<GateReport> reports = LongStream.range(0, 2)
                .parallel()
                .mapToObj(i -> gate.judge(new FilteredHistorical()))
                .toList();
        assertEquals(List.of(first, first), reports);
        assertEquals(first, fresh(4).judge(new FilteredHistorical()));
    }

    @Test
    void aModelThatCannotBeFittedIsRefusedWithItsReason() {
        GateReport report = gate(1).judge(new ScenarioModel() {
            @Override
            public String name() {
                return "none";
            }

            @Override
            public FittedScenarios fit(ReturnHistory training) {
                throw new ScenarioFitException("there is no such thing");
            }
        });

        assertFalse(report.isOffered());
        assertEquals(List.of("there is no such thing"), report.reasons());
    }

    @Test
    void aModelThatMakesNoPathsOfThePlansDaysIsRefusedWithItsReason() {
        FittedScenarios known = new KnownProcess(1.0).fit(null);
        GateReport start = gate(1).judge(model(new Limited(known, 19, 19)));
        GateReport walk = gate(1).judge(model(new Limited(known, 20, 0)));

        assertEquals(List.of("no path is longer: days=20, most=19"), start.reasons());
        assertEquals(List.of("no path is longer: days=1, most=0"), walk.reasons());
        assertFalse(start.isOffered());
    }

    private static ScenarioModel model(FittedScenarios fitted) {
        return new ScenarioModel() {
            @Override
            public String name() {
                return "limited";
            }

            @Override
            public FittedScenarios fit(ReturnHistory training) {
                return fitted;
            }
        };
    }

    /** Refuses paths that are longer than so many days, as a generator of windows does. */
    private record Limited(FittedScenarios fitted, int mostStationary, int mostAfter) implements FittedScenarios {
        @Override
        public ScenarioSource stationary(int days) {
            return fitted.stationary(checked(days, mostStationary));
        }

        @Override
        public ScenarioSource after(double[][] observed, int days) {
            return fitted.after(observed, checked(days, mostAfter));
        }

        private static int checked(int days, int most) {
            if (days > most) {
                throw new IllegalArgumentException("no path is longer: days=" + days + ", most=" + most);
            }
            return days;
        }

        @Override
        public boolean hasState() {
            return true;
        }
    }

    @Test
    void trainingAndHoldOutTakeBlocksByTurnsAndTheRestGoesToTheLast() {
        ReturnHistory history = ReturnHistory.of(SimulatedReturns.one(2100, 1));
        GatePlan plan = GatePlan.standard(2100, 1);

        HoldOut holdOut = HoldOut.of(history, plan);

        assertEquals(250, plan.blockDays());
        assertEquals(4, holdOut.training().stretches().size());
        assertEquals(1000, holdOut.training().days());
        assertEquals(1100, holdOut.test().days());
        double[][] before = holdOut.before(1, 2);
        assertEquals(252, before.length);
        assertEquals(history.stretches().get(0)[500][0], before[0][0]);
        assertEquals(history.stretches().get(0)[751][0], before[251][0]);
    }

    @Test
    void aShortHistoryHasShorterBlocksAndTooShortAOneIsRefusedWithTheNumberNeeded() {
        assertEquals(150, GatePlan.standard(1200, 1).blockDays());
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> gate(ReturnHistory.of(SimulatedReturns.one(999, 1))));

        assertTrue(refusal.getMessage().contains("at least 1000 days: days=999"), refusal.getMessage());
    }
}
