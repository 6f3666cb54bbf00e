package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Trains networks on one set of examples, or on a stream of them.
 *
 * <p>Units: examples and the networks that come and go are raw. Error: the arithmetic is float, about 1e-6 of the output's
 * deviation, far below the noise of one-path labels. Each training is deterministic: same examples, start, plan (threads aside)
 * and kernel, same bits. Thread-safe: holds nothing that changes.
 */
public final class Trainer {
    private static final int RATES = 5;
    private static final double LOWER = 0.25;
    /** Weights times rows of a batch below which handing work to another thread costs more than it saves. */
    private static final long WORTH_SHARING = 1L << 15;

    private final Normalisation map;
    private final TrainingData data;
    private final DenseKernel kernel;

    /**
     * Normalises the examples once.
     *
     * @throws IllegalArgumentException if the map has other inputs, or the values never change
     */
    public Trainer(Examples examples, Normalisation map) {
        this(examples, map, 1);
    }

    /** The same, normalising on several threads. */
    public Trainer(Examples examples, Normalisation map, int threads) {
        this(kept(examples, map, threads), map, DenseKernels.best());
    }

    Trainer(TrainingData data, Normalisation map, DenseKernel kernel) {
        this.data = data;
        this.map = map;
        this.kernel = kernel;
    }

    /**
     * A trainer that draws its rows while it trains; plans' validation shares mean nothing to it.
     *
     * @param rows of a chunk: an epoch goes through one chunk once
     * @param passes epochs in a row that go through the same chunk
     * @param threads that normalise
     */
    public static Trainer streaming(ExampleStream stream, Normalisation map, int rows, int passes, int threads) {
        return new Trainer(new StreamedData(stream, map, rows, passes, threads), map, DenseKernels.best());
    }

    /**
     * A trainer that learns known slopes beside the examples, with the plan's {@link LossPlan#directionalWeight}, and judges epochs and
     * starts by the values of other examples; plans' validation shares mean nothing to it.
     *
     * @param training rows to learn from
     * @param slopes to learn, from these rows alone or from elsewhere; in the raw space of the examples
     * @param validation rows that judge; neither to be trained on nor in a pair of a slope
     * @param threads that normalise
     * @throws IllegalArgumentException if any of them has other inputs than the map, or the values never change
     */
    public static Trainer withSlopes(
            Examples training, DirectionalSlopes slopes, Examples validation, Normalisation map, int threads) {
        checkExamples(training, map);
        checkBeside(slopes, validation, map);
        TrainingData data = new SlopedData(
                TrainingSet.of(training, map, threads),
                TrainingSet.ofSlopes(slopes, map),
                TrainingSet.of(validation, map, threads));
        return new Trainer(data, map, DenseKernels.best());
    }

    static TrainingData kept(Examples examples, Normalisation map, int threads) {
        checkExamples(examples, map);
        return new KeptData(TrainingSet.of(examples, map, threads));
    }

    /** A fresh SiLU network of this shape, raw in, raw out. */
    public Network fresh(List<Integer> hidden, long seed) {
        return fresh(hidden, Activation.SILU, seed);
    }

    /** A fresh network of this shape, raw in, raw out; for training on values. */
    public Network fresh(List<Integer> hidden, Activation activation, long seed) {
        return map.fold(Initialisation.glorot(map.reducedInputs(), hidden, activation, seed));
    }

    /** A fresh network of this shape, raw in, raw out, whose nodes bend at different places; for training on derivatives. */
    public Network freshSpread(List<Integer> hidden, Activation activation, long seed) {
        return map.fold(Initialisation.spread(map.reducedInputs(), hidden, activation, seed));
    }

    /** Trains from {@code start} without leaving checkpoints. */
    public TrainingResult train(Network start, TrainingPlan plan, TrainingListener listener) {
        return train(start, plan, listener, Checkpoints.none());
    }

    /**
     * Trains from {@code start}, which is not changed; goes on from where {@code checkpoints} say that the same training stopped.
     *
     * @throws IllegalArgumentException if the network does not fit the examples or its hidden nodes differ in response, or gradients,
     *     curvatures or slopes have a weight but are missing or all zero
     * @throws TrainingFailedException if every attempt diverged
     */
    public TrainingResult train(Network start, TrainingPlan plan, TrainingListener listener, Checkpoints checkpoints) {
        checkNetwork(start);
        checkLabels(plan);
        Network reduced = map.unfold(start);
        StartOutcome[] outcomes = new StartOutcome[plan.starts()];
        listener.began(plan.starts(), plan.epochs());
        TrainingListener inTurn = new OneAtATime(listener);
        try (Workers pool = new Workers(plan.threads())) {
            Course course = course(plan, inTurn, checkpoints);
            Pilot pilot = Pilot.of(course, data, kernel, pool, Parameters.of(reduced));
            // Several starts run beside each other; a single one shares out its mini-batches if there is enough in
            // them.
            boolean shared = plan.starts() == 1 && (long) plan.batch() * start.parameters() >= WORTH_SHARING;
            Workers alone = new Workers(1);
            pool.run(plan.starts(), (worker, s) -> {
                Parameters from = s == 0 ? pilot.weights() : freshLike(reduced, plan.seed(), s);
                outcomes[s] = train(s, from, pilot.course(), shared ? pool : alone);
            });
        }
        return best(outcomes);
    }

