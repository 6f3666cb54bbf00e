package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernel;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Trains networks on one set of labelled samples.
 *
 * <p>Units: samples and the networks that come and go are raw. Error: the arithmetic is float, about 1e-6 of the output's
 * deviation, far below the noise of one-path labels. Each training is deterministic: same samples, start, plan (threads aside)
 * and kernel, same bits. Thread-safe: holds nothing that changes.
 */
public final class Trainer {
    private static final int RATES = 5;
    private static final double LOWER = 0.25;
    /** Weights times rows of a batch below which handing work to another thread costs more than it saves. */
    private static final long WORTH_SHARING = 1L << 20;

    private final Normalisation map;
    private final TrainingSet set;
    private final DenseKernel kernel;

    /**
     * Normalises the samples once.
     *
     * @throws IllegalArgumentException if the map has other inputs, a number is not finite, or the values never change
     */
    public Trainer(Examples samples, Normalisation map) {
        this(samples, map, DenseKernels.best());
    }

    Trainer(Examples samples, Normalisation map, DenseKernel kernel) {
        checkSamples(samples, map);
        this.map = map;
        this.kernel = kernel;
        set = TrainingSet.of(samples, map);
    }

    /** A fresh network of this shape, raw in, raw out. */
    public Network fresh(List<Integer> hidden, long seed) {
        return map.fold(Initialisation.glorot(map.reducedInputs(), hidden, seed));
    }

    /**
     * Trains from {@code start}, which is not changed.
     *
     * @throws IllegalArgumentException if the network does not fit the samples or has hidden nodes other than SiLU, or
     *     gradients have a weight but are all zero
     * @throws TrainingFailedException if every attempt diverged
     */
    public TrainingResult train(Network start, TrainingPlan plan, TrainingListener listener) {
        checkNetwork(start);
        if (plan.gradientWeight() > 0.0 && set.meanSquareGradient() == 0.0) {
            throw new IllegalArgumentException(
                    "gradients must not all be zero where they have a weight: gradientWeight=" + plan.gradientWeight());
        }
        Network reduced = map.unfold(start);
        StartOutcome[] outcomes = new StartOutcome[plan.starts()];
        Course course = course(plan, report -> {
            synchronized (outcomes) {
                listener.epochEnded(report);
            }
        });
        try (Workers pool = new Workers(plan.threads());
                Workers alone = new Workers(1)) {
            // Several starts run beside each other; a single one shares out its mini-batches if there is enough in
            // them.
            boolean shared = plan.starts() == 1 && (long) plan.batch() * start.parameters() >= WORTH_SHARING;
            pool.run(plan.starts(), s -> outcomes[s] = train(s, reduced, course, shared ? pool : alone));
        }
        return best(outcomes);
    }

    private Course course(TrainingPlan plan, TrainingListener listener) {
        Split split = Split.of(set.rows(), plan.validationShare(), plan.seed());
        SobolevLoss loss = SobolevLoss.of(plan.gradientWeight(), map.inputs(), set.meanSquareGradient());
        double constantLoss = loss.mean(set.errorsOfConstant(split.validation()), split.validation().length);
        return new Course(plan, loss, constantLoss, split, Deadline.in(plan.budget()), listener);
    }

    private StartOutcome train(int start, Network reduced, Course course, Workers workers) {
        Network from = start == 0 ? reduced : freshLike(reduced, course.plan().seed(), start);
        Parameters parameters = Parameters.of(from);
        double peak = course.plan().peakRate();
        for (int rate = 0; ; rate++, peak *= LOWER) {
            Optimisation optimisation = new Optimisation(set, kernel, workers, course.loss(), parameters);
            Attempt attempt = new Attempt(optimisation, course, start, rate);
            Attempt.End end = attempt.run(peak);
            if (end != Attempt.End.DIVERGED || rate == RATES - 1) {
                return new StartOutcome(start, attempt.kept(), attempt.keptLoss(), attempt.reports(), rate, end);
            }
        }
    }

    private static Network freshLike(Network reduced, long seed, int start) {
        return Initialisation.glorot(reduced.inputs(), reduced.hiddenSizes(), Streams.WEIGHTS.seed(seed, start));
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
        List<Layer> hidden = network.layers().subList(0, network.layers().size() - 1);
        if (network.inputs() != map.inputs()) {
            throw new IllegalArgumentException("the network must take the inputs of the samples: network inputs="
                    + network.inputs() + ", sample inputs=" + map.inputs());
        }
        if (hidden.stream().anyMatch(layer -> layer.activation() != Activation.SILU)) {
            throw new IllegalArgumentException("hidden nodes must be SiLU: activations="
                    + hidden.stream().map(Layer::activation).toList());
        }
    }

    private static void checkSamples(Examples samples, Normalisation map) {
        if (samples.inputs() != map.inputs() || samples.size() < 2) {
            throw new IllegalArgumentException(
                    "the map must be of the samples' inputs, and rows at least two: map inputs=" + map.inputs()
                            + ", inputs=" + samples.inputs() + ", rows=" + samples.size());
        }
        if (Arrays.stream(samples.y()).allMatch(v -> v == samples.y()[0])) {
            throw new IllegalArgumentException("values must change over the samples: every y=" + samples.y()[0]);
        }
    }
}
