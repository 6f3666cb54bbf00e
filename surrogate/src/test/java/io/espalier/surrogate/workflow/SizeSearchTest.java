package io.espalier.surrogate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.select.Candidate;
import io.espalier.surrogate.select.Trial;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeSearchTest {
    private static final PruningSpec NONE = new PruningSpec(PruningSpec.Method.NONE, Optional.empty());

    /** Of a given rate, and a weight of gradients of 2. */
    private static SurrogateSpec spec(int rows) {
        SurrogateSpec first = Specs.small(3, rows, List.of(), NONE);
        return SurrogateSpec.of(
                first.instrument(),
                first.sampling(),
                first.network(),
                new TrainingSpec(
                        1,
                        Optional.empty(),
                        TrainingSpec.Optimiser.ADAM,
                        LossPlan.Scaling.GLOBAL,
                        new TrainingSpec.Weights(2.0, 1.0, 1),
                        Regularisation.NONE,
                        new TrainingSpec.Effort(
                                OptionalInt.of(4), OptionalInt.empty(), OptionalDouble.of(0.03), OptionalInt.of(1), 0)),
                first.pruning(),
                first.seed(),
                first.text());
    }

    private static SizeSearch search(SurrogateSpec spec, int threads, List<Trial> heard) {
        Reference reference = Reference.of(spec.instrument(), spec.sampling().layout(), spec.served(), threads);
        return new SizeSearch(spec, reference, threads, heard::add);
    }

    @Test
    void whatIsGivenStaysAndWhatIsFoundIsTrainedAndRecorded() {
        List<Trial> heard = new ArrayList<>();
        ChosenSize chosen = search(spec(400), 2, heard).run();

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

        TrainedSurrogate trained =
                new SurrogateTraining(chosen.spec(), 2, WorkflowListener.silent()).run("test", Optional.of(chosen));

        Provenance provenance = trained.surrogate().provenance();
        assertEquals(candidate.hidden(), trained.surrogate().network().hiddenSizes());
        assertTrue(
                provenance.get("size search").orElseThrow().startsWith("hidden=" + candidate.hidden()),
                provenance::toString);
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