    private Course course(TrainingPlan plan, TrainingListener listener, Checkpoints checkpoints) {
        Rows validation = data.validation(plan);
        SobolevLoss loss = SobolevLoss.of(plan.loss(), data.labels());
        return new Course(
                plan,
                loss,
                constantLoss(loss, validation),
                data.source(plan, 0),
                slopes(plan, 0),
                validation,
                Deadline.in(plan.budget()),
                listener,
                checkpoints);
    }

    private RowSource slopes(TrainingPlan plan, int start) {
        return plan.loss().usesSlopes() ? data.slopes(plan, start) : RowSource.none();
    }

    static double constantLoss(SobolevLoss loss, Rows validation) {
        SquaredErrors errors = TrainingSet.errorsOfConstant(validation);
        double sum = loss.valueFactor() * errors.value;
        for (int j = 0; j < loss.gradientFactors().length; j++) {
            sum += loss.gradientFactors()[j] * errors.gradient[j];
        }
        for (int j = 0; j < loss.curvatureFactors().length; j++) {
            sum += loss.curvatureFactors()[j] * errors.curvature[j];
        }
        return sum / validation.count();
    }

    private StartOutcome train(int start, Parameters from, Course shared, Workers workers) {
        TrainingPlan plan = shared.plan();
        Course course = start == 0 ? shared : shared.with(data.source(plan, start), slopes(plan, start));
        double lower = 1.0;
        for (int rate = 0; ; rate++, lower *= LOWER) {
            long seed = Streams.DROPOUT.seed(plan.seed(), start);
            Optimisation optimisation = new Optimisation(
                    kernel, workers, course.loss(), course.slopeFactor(), plan.regularisation(), seed, from);
            Attempt attempt = new Attempt(optimisation, course, start, rate);
            Attempt.End end = attempt.run(lower);
            if (end != Attempt.End.DIVERGED || rate == RATES - 1) {
                return new StartOutcome(start, attempt.kept(), attempt.keptLoss(), attempt.reports(), rate, end);
            }
        }
    }

    private static Parameters freshLike(Network reduced, long seed, int start) {
        return Parameters.of(Initialisation.glorot(
                reduced.inputs(),
                reduced.hiddenSizes(),
                reduced.hiddenActivation(),
                Streams.WEIGHTS.seed(seed, start)));
    }

    private TrainingResult best(StartOutcome[] outcomes) {
        StartOutcome best = Arrays.stream(outcomes)
                .filter(StartOutcome::usable)
                .min(Comparator.comparingDouble(StartOutcome::keptLoss))
                .orElseThrow(() -> new TrainingFailedException("training must beat the best constant, yet every start"
                        + " diverged at every rate: starts=" + outcomes.length + ", rates=" + RATES));
        boolean budget = Arrays.stream(outcomes).anyMatch(outcome -> outcome.end() == Attempt.End.BUDGET);
        return new TrainingResult(
                map.fold(best.kept().toNetwork()),
                best.keptLoss(),
                best.reports(),
                best.start(),
                best.restarts(),
                budget);
    }

    private void checkNetwork(Network network) {
        if (network.inputs() != map.inputs()) {
            throw new IllegalArgumentException("the network must take the inputs of the samples: network inputs="
                    + network.inputs() + ", sample inputs=" + map.inputs());
        }
        try {
            network.hiddenActivation();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void checkLabels(TrainingPlan plan) {
        MeanSquares labels = data.labels();
        if (plan.loss().usesGradient() && !labels.hasGradient()) {
            throw new IllegalArgumentException(
                    "gradients must not all be zero where they have a weight: gradientWeight="
                            + plan.loss().gradientWeight());
        }
        if (plan.loss().usesCurvature() && !labels.hasCurvature()) {
            throw new IllegalArgumentException(
                    "curvatures must be there and not all zero where they have a weight: curvatureWeight="
                            + plan.loss().curvatureWeight());
        }
        plan.loss().requireSlopes(data.slopes(plan, 0).rows());
    }

    static void checkBeside(DirectionalSlopes slopes, Examples validation, Normalisation map) {
        if (slopes.inputs() != map.inputs() || validation.inputs() != map.inputs() || validation.size() == 0) {
            throw new IllegalArgumentException(
                    "slopes and validation rows, at least one, must have the map's inputs: map inputs=" + map.inputs()
                            + ", slope inputs=" + slopes.inputs() + ", validation inputs=" + validation.inputs()
                            + ", validation rows=" + validation.size());
        }
    }

    static void checkExamples(Examples examples, Normalisation map) {
        if (examples.inputs() != map.inputs() || examples.size() < 2) {
            throw new IllegalArgumentException(
                    "the map must be of the samples' inputs, and rows at least two: map inputs=" + map.inputs()
                            + ", inputs=" + examples.inputs() + ", rows=" + examples.size());
        }
        if (Arrays.stream(examples.y()).allMatch(v -> v == examples.y()[0])) {
            throw new IllegalArgumentException("values must change over the samples: every y=" + examples.y()[0]);
        }
    }
}
