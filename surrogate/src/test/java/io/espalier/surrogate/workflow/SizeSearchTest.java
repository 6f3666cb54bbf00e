package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.select.Candidate;
import io.espalier.surrogate.select.Trial;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeSearchTest {
    private static final PruningSpec NONE = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    private static final int FEW_ROWS = 100;

    /** Of a given rate, and a weight of gradients of 2. */
    private static SurrogateSpec spec(int rows) {
        return spec(rows, TrainingSpec.Optimiser.ADAM, LossPlan.Scaling.GLOBAL, OptionalDouble.of(0.03));
    }

    private static SurrogateSpec within(Duration budget) {
        return spec(
                FEW_ROWS,
                Optional.of(budget),
                TrainingSpec.Optimiser.ADAM,
                LossPlan.Scaling.GLOBAL,
                OptionalDouble.of(0.03));
    }

    private static SurrogateSpec spec(
            int rows, TrainingSpec.Optimiser optimiser, LossPlan.Scaling scaling, OptionalDouble rate) {
        return spec(rows, Optional.empty(), optimiser, scaling, rate);
    }

    private static SurrogateSpec spec(
            int rows,
            Optional<Duration> budget,
            TrainingSpec.Optimiser optimiser,
            LossPlan.Scaling scaling,
            OptionalDouble rate) {
        SurrogateSpec first = Specs.small(3, rows, List.of(), NONE);
        return SurrogateSpec.of(
                first.instrument(),
                first.sampling(),
                first.network(),
                new TrainingSpec(
                        1,
                        budget,
                        optimiser,
                        scaling,
                        new TrainingSpec.Weights(2.0, 1.0, 1),
                        Regularisation.NONE,
                        new TrainingSpec.Effort(OptionalInt.of(4), OptionalInt.empty(), rate, OptionalInt.of(1), 0)),
                first.pruning(),
                first.seed(),
                first.text());
    }

    private static SizeSearch search(SurrogateSpec spec, int threads, List<Trial> heard) {
        return search(spec, threads, heard::add, System::nanoTime);
    }

    private static SizeSearch search(SurrogateSpec spec, int threads, Consumer<Trial> listener, LongSupplier nanoTime) {
        Reference reference = Reference.of(spec.instrument(), spec.sampling().layout(), spec.served(), threads);
        return new SizeSearch(spec, reference, threads, listener, nanoTime);
    }

    @Test
    void whatIsGivenStaysAndWhatIsFoundIsTrainedAndRecorded() {
        List<Trial> heard = new ArrayList<>();
        ChosenSize chosen = search(spec(400), 2, heard).run().orElseThrow();

        Candidate candidate = chosen.found().chosen().candidate();
        Set<Double> rates = candidates(heard).map(Candidate::rate).collect(Collectors.toSet());
        Set<Double> weights = candidates(heard).map(Candidate::gradientWeight).collect(Collectors.toSet());
        assertEquals(Set.of(0.03), rates);
        // 0 is the plain arm of the diagnostic.
        assertTrue(Set.of(0.0, 0.5, 2.0, 8.0).containsAll(weights), weights::toString);
        assertEquals(heard, chosen.found().trials());
        assertEquals(heard.size(), new HashSet<>(heard).size());
        assertEquals(candidate.hidden(), chosen.spec().network().hidden());
        assertEquals(
                candidate.gradientWeight(), chosen.spec().training().weights().gradient());
        assertEquals(PruningSpec.Method.NONE, chosen.spec().pruning().method());
        assertEquals(80, chosen.rows());
        assertFalse(chosen.budgetReached());
        assertEquals(Optional.empty(), chosen.spec().training().budget());

        TrainedSurrogate trained =
                new SurrogateTraining(chosen.spec(), 2, WorkflowListener.silent()).run("test", Optional.of(chosen));

        Provenance provenance = trained.surrogate().provenance();
        assertEquals(candidate.hidden(), trained.surrogate().network().hiddenSizes());
        assertTrue(
                provenance
                        .get("size search")
                        .orElseThrow()
                        .startsWith("hidden=" + candidate.hidden() + " rate=none gradient_weight="
                                + candidate.gradientWeight() + " tried="),
                provenance::toString);
    }

    /** Fits have a weight of 1 there, which is not the specification's 2. */
    @Test
    void whereTheLabelsNoiseWeighsNoWeightIsSearchedForOrRecorded() {
        List<Trial> heard = new ArrayList<>();
        SurrogateSpec noise = spec(400, TrainingSpec.Optimiser.ADAM, LossPlan.Scaling.NOISE, OptionalDouble.empty());

        ChosenSize chosen = search(noise, 2, heard).run().orElseThrow();

        double rate = chosen.found().chosen().candidate().rate();
        assertEquals(
                Set.of(0.0, 1.0),
                candidates(heard).map(Candidate::gradientWeight).collect(Collectors.toSet()));
        assertEquals(2.0, chosen.spec().training().weights().gradient());
        assertTrue(chosen.gradientWeight(TrainingSpec.Optimiser.ADAM).missing().startsWith("not searched: "));
        assertEquals(
                OptionalDouble.of(rate),
                chosen.rate(TrainingSpec.Optimiser.ADAM).value());
        assertTrue(chosen.record(TrainingSpec.Optimiser.ADAM).contains(" rate=" + rate + " gradient_weight=none "));
    }

    /** The fits are Adam's: what they found of its rate says nothing of another optimiser. */
    @Test
    void aRateThatDoesNotTrainTheLastStageIsNotRecorded() {
        ChosenSize chosen = search(
                        spec(400, TrainingSpec.Optimiser.LBFGS, LossPlan.Scaling.GLOBAL, OptionalDouble.empty()),
                        2,
                        new ArrayList<>())
                .run()
                .orElseThrow();

        TrainedSurrogate trained =
                new SurrogateTraining(chosen.spec(), 2, WorkflowListener.silent()).run("test", Optional.of(chosen));

        double weight = chosen.found().chosen().candidate().gradientWeight();
        assertEquals(TrainingSpec.Optimiser.LBFGS, trained.optimiser());
        assertTrue(chosen.rate(trained.optimiser()).missing().contains("lbfgs"));
        assertTrue(trained.surrogate()
                .provenance()
                .get("size search")
                .orElseThrow()
                .contains(" rate=none gradient_weight=" + weight + " "));
        assertTrue(chosen.gradientWeight(TrainingSpec.Optimiser.LM).missing().contains("lm"));
    }

    @Test
    void aBudgetThatIsNotReachedFindsTheSameAndLeavesWhatTheSearchDidNotTake() {
        Duration hour = Duration.ofHours(1);

        ChosenSize free = search(spec(FEW_ROWS), 2, new ArrayList<>()).run().orElseThrow();
        ChosenSize within = search(within(hour), 2, new ArrayList<>()).run().orElseThrow();

        Duration left = within.spec().training().budget().orElseThrow();
        assertEquals(free.found(), within.found());
        assertFalse(within.budgetReached());
        assertTrue(left.compareTo(hour) < 0 && left.compareTo(Duration.ofMinutes(59)) > 0, left::toString);
    }

    /** A clock that stands still until the first generation, of at most ten, was tried, and then is 70 minutes on. */
    @Test
    void halfOfABudgetIsTheSearchsAndWhatItHasByThenIsTrainedAndRecorded() {
        List<Trial> heard = new ArrayList<>();
        LongSupplier clock = () -> heard.isEmpty() ? 0L : Duration.ofMinutes(70).toNanos();

        ChosenSize chosen =
                search(within(Duration.ofHours(2)), 2, heard::add, clock).run().orElseThrow();
        TrainedSurrogate trained =
                new SurrogateTraining(chosen.spec(), 2, WorkflowListener.silent()).run("test", Optional.of(chosen));

        Provenance provenance = trained.surrogate().provenance();
        assertTrue(chosen.budgetReached());
        assertTrue(heard.size() <= 10, heard::toString);
        assertEquals(heard, chosen.found().trials());
        assertEquals(
                Optional.of(Duration.ofMinutes(50)), chosen.spec().training().budget());
        assertTrue(chosen.gainMissing().orElseThrow().startsWith("the budget ended the search"));
        assertEquals(
                chosen.found().chosen().candidate().hidden(),
                trained.surrogate().network().hiddenSizes());
        assertFalse(trained.budgetReached());
        assertEquals(Optional.of("false"), provenance.get(Provenance.REPRODUCIBLE));
        assertTrue(provenance.get("size search").orElseThrow().endsWith(" ended_by=budget"), provenance::toString);
    }

    /** A nanosecond passes whenever the clock is asked: half of eight of them are over before five draws have begun. */
    @Test
    void aBudgetInWhichNoNetworkIsTriedFindsNone() {
        AtomicLong clock = new AtomicLong();

        Optional<ChosenSize> found = search(within(Duration.ofNanos(8)), 1, trial -> {}, clock::incrementAndGet)
                .run();

        assertEquals(Optional.empty(), found);
    }

    private static Stream<Candidate> candidates(List<Trial> trials) {
        return trials.stream().map(Trial::candidate);
    }

    @Test
    void tooFewRowsForItsDrawsAreRefused() {
        SurrogateSpec nine = Specs.small(3, 9, List.of(), NONE);

        assertTrue(assertThrows(IllegalArgumentException.class, () -> search(nine, 1, new ArrayList<>()))
                .getMessage()
                .contains("samples=9"));
    }
}
