package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.dloss.Candidate.Kind;
import io.espalier.bench.experiment.dloss.DlossPlan.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DlossExperimentTest {
    private static final List<Double> ONE = List.of(1e-3);
    private static final Grid SMALL = new Grid(List.of(0.01), ONE, List.of(0.1), ONE, List.of(1.0), 2, List.of(1, 4));

    private static DlossResult run(DlossPlan plan) {
        return new DlossExperiment(
                        plan, new BenchmarkLibrary(Optional.empty(), BenchmarkLibrary.ROWS, plan.seed()), line -> {})
                .run();
    }

    private static DlossPlan small(int threads) {
        return new DlossPlan(
                List.of(BenchmarkSet.DIABETES),
                List.of(Protocol.values()),
                SMALL,
                3,
                BlackBoxPlan.none(1, 1),
                1,
                threads);
    }

    private static DlossResult onOneThread;

    @BeforeAll
    static void train() {
        onOneThread = run(small(1));
    }

    @Test
    void threadsChangeNoFigure() {
        assertEquals(onOneThread.trials(), run(small(2)).trials());
    }

    /** What chooses scores under the paper's protocol, and does not under the other. */
    @Test
    void onlyThePapersProtocolScoresWithTheRowsThatChose() {
        assertTrue(onOneThread.trials().stream()
                .filter(trial -> trial.protocol() == Protocol.PAPER)
                .allMatch(trial -> trial.selection() == trial.score()));
        assertTrue(onOneThread.trials().stream()
                .filter(trial -> trial.protocol() == Protocol.HONEST)
                .noneMatch(trial -> trial.selection() == trial.score()));
    }

    @Test
    void everyMethodHasAsManyTriesAsTheBaselineOfTheHonestProtocol() {
        List<Candidate> all = DlossPlan.full(List.of(), 1, 1).grid().candidates(0.01);

        for (Method method : Method.values()) {
            long tries = all.stream()
                    .filter(candidate -> method.tries(candidate, Protocol.HONEST))
                    .count();
            assertEquals(method == Method.STD ? 1 : 6, tries, method.label());
        }
        assertEquals(List.of(Method.values()), DlossPlan.full(List.of(), 1, 1).methods());
        assertEquals(Method.RESTARTS, Protocol.HONEST.baseline());
        assertEquals(Method.STD, Protocol.PAPER.baseline());
        assertEquals(
                List.of(Method.RESTARTS, Method.L2, Method.DROPOUT, Method.RANDOM, Method.NEAREST),
                Protocol.HONEST.five());
        assertEquals(Method.PAPERS, Protocol.PAPER.five());
        assertEquals(
                5, all.stream().filter(c -> Method.L2.tries(c, Protocol.PAPER)).count());
    }

    @Test
    void aMethodsScoreIsThatOfTheCandidateThatWasChosen() {
        List<Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            trials.add(of(Protocol.HONEST, fold, Candidate.plain(0.01, 0), 0.5, 0.1 * fold));
            trials.add(of(
                    Protocol.HONEST, fold, Candidate.pairs(Kind.NEAREST, 1e-3, 1, 0.01), fold == 2 ? 0.4 : 0.6, 7.0));
            trials.add(of(Protocol.HONEST, fold, Candidate.pairs(Kind.NEAREST, 1.0, 1, 0.01), 0.1, 9.0));
        }
        DlossResult result = new DlossResult(small(1), List.of(), trials, List.of());

        double[] scores = result.scores(BenchmarkSet.F1, Protocol.HONEST, Method.NEAREST);

        assertArrayEquals(new double[] {0.0, 0.1, 7.0, 0.1 * 3, 0.1 * 4}, scores);
        assertEquals(
                Arrays.stream(scores).sum() / 5.0,
                result.mean(BenchmarkSet.F1, Protocol.HONEST, Method.NEAREST),
                1e-12);
        assertEquals(9.0, result.mean(BenchmarkSet.F1, Protocol.HONEST, Method.NEAREST_LARGE));
        assertEquals(0.0, result.deviation(BenchmarkSet.F1, Protocol.HONEST, Method.NEAREST_LARGE));
    }

    /** Neither one pair a point nor a small weight may stand for four pairs with a large one. */
    @Test
    void aMethodChoosesAmongItsOwnPairsAlone() {
        List<Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            trials.add(of(Protocol.HONEST, fold, Candidate.plain(0.01, 0), 0.9, 9.0));
            double selection = 0.1;
            for (int l : List.of(1, 4)) {
                for (Kind kind : List.of(Kind.RANDOM, Kind.NEAREST)) {
                    for (double weight : List.of(1e-3, 1.0)) {
                        trials.add(of(
                                Protocol.HONEST,
                                fold,
                                Candidate.pairs(kind, weight, l, 0.01),
                                selection,
                                10.0 * selection));
                        selection += 0.1;
                    }
                }
            }
        }
        DlossResult result = result(trials);

        List<Method> methods = List.of(
                Method.RANDOM,
                Method.RANDOM_LARGE,
                Method.NEAREST,
                Method.NEAREST_LARGE,
                Method.RANDOM_FOUR,
                Method.RANDOM_FOUR_LARGE,
                Method.NEAREST_FOUR,
                Method.NEAREST_FOUR_LARGE);
        for (int i = 0; i < methods.size(); i++) {
            assertEquals(
                    i + 1.0,
                    result.mean(BenchmarkSet.F1, Protocol.HONEST, methods.get(i)),
                    1e-9,
                    methods.get(i).label());
        }
        Comparisons honest = new Comparisons(result, Protocol.HONEST);
        assertEquals(8.0 / 9.0, honest.ratio(false, Kind.NEAREST, 4, 1.0), 1e-9);
        assertEquals(4.0 / 9.0, honest.ratio(false, Kind.NEAREST, 1, 1.0), 1e-9);
    }

    @Test
    void aRunHasTheMethodsThatItsGridHasPointsOf() {
        assertEquals(
                List.of(Method.values()).subList(0, 8), DlossPlan.brief(1, 1).methods());
        assertEquals(
                List.of(Method.STD, Method.RESTARTS),
                DlossPlan.standard(List.of(), 1, 1).methods());
        assertThrows(IllegalArgumentException.class, () -> Candidate.pairs(Kind.NEAREST, 1.0, 0, 0.01));
        assertThrows(IllegalArgumentException.class, () -> new Candidate(Kind.L2, 1.0, 4, 0.01, 0));
    }

    /** More pairs a point are other trainings, from the same first weights. */
    @Test
    void fourPairsAPointTeachOtherwiseThanOne() {
        for (Kind kind : List.of(Kind.RANDOM, Kind.NEAREST)) {
            assertNotEquals(score(kind, 1), score(kind, 4));
        }
    }

    private static double score(Kind kind, int partners) {
        return onOneThread.trials().stream()
                .filter(trial -> trial.candidate().equals(Candidate.pairs(kind, 1.0, partners, 0.01)))
                .findFirst()
                .orElseThrow()
                .score();
    }

    /** A restart that is better is what methods are compared with under the honest protocol, and only there. */
    @Test
    void honestRatiosAreToPlainTrainingWithAsManyTries() {
        List<Trial> trials = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            for (int fold = 0; fold < Folds.COUNT; fold++) {
                trials.add(of(protocol, fold, Candidate.plain(0.01, 0), 0.8, 0.8));
                trials.add(of(protocol, fold, Candidate.plain(0.01, 1), 0.5, 0.5));
                trials.add(of(protocol, fold, Candidate.alone(Kind.L2, 1e-3, 0.01), 0.4, 0.4));
                trials.add(of(protocol, fold, Candidate.pairs(Kind.NEAREST, 1.0, 1, 0.01), 0.2, 0.2));
            }
        }
        DlossResult result = result(trials);

        Comparisons honest = new Comparisons(result, Protocol.HONEST);
        assertEquals(0.8, honest.ratio(false, Method.L2), 1e-12);
        assertEquals(1.6, honest.ratio(false, Method.STD), 1e-12);
        assertEquals(0.5, new Comparisons(result, Protocol.PAPER).ratio(false, Method.L2), 1e-12);
        // One weight has the tries of plain training: the rates.
        assertEquals(0.25, honest.ratio(false, Kind.NEAREST, 1, 1.0), 1e-12);
    }

    private static Trial of(Protocol protocol, int fold, Candidate candidate, double selection, double score) {
        return new Trial(BenchmarkSet.F1, protocol, fold, candidate, selection, score, 1);
    }

    private static DlossResult result(List<Trial> trials) {
        DlossPlan plan = small(1);
        return new DlossResult(
                new DlossPlan(
                        List.of(BenchmarkSet.F1), plan.protocols(), plan.grid(), 3, plan.blackBox(), plan.seed(), 1),
                List.of(),
                trials,
                List.of());
    }

    @Test
    void aTrainingThatDivergedNeverWins() {
        double infinite = Double.POSITIVE_INFINITY;
        List<Trial> trials = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            for (int fold = 0; fold < Folds.COUNT; fold++) {
                trials.add(of(protocol, fold, Candidate.plain(0.01, 0), infinite, infinite));
                trials.add(of(protocol, fold, Candidate.plain(0.01, 1), 0.5, 0.5));
                trials.add(of(protocol, fold, Candidate.alone(Kind.L2, 1e-3, 0.01), infinite, infinite));
                trials.add(of(protocol, fold, Candidate.alone(Kind.DROPOUT, 0.1, 0.01), 0.7, 0.7));
            }
        }
        DlossResult result = result(trials);

        assertEquals(0.5, result.mean(BenchmarkSet.F1, Protocol.HONEST, Method.RESTARTS));
        assertEquals(infinite, result.mean(BenchmarkSet.F1, Protocol.PAPER, Method.L2));
        Comparisons honest = new Comparisons(result, Protocol.HONEST);
        assertEquals(infinite, honest.ratio(false, Method.L2));
        assertArrayEquals(
                new double[] {1, 3, 2},
                honest.ranks(List.of(Method.RESTARTS, Method.L2, Method.DROPOUT))
                        .each()[0]);
        assertTrue(Double.isNaN(new Comparisons(result, Protocol.PAPER).ratio(false, Method.DROPOUT)));
        assertTrue(Double.isNaN(honest.tests(false, Method.RESTARTS, Method.L2).wilcoxon()));
    }

    @Test
    void aTrainingThatDivergedKeepsNoLimit() {
        double infinite = Double.POSITIVE_INFINITY;
        List<Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            trials.add(new Trial(
                    BenchmarkSet.WINE, Protocol.PAPER, fold, Candidate.plain(0.01, 0), infinite, infinite, 0));
        }
        List<BlackBoxRow> rows = List.of(
                BlackBoxRow.of(128, 0.0, BlackBoxMethod.NEAREST, infinite, 1e-3),
                BlackBoxRow.of(128, 0.0, BlackBoxMethod.DERIVATIVES, 1e-3, infinite),
                BlackBoxRow.of(128, 0.05, BlackBoxMethod.CHOSEN, infinite, infinite));

        List<Limit> limits = DlossLimits.of(
                new DlossResult(DlossPlan.standard(List.of(BenchmarkSet.WINE), 1, 1), List.of(), trials, rows));

        assertEquals(5, limits.size());
        limits.forEach(limit -> assertFalse(limit.held(), limit::toString));
    }

    /** The paper's preprocessing, network and optimiser land where the paper does, on seven sets of the ten. */
    @Test
    @Tag("training")
    void plainTrainingLandsWhereThePaperDoes() {
        DlossResult result = run(DlossPlan.standard(
                List.of(
                        BenchmarkSet.ANES96,
                        BenchmarkSet.DIABETES,
                        BenchmarkSet.WINE,
                        BenchmarkSet.REGRESSION1,
                        BenchmarkSet.REGRESSION10,
                        BenchmarkSet.SPARSE,
                        BenchmarkSet.SWISS_ROLL),
                1,
                2));

        List<Limit> limits = DlossLimits.of(result);
        assertEquals(14, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }

    @Test
    @Tag("training")
    void slopesOfPairsTeachABlackBoxesPrices() {
        List<BlackBoxRow> rows = new ArrayList<>(new BlackBoxStudy(BlackBoxPlan.clean(4, 1, 2)).run());
        rows.addAll(new BlackBoxStudy(BlackBoxPlan.noisy(4, 1, 2)).run());

        List<Limit> limits = DlossLimits.of(new DlossResult(small(1), List.of(), List.of(), rows));
        assertEquals(3, limits.size());
        limits.forEach(limit -> assertTrue(limit.held(), limit::toString));
    }
}
