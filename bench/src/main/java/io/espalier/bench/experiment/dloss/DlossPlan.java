package io.espalier.bench.experiment.dloss;

import io.espalier.bench.experiment.dloss.Candidate.Kind;
import java.util.ArrayList;
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

    /**
     * Points to try.
     *
     * @param rates of Adam, each with every other point
     * @param penalties of L2
     * @param dropouts chances
     * @param weights of DLoss
     * @param larger weights of DLoss beyond the paper's
     * @param starts of plain training
     * @param partners l: pairs that each point brings
     */
    public record Grid(
            List<Double> rates,
            List<Double> penalties,
            List<Double> dropouts,
            List<Double> weights,
            List<Double> larger,
            int starts,
            int partners) {

        /** All points of one rate. */
        List<Candidate> candidates(double rate) {
            final List<Candidate> all = new ArrayList<>();
            IntStream.range(0, starts).forEach(start -> all.add(new Candidate(Kind.PLAIN, 0.0, rate, start)));
            penalties.forEach(w -> all.add(new Candidate(Kind.L2, w, rate, 0)));
            dropouts.forEach(w -> all.add(new Candidate(Kind.DROPOUT, w, rate, 0)));
            for (Kind kind : List.of(Kind.RANDOM, Kind.NEAREST)) {
                Stream.concat(weights.stream(), larger.stream()).forEach(w -> all.add(new Candidate(kind, w, rate, 0)));
            }
            return all;
        }
    }

    /** @throws IllegalArgumentException if there is nothing to do */
    public DlossPlan {
        if (epochs < 1 || threads < 1 || grid.rates().isEmpty() || grid.starts() < 1 || grid.partners() < 1) {
            throw new IllegalArgumentException(
                    "there must be epochs, threads, rates, starts and partners: epochs=" + epochs + ", threads="
                            + threads + ", rates=" + grid.rates() + ", starts=" + grid.starts() + ", partners="
                            + grid.partners());
        }
        sets = List.copyOf(sets);
        protocols = List.copyOf(protocols);
    }

    /** A taste: three small sets, one rate, two points a method, fewer epochs, both protocols; the fewest option prices. */
    public static DlossPlan brief(long seed, int threads) {
        final Grid grid = new Grid(List.of(0.01), List.of(1e-3), List.of(0.1), List.of(1e-3), List.of(1.0), 2, 1);
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
     * The paper's grid with three of its four rates (0.001 is left out) and one partner a point; as many larger weights, and as many restarts
     * of plain training, as a method has points.
     */
    public static DlossPlan full(List<BenchmarkSet> sets, long seed, int threads) {
        final List<Double> weights = List.of(1e-3, 1e-4, 1e-5, 1e-6, 1e-7);
        final Grid grid = new Grid(
                List.of(0.03, 0.01, 0.003),
                weights,
                List.of(0.05, 0.1, 0.2, 0.4, 0.8),
                weights,
                List.of(0.01, 0.03, 0.1, 0.3, 1.0),
                6,
                1);
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
        final Grid plain = new Grid(List.of(0.03, 0.01, 0.003), List.of(), List.of(), List.of(), List.of(), 1, 1);
        return new DlossPlan(
                sets, List.of(Protocol.PAPER), plain, EPOCHS, BlackBoxPlan.none(seed, threads), seed, threads);
    }
}
