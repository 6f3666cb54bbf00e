package io.espalier.surrogate.select;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.random.Well19937c;

/**
 * Looks for a size, depth, rate and loss weight by a genetic algorithm; used once, by one thread.
 *
 * <p>Source: figure 4 of the gradient-information paper, but for its cut: there sizes above delta-min's bound leave the race, which would
 * throw away what is best with gradients. Here candidates compete by the error of what ships, those that were bred and the fittest's likes: all
 * uniform widths of its depth, of its rate and weight. The fewest parameters within one paired standard error of the lowest error win. Only
 * then, for delta-min, all uniform widths of the chosen's depth are trained with gradients and without; those that are new then do not compete.
 * Same plan, same bits on any number of threads, unless it is stopped.
 */
public final class ComplexitySearch {
    private final ComplexitySpace space;
    private final SearchPlan plan;
    private final Trials trials;

    /**
     * @param listener told of every candidate that was tried
     * @param stop asked before each fit, from several threads; once true it stays so, and the search ends with what it has
     */
    public ComplexitySearch(
            ComplexitySpace space, CandidateFit fit, SearchPlan plan, Consumer<Trial> listener, BooleanSupplier stop) {
        this.space = space;
        this.plan = plan;
        trials = new Trials(fit, space.inputs(), plan, listener, stop);
    }

    /** Searches; empty where it was stopped before every draw of one candidate had ended. */
    public Optional<Complexity> run() {
        boolean bred = evolve();
        if (trials.all().isEmpty()) {
            return Optional.empty();
        }
        Candidate fittest = lowest(trials.all()).candidate();
        boolean raced = bred && trials.tryAll(widths(fittest));
        List<Trial> racing = trials.all();
        Trial best = lowest(racing);
        Trial chosen = fewest(racing);
        Optional<Candidate> withGradients = gradientWeight(chosen.candidate()).map(chosen.candidate()::weighed);
        Optional<GradientGain> gain = withGradients.filter(candidate -> raced).flatMap(this::gain);
        boolean stopped = !raced || gain.isPresent() != withGradients.isPresent();
        return Optional.of(new Complexity(chosen, best, trials.all(), gain, stopped));
    }

    /** Whether it came to the last generation. */
    private boolean evolve() {
        Genome genome = new Genome(space, trials);
        Breeding breeding = new Breeding(genome, new Well19937c(plan.seed()), plan.population());
        List<Genome.Spelt> generation = breeding.first();
        boolean tried = trials.tryAll(candidates(generation));
        for (int bred = 0; tried && bred < plan.generations(); bred++) {
            generation = breeding.next(generation);
            tried = trials.tryAll(candidates(generation));
        }
        return tried;
    }

    private static List<Candidate> candidates(List<Genome.Spelt> generation) {
        return generation.stream().map(Genome.Spelt::candidate).toList();
    }

    private static Trial lowest(List<Trial> trials) {
        return trials.stream().min(Comparator.comparingDouble(Trial::error)).orElseThrow();
    }

    private static Trial fewest(List<Trial> trials) {
        List<Trial> bySize = trials.stream()
                .sorted(Comparator.comparingInt(Trial::parameters).thenComparingDouble(Trial::error))
                .toList();
        return bySize.get(
                OneStandardError.first(bySize.stream().map(Trial::shipped).toList()));
    }

    /** The candidate in every uniform width of its depth. */
    private List<Candidate> widths(Candidate like) {
        return space.widths().stream()
                .map(width -> like.sized(Collections.nCopies(like.hidden().size(), width)))
                .toList();
    }

    /** Its own where it has one, else the space's first; empty where there is none. */
    private Optional<Double> gradientWeight(Candidate candidate) {
        return Stream.concat(Stream.of(candidate.gradientWeight()), space.gradientWeights().stream())
                .filter(weight -> weight > 0.0)
                .findFirst();
    }

    /** Empty where the search is stopped before it is known. */
    private Optional<GradientGain> gain(Candidate withGradients) {
        Candidate plain = withGradients.weighed(0.0);
        boolean tried = trials.tryAll(List.of(withGradients, plain))
                && trials.tryAll(widths(withGradients))
                && trials.tryAll(widths(plain));
        return tried ? Optional.of(gain(withGradients, plain)) : Optional.empty();
    }

    private GradientGain gain(Candidate withGradients, Candidate plain) {
        List<SizeErrors> rows = widths(withGradients).stream()
                .map(candidate -> new SizeErrors(
                        candidate.hidden().get(0),
                        trials.of(candidate.weighed(0.0)).values(),
                        trials.of(candidate).values()))
                .toList();
        return new GradientGain(
                DrawMean.ofDifferences(
                        trials.of(plain).values(), trials.of(withGradients).values()),
                new DeltaMin(rows));
    }
}
