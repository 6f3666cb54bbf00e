package io.espalier.surrogate.train;

import io.espalier.pricing.engine.ParallelChunks;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fits a network of few parameters to a function of one direction: rows averaged in bins, generalised least squares, Levenberg-Marquardt.
 *
 * <p>Value, slope and curvature labels of neighbours are averaged and weighed by the inverse of their noise's covariance, which the rows
 * themselves tell ({@link Bins}). Several starts go down on few bins, the best of them on many. Of the closed form it knows nothing.
 * Deterministic: same examples, start, seed, same bits on any number of threads, unless a budget ends it.
 */
public final class BinnedFit {
    /** More parameters want other optimisers. */
    private static final int MOST_PARAMETERS = 200;

    /** Of bins and outputs together: fewer would learn noise by heart. */
    private static final int RESIDUALS_PER_PARAMETER = 10;

    private static final int GROUPS = 32;

    /** Of a noise's mean over the domain: where no path ever pays, nothing is certain all the same. */
    private static final double NOISE_FLOOR = 2e-3;

    private static final int COARSE = 8;
    private static final int COARSE_STEPS = 60;
    private static final int FINALISTS = 2;
    private static final int FINE_STEPS = 120;
    private static final double TOLERANCE = 1e-7;

    /** Slopes of fresh nodes along the normalised input: a payoff's kink may be as wide as the rows' spread, or a tenth of it. */
    private static final double FLATTEST = 0.7;

    private static final double STEEPEST = 10.0;
    private static final Comparator<Candidate> BY_LOSS = Comparator.comparingDouble(
                    (Candidate candidate) -> candidate.end.loss())
            .thenComparingInt(Candidate::start);

    private final Normalisation map;
    private final Examples fine;
    private final Whitening fineWeights;
    private final Examples coarse;
    private final Whitening coarseWeights;
    private final int threads;

    /**
     * Averages the rows.
     *
     * @throws IllegalArgumentException if they do not {@linkplain #suits suit}
     */
    public BinnedFit(Examples examples, Normalisation map, int threads) {
        this.map = map;
        this.threads = threads;
        Bins bins = new Bins(TrainingSet.of(examples, map, threads));
        fine = bins.means();
        fineWeights = weights(bins, fine.size());
        coarse = bins.joined(fine, COARSE);
        coarseWeights = weights(bins, coarse.size());
    }

    private static Whitening weights(Bins bins, int rows) {
        double[][][] noise = bins.noise(Math.min(GROUPS, rows));
        int outputs = noise[0].length;
        for (int m = 0; m < outputs; m++) {
            double mean = 0.0;
            for (double[][] group : noise) {
                mean += group[m][m] / noise.length;
            }
            for (double[][] group : noise) {
                group[m][m] += NOISE_FLOOR * mean + Double.MIN_NORMAL;
            }
        }
        return new NoiseWhitening(noise, rows);
    }

    /** Whether rows of that map are along one direction, and enough of them for a network of that shape. */
    public static boolean suits(Examples examples, Normalisation map, List<Integer> hidden) {
        int parameters = Initialisation.glorot(1, hidden, Activation.SILU, 0L).parameters();
        int outputs = examples.hasSecondOrder() ? 3 : 2;
        return map.reducedInputs() == 1
                && parameters <= MOST_PARAMETERS
                && Bins.count(examples.size()) * outputs >= RESIDUALS_PER_PARAMETER * parameters;
    }

    /**
     * The best network of the shape of {@code start}: from there, and from {@code starts} - 1 fresh places.
     *
     * @throws IllegalArgumentException if the network does not fit the examples
     */
    public TrainingResult fit(
            Network start, int starts, long seed, Optional<Duration> budget, TrainingListener listener) {
        Deadline deadline = Deadline.in(budget);
        ParameterVector shape = ParameterVector.of(map.unfold(start));
        LevenbergMarquardt search =
                new LevenbergMarquardt(new LeastSquares(coarse, coarseWeights, shape, 1), TOLERANCE, COARSE_STEPS);
        Candidate[] candidates = new Candidate[starts];
        ParallelChunks.run(starts, threads, () -> s -> {
            double[] from = s == 0 ? shape.read(map.unfold(start)) : spread(shape, new SplittableRandom(seed + s));
            candidates[s] = new Candidate(s, search.from(from, deadline, LevenbergMarquardt.Watcher.none()), List.of());
        });
        Arrays.sort(candidates, BY_LOSS);
        return best(Arrays.copyOf(candidates, Math.min(FINALISTS, starts)), shape, deadline, listener);
    }

    /** A place that a start came to, with the steps of its last descent. */
    private record Candidate(int start, LevenbergMarquardt.Minimum end, List<EpochReport> reports) {}

    private TrainingResult best(
            Candidate[] finalists, ParameterVector shape, Deadline deadline, TrainingListener listener) {
        LeastSquares many = new LeastSquares(fine, fineWeights, shape, 1);
        ParallelChunks.run(finalists.length, threads, () -> f -> finalists[f] = descend(finalists[f], many, deadline));
        Arrays.sort(finalists, BY_LOSS);
        Candidate best = finalists[0];
        best.reports.forEach(listener::epochEnded);
        return new TrainingResult(
                map.fold(shape.write(best.end.theta())),
                best.end.loss(),
                best.reports,
                best.start,
                0,
                deadline.passed());
    }

    private static Candidate descend(Candidate from, LeastSquares many, Deadline deadline) {
        List<EpochReport> reports = new ArrayList<>();
        LevenbergMarquardt.Minimum end = new LevenbergMarquardt(many, TOLERANCE, FINE_STEPS)
                .from(
                        from.end.theta(),
                        deadline,
                        (step, loss, theta) -> reports.add(report(from.start, step, loss, many.errors(theta))));
        return new Candidate(from.start, end, reports);
    }

    private static EpochReport report(int start, int step, double loss, MeanSquares errors) {
        return new EpochReport(
                start,
                0,
                step,
                loss,
                loss,
                errors.value(),
                Arrays.stream(errors.gradient()).sum(),
                Arrays.stream(errors.curvature()).sum());
    }

    /**
     * A fresh place: nodes of the first layer bend at places spread over the rows, with slopes of either sign and any steepness; all else
     * is as {@link Initialisation} has it.
     */
    private double[] spread(ParameterVector shape, SplittableRandom random) {
        int[] sizes = shape.sizes();
        List<Integer> hidden = Arrays.stream(sizes, 1, sizes.length - 1).boxed().toList();
        double[] theta = shape.read(Initialisation.glorot(1, hidden, shape.activation(), random.nextLong()));
        double[] x = coarse.x();
        for (int node = 0; node < sizes[1] && !hidden.isEmpty(); node++) {
            double steepness = FLATTEST * Math.pow(STEEPEST / FLATTEST, random.nextDouble());
            double slope = steepness * (node % 2 == 0 ? 1.0 : -1.0);
            double quantile = 0.3 + 0.6 * (node + 0.5) / sizes[1];
            double bend = x[(int) (quantile * x.length)] + 0.1 * random.nextGaussian();
            theta[shape.weightsAt(0) + node] = slope;
            theta[shape.biasesAt(0) + node] = -slope * bend;
        }
        return theta;
    }
}
