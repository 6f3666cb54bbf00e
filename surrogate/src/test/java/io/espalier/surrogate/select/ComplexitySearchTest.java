package io.espalier.surrogate.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.genetics.GeneticAlgorithm;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** On errors that are made up: a surface over the candidates whose lowest point, and what lies within its noise, is known. */
class ComplexitySearchTest {
    private static final ComplexitySpace SPACE =
            new ComplexitySpace(3, List.of(2, 4, 8, 16, 32), 3, List.of(0.003, 0.01, 0.03), List.of(0.1, 1.0, 10.0));
    private static final SearchPlan PLAN = new SearchPlan(16, 8, 5, 7L, 1);

    /** Nodes bring the error down to a floor at 16 of the last layer; two layers, a rate of 0.01 and a weight of 1 are best. What a draw adds, it adds to all. */
    private static CandidateErrors surface(Candidate candidate, int draw) {
        double gradients = candidate.gradientWeight() == 0.0 ? 0.3 : Math.abs(Math.log10(candidate.gradientWeight()));
        double error = 0.2
                + 0.5 / Math.min(16, candidate.hidden().get(candidate.hidden().size() - 1))
                + 0.1 * Math.abs(candidate.hidden().size() - 2)
                + 0.1 * Math.abs(Math.log10(candidate.rate() / 0.01))
                + 0.1 * gradients;
        double noise = 0.01 * new SplittableRandom(draw).nextDouble(-1.0, 1.0);
        return new CandidateErrors(error + noise, error + noise);
    }

    private static Complexity search(CandidateFit fit, SearchPlan plan) {
        return new ComplexitySearch(SPACE, fit, plan, trial -> {}, () -> false)
                .run()
                .orElseThrow();
    }

    /** The first layer's width and nodes beyond 16 bring nothing: of all as good the smallest is 2 and 16, of 67 parameters. */
    @Test
    void theSmallestOfTheBestIsChosen() {
        Complexity found = search(ComplexitySearchTest::surface, new SearchPlan(40, 25, 5, 7L, 2));

        assertEquals(List.of(2, 16), found.chosen().candidate().hidden());
        assertEquals(0.01, found.chosen().candidate().rate());
        assertEquals(1.0, found.chosen().candidate().gradientWeight());
        assertEquals(2 * 4 + 16 * 3 + 17, found.chosen().parameters());
        assertTrue(found.best().error() <= found.chosen().error());
    }

    /** By the rule worked out here from all that raced, with its own mean and deviation of differences; noise of each candidate's own. */
    @Test
    void theChoiceIsTheOneStandardErrorRulesOfAllThatRaced() {
        Complexity found = search(ComplexitySearchTest::roughSurface, PLAN);

        Trial fewest = raced(found).stream()
                .filter(trial -> isAsGood(trial.shipped(), found.best().shipped()))
                .min(Comparator.comparingInt(Trial::parameters).thenComparingDouble(Trial::error))
                .orElseThrow();
        assertEquals(fewest, found.chosen());
        assertTrue(found.chosen().parameters() < found.best().parameters());
    }

    private static boolean isAsGood(List<Double> draws, List<Double> best) {
        double[] behind = IntStream.range(0, 5)
                .mapToDouble(draw -> draws.get(draw) - best.get(draw))
                .toArray();
        double mean = Arrays.stream(behind).average().orElseThrow();
        double squares = Arrays.stream(behind).map(b -> (b - mean) * (b - mean)).sum();
        return mean <= Math.sqrt(squares / 4.0 / 5.0);
    }

    /** What is tried before the first plain network: the space has none, so that the diagnostic begins with one. */
    private static List<Trial> raced(Complexity found) {
        return found.trials().stream()
                .takeWhile(trial -> trial.candidate().gradientWeight() > 0.0)
                .toList();
    }

    private static CandidateErrors roughSurface(Candidate candidate, int draw) {
        double own = 0.01 * new SplittableRandom(31L * candidate.hashCode() + draw).nextDouble();
        double error = surface(candidate, draw).value() + own;
        return new CandidateErrors(error, error);
    }

