package io.espalier.surrogate.workflow;

import io.espalier.surrogate.select.Candidate;
import io.espalier.surrogate.select.Complexity;
import io.espalier.surrogate.select.ComplexitySearch;
import io.espalier.surrogate.select.ComplexitySpace;
import io.espalier.surrogate.select.SearchPlan;
import io.espalier.surrogate.select.Trial;
import io.espalier.surrogate.train.LossPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;

/**
 * Chooses the network of a specification by short trainings on some of its rows, and with it the learning rate, unless that is given, and the
 * weight of gradients, unless the labels' noise weighs; used once, by one thread.
 *
 * <p>Its effort is counted in fits and rows: the same specification finds the same network on any number of threads, in seconds to half a
 * minute on two cores, unless a budget ends it. Half of a budget is the search's, all that it leaves the training's. What is asked for stays:
 * a rate that is given is the only one tried, and weights are multiples of the given one.
 *
 * <p>It is blind to the last stage: candidates are judged by short trainings of first order by Adam. Where the last stage is not Adam's, what
 * {@link ChosenSize} says of rate and weight is that they do not train it.
 */
public final class SizeSearch {
    private static final int DRAWS = 5;
    private static final int ROWS_OF_DRAW = 4096;
    private static final int POPULATION = 10;
    private static final int GENERATIONS = 3;
    private static final double SEARCH_WEIGHT = 1.0;
    private static final double TRAINING_WEIGHT = 1.0;
    private static final List<Integer> OF_ONE_DIRECTION = List.of(2, 3, 4, 6, 8, 12, 16, 24);
    private static final List<Integer> OF_SEVERAL = List.of(4, 8, 12, 16, 24, 32, 48);
    /** Widths that Levenberg-Marquardt can take in two layers. */
    private static final List<Integer> OF_LEAST_SQUARES = List.of(2, 3, 4, 6, 8);

    private static final List<Double> RATES = List.of(0.01, 0.02, 0.04);
    private static final double[] MULTIPLES = {1.0, 0.25, 4.0};

    private final SurrogateSpec spec;
    private final Material material;
    private final JudgingRows judge;
    private final boolean exact;
    private final int threads;
    private final Consumer<Trial> listener;
    private final LongSupplier nanoTime;

    /**
     * Draws the rows that candidates learn from.
     *
     * @param threads at most this many train; the result has the same bits on any number
     * @param listener told of every candidate that was tried
     * @throws IllegalArgumentException if the payoff cannot be learnt from pathwise derivatives, or there are fewer than 10 rows
     */
    public SizeSearch(SurrogateSpec spec, Reference reference, int threads, Consumer<Trial> listener) {
        this(spec, reference, threads, listener, System::nanoTime);
    }

    SizeSearch(SurrogateSpec spec, Reference reference, int threads, Consumer<Trial> listener, LongSupplier nanoTime) {
        if (spec.sampling().samples() < 2 * DRAWS) {
            throw new IllegalArgumentException("a search for the size needs two rows for each of " + DRAWS
                    + " draws: samples=" + spec.sampling().samples());
        }
        this.spec = spec;
        this.threads = threads;
        this.listener = listener;
        this.nanoTime = nanoTime;
        exact = reference.isExact();
        material = new Material(spec.reduced(DRAWS * ROWS_OF_DRAW, 1), threads);
        judge = JudgingRows.of(material, spec.served(), reference);
    }

    /** Searches; empty where the budget ends before one network is tried on all draws. */
    public Optional<ChosenSize> run() {
        Allowance allowance = new Allowance(spec.training().budget(), SEARCH_WEIGHT + TRAINING_WEIGHT, nanoTime);
        CandidateTraining fit = new CandidateTraining(spec, material, judge, DRAWS);
        SearchPlan plan = new SearchPlan(POPULATION, GENERATIONS, DRAWS, spec.seed(), threads);
        return new ComplexitySearch(space(), fit, plan, listener, end(allowance.next(SEARCH_WEIGHT)))
                .run()
                .map(found -> chosen(found, fit.rowsOfDraw(), allowance.next(TRAINING_WEIGHT)));
    }

    private BooleanSupplier end(Optional<Duration> share) {
        long began = nanoTime.getAsLong();
        return () ->
                share.isPresent() && nanoTime.getAsLong() - began >= share.get().toNanos();
    }

    /** @param left of the budget */
    private ChosenSize chosen(Complexity found, int rowsOfDraw, Optional<Duration> left) {
        Candidate chosen = found.chosen().candidate();
        // Weights mean nothing where the labels' noise decides, but that 0 leaves gradients out.
        double weight =
                weighs() ? chosen.gradientWeight() : spec.training().weights().gradient();
        return new ChosenSize(
                spec.sized(
                        chosen.hidden(),
                        spec.training().with(chosen.rate(), weight).within(left)),
                found,
                rowsOfDraw,
                exact,
                rates().size() > 1);
    }

    private ComplexitySpace space() {
        boolean one = material.activeDirections() == 1;
        boolean leastSquares = spec.training().optimiser() == TrainingSpec.Optimiser.LM;
        return new ComplexitySpace(
                material.map().reducedInputs(),
                leastSquares ? OF_LEAST_SQUARES : one ? OF_ONE_DIRECTION : OF_SEVERAL,
                one || leastSquares ? 2 : 3,
                rates(),
                weights());
    }

    private List<Double> rates() {
        return spec.training().effort().rate().isPresent()
                ? List.of(spec.training().effort().rate().getAsDouble())
                : RATES;
    }

    private boolean weighs() {
        return spec.training().order() > 0
                && spec.training().weights().gradient() > 0.0
                && spec.training().scaling() != LossPlan.Scaling.NOISE;
    }

    private List<Double> weights() {
        double own = spec.training().loss().gradientWeight();
        return weighs()
                ? DoubleStream.of(MULTIPLES)
                        .mapToObj(multiple -> multiple * own)
                        .toList()
                : List.of(own > 0.0 ? 1.0 : 0.0);
    }
}
