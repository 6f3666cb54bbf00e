package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.dloss.Candidate.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@link DlossExperiment} is to do.
 *
 * @param sets of the paper's ten, those to be had
 * @param protocols to follow
 * @param grid points for each method
 * @param epochs of a training; 250 in the paper
 * @param blackBox the study of option prices
 * @param seed of folds and first weights
 * @param threads trainings beside each other; the figures have the same bits on any number
 */
public record DlossPlan(
        List<BenchmarkSet> sets,
        List<Protocol> protocols,
        Grid grid,
        int epochs,
        BlackBoxPlan blackBox,
        long seed,
        int threads) {
    private static final int EPOCHS = 250;
    private static final int FEW_EPOCHS = 100;
    private static final List<Double> RATES = List.of(0.03, 0.01, 0.003, 0.001);

    /**
     * Points to try.
     *
     * @param rates of Adam, each with every other point
     * @param penalties of L2
     * @param dropouts chances
     * @param weights of DLoss
     * @param larger weights of DLoss beyond the paper's
     * @param starts of plain training
     * @param partners l: how many pairs each point brings, each with every weight of DLoss
     */
    public record Grid(
            List<Double> rates,
            List<Double> penalties,
            List<Double> dropouts,
            List<Double> weights,
            List<Double> larger,
            int starts,
            List<Integer> partners) {

        /** All points of one rate. */
        List<Candidate> candidates(double rate) {
            final List<Candidate> all = new ArrayList<>();
            IntStream.range(0, starts).forEach(start -> all.add(Candidate.plain(rate, start)));
            penalties.forEach(w -> all.add(Candidate.alone(Kind.L2, w, rate)));
            dropouts.forEach(w -> all.add(Candidate.alone(Kind.DROPOUT, w, rate)));
            for (int l : partners) {
                for (Kind kind : List.of(Kind.RANDOM, Kind.NEAREST)) {
                    pairWeights().forEach(w -> all.add(Candidate.pairs(kind, w, l, rate)));
                }
            }
            return all;
        }

        /** Of DLoss, the paper's and larger ones. */
        public List<Double> pairWeights() {
            return Stream.concat(weights.stream(), larger.stream()).toList();
        }
    }

    /** @throws IllegalArgumentException if there is nothing to do */
    public DlossPlan {
        if (epochs < 1 || threads < 1 || grid.rates().isEmpty() || grid.starts() < 1) {
            throw new IllegalArgumentException("there must be epochs, threads, rates and starts: epochs=" + epochs
                    + ", threads=" + threads + ", rates=" + grid.rates() + ", starts=" + grid.starts());
        }
        sets = List.copyOf(sets);
        protocols = List.copyOf(protocols);
    }

    /** Those that the grid has points of. */
    public List<Method> methods() {
        return Arrays.stream(Method.values())
                .filter(method -> method.isIn(grid))
                .toList();
    }

    /** A taste: three small sets, one rate, two points a method, fewer epochs, both protocols; the fewest option prices. */
    public static DlossPlan brief(long seed, int threads) {
        final Grid grid =
                new Grid(List.of(0.01), List.of(1e-3), List.of(0.1), List.of(1e-3), List.of(1.0), 2, List.of(1));
        return new DlossPlan(
                List.of(BenchmarkSet.DIABETES, BenchmarkSet.MODECHOICE, BenchmarkSet.REGRESSION1),
                List.of(Protocol.PAPER, Protocol.HONEST),
                grid,
                FEW_EPOCHS,
                BlackBoxPlan.brief(seed, threads),
                seed,
                threads);
    }

    /**
     * The paper's grid, with one and with four pairs a point, of which it says nothing; as many larger weights, and as many restarts of plain
     * training, as a method has points.
     */
    public static DlossPlan full(List<BenchmarkSet> sets, long seed, int threads) {
        final List<Double> weights = List.of(1e-3, 1e-4, 1e-5, 1e-6, 1e-7);
        final Grid grid = new Grid(
                RATES,
                weights,
                List.of(0.05, 0.1, 0.2, 0.4, 0.8),
                weights,
                List.of(0.01, 0.03, 0.1, 0.3, 1.0),
                6,
                List.of(1, 4));
        return new DlossPlan(
                sets,
                List.of(Protocol.PAPER, Protocol.HONEST),
                grid,
                EPOCHS,
                BlackBoxPlan.full(seed, threads),
                seed,
                threads);
    }

    /** Plain training alone, of some sets, with the paper's protocol. */
    public static DlossPlan standard(List<BenchmarkSet> sets, long seed, int threads) {
        final Grid plain = new Grid(RATES, List.of(), List.of(), List.of(), List.of(), 1, List.of());
        return new DlossPlan(
                sets, List.of(Protocol.PAPER), plain, EPOCHS, BlackBoxPlan.none(seed, threads), seed, threads);
    }
}