    @Test
    void allUniformWidthsOfTheFittestRace() {
        Complexity found = search(ComplexitySearchTest::roughSurface, PLAN);

        Set<Candidate> raced = raced(found).stream().map(Trial::candidate).collect(Collectors.toSet());
        assertTrue(raced.stream().anyMatch(like -> SPACE.widths().stream()
                .map(width -> Collections.nCopies(like.hidden().size(), width))
                .allMatch(hidden -> raced.contains(new Candidate(hidden, like.rate(), like.gradientWeight())))));
    }

    /** Even where every network without gradients is better than any that raced: the choice is made before they are trained. */
    @Test
    void whatIsTrainedForTheDiagnosticDoesNotRace() {
        Complexity usual = search(ComplexitySearchTest::surface, PLAN);

        Complexity found = search(
                (candidate, draw) -> candidate.gradientWeight() == 0.0
                        ? new CandidateErrors(0.001, 0.001)
                        : surface(candidate, draw),
                PLAN);

        assertEquals(usual.chosen(), found.chosen());
        assertEquals(usual.best(), found.best());
        assertFalse(found.gain().orElseThrow().pays());
        assertTrue(raced(found).size() < found.trials().size());
    }

    @Test
    void theSameSeedFindsTheSameOnAnyNumberOfThreadsAndAnotherSeedAnother() {
        Complexity one = search(ComplexitySearchTest::surface, PLAN);

        assertEquals(one, search(ComplexitySearchTest::surface, new SearchPlan(16, 8, 5, 7L, 3)));
        assertFalse(one.trials()
                .equals(search(ComplexitySearchTest::surface, new SearchPlan(16, 8, 5, 8L, 1))
                        .trials()));
    }

    /** The library's generator belongs to the whole process: searches beside each other must not draw from each other's. */
    @Test
    void searchesBesideEachOtherDoNotDisturb() throws InterruptedException {
        RandomGenerator before = GeneticAlgorithm.getRandomGenerator();
        Complexity alone = search(ComplexitySearchTest::surface, PLAN);
        List<Complexity> found = new ArrayList<>(List.of(alone, alone, alone));
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < found.size(); t++) {
            int at = t;
            threads.add(new Thread(() -> found.set(at, search(ComplexitySearchTest::surface, PLAN))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertTrue(found.stream().allMatch(alone::equals));
        assertSame(before, GeneticAlgorithm.getRandomGenerator());
    }

    /** Of eight parents two; whatever chance does to the others. */
    @Test
    void theBestQuarterLivesOn() {
        Trials trials = new Trials(ComplexitySearchTest::surface, SPACE.inputs(), PLAN, trial -> {}, () -> false);
        Genome genome = new Genome(SPACE, trials);
        for (int seed = 0; seed < 5; seed++) {
            Breeding breeding = new Breeding(genome, new Well19937c(seed), 8);
            List<Genome.Spelt> parents = breeding.first();
            trials.tryAll(parents.stream().map(Genome.Spelt::candidate).toList());
            List<Candidate> best = parents.stream()
                    .sorted(Comparator.comparingDouble(Genome.Spelt::fitness).reversed())
                    .limit(2)
                    .map(Genome.Spelt::candidate)
                    .toList();

            List<Candidate> children =
                    breeding.next(parents).stream().map(Genome.Spelt::candidate).toList();

            assertEquals(8, children.size());
            assertTrue(children.containsAll(best), "seed " + seed);
        }
    }

    @Test
    void everyCandidateIsTrainedOnceADraw() {
        AtomicInteger fits = new AtomicInteger();
        Set<List<Object>> asked = ConcurrentHashMap.newKeySet();

        Complexity found = search(
                (candidate, draw) -> {
                    fits.incrementAndGet();
                    asked.add(List.of(candidate, draw));
                    return surface(candidate, draw);
                },
                PLAN);

        assertEquals(fits.get(), asked.size());
        assertEquals(found.trials().size() * PLAN.draws(), fits.get());
        assertEquals(
                found.trials().size(),
                new HashSet<>(found.trials().stream().map(Trial::candidate).toList()).size());
    }

    /** Without gradients the surface is 0.03 higher, on every draw. */
    @Test
    void theDiagnosticTellsWhetherGradientsPayAndCutsNothing() {
        Complexity found = search(ComplexitySearchTest::surface, PLAN);

        GradientGain gain = found.gain().orElseThrow();
        assertTrue(gain.pays());
        assertEquals(0.03, gain.chosen().mean(), 1e-12);
        assertEquals(
                SPACE.widths(),
                gain.widths().sizes().stream().map(SizeErrors::size).toList());
        assertEquals(5, gain.widths().draws());
    }

    /** Of values, whatever the errors of gradients: those of a network that learnt none are three times as large here. */
    @Test
    void theDiagnosticComparesErrorsOfValuesBothWays() {
        Complexity found = search(
                (candidate, draw) -> {
                    double error = surface(candidate, draw).value();
                    return new CandidateErrors(error, candidate.gradientWeight() == 0.0 ? 3.0 * error : error);
                },
                PLAN);

        GradientGain gain = found.gain().orElseThrow();
        assertEquals(0.03, gain.chosen().mean(), 1e-12);
        Candidate chosen = found.chosen().candidate();
        for (SizeErrors size : gain.widths().sizes()) {
            List<Integer> hidden = Collections.nCopies(chosen.hidden().size(), size.size());
            Candidate with = new Candidate(hidden, chosen.rate(), chosen.gradientWeight());
            Candidate without = new Candidate(hidden, chosen.rate(), 0.0);
            for (int draw = 0; draw < PLAN.draws(); draw++) {
                assertEquals(surface(with, draw).value(), size.withGradients().get(draw));
                assertEquals(surface(without, draw).value(), size.plain().get(draw));
            }
        }
    }

    @Test
    void withoutAWeightForGradientsThereIsNoDiagnostic() {
        ComplexitySpace values = new ComplexitySpace(3, List.of(2, 4), 1, List.of(0.01), List.of(0.0));

        Complexity found = new ComplexitySearch(values, ComplexitySearchTest::surface, PLAN, trial -> {}, () -> false)
                .run()
                .orElseThrow();

        assertTrue(found.gain().isEmpty());
        assertEquals(2, found.trials().size());
    }

    /** Stopped before a fit of any number: what it has then, by the rule of all that raced; less than one candidate is nothing. */
    @Test
    void aSearchThatIsStoppedChoosesAmongWhatItHas() {
        Complexity whole = search(ComplexitySearchTest::roughSurface, PLAN);
        int all = whole.trials().size() * PLAN.draws();

        for (int fits : new int[] {4, 5, 12, all / 2, all - 1}) {
            Optional<Complexity> found = stopped(fits);

            assertEquals(fits >= PLAN.draws(), found.isPresent());
            found.ifPresent(cut -> {
                assertTrue(cut.stopped());
                assertTrue(cut.gain().isEmpty());
                assertEquals(whole.trials().subList(0, fits / PLAN.draws()), cut.trials());
                assertTrue(isAsGood(cut.chosen().shipped(), cut.best().shipped()));
                assertTrue(cut.trials().contains(cut.chosen()));
            });
        }
        assertFalse(whole.stopped());
        assertEquals(Optional.of(whole), stopped(all));
        assertEquals(whole.chosen(), stopped(all - 1).orElseThrow().chosen());
    }

    private static Optional<Complexity> stopped(int fits) {
        AtomicInteger begun = new AtomicInteger();
        return new ComplexitySearch(
                        SPACE,
                        ComplexitySearchTest::roughSurface,
                        PLAN,
                        trial -> {},
                        () -> begun.incrementAndGet() > fits)
                .run();
    }

    @Test
    void spacesAndPlansThatCannotBeSearchedAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ComplexitySpace(3, List.of(4, 2), 1, List.of(0.01), List.of(0.0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ComplexitySpace(3, List.of(2), 1, List.of(0.01), List.of(-1.0)));
        assertThrows(IllegalArgumentException.class, () -> new SearchPlan(16, 8, 4, 7L, 1));
        assertThrows(IllegalArgumentException.class, () -> new CandidateErrors(Double.NaN, 0.0));
    }
}
