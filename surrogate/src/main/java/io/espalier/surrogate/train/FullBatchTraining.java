package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.kernel.DenseKernels;
import io.espalier.surrogate.network.Network;
import java.util.List;

/**
 * Adam on all rows at once, at a constant rate, judged after every step: how papers train that keep the best epoch. To get a network, use a
 * {@link Trainer}.
 *
 * <p>Units: examples and networks are raw, and so are the squares of {@link #run}. One thread; many trainings may run beside each other from
 * the same instance, which holds nothing that changes. Same arguments and kernel, same bits.
 */
public final class FullBatchTraining {
    private final Normalisation map;
    private final TrainingSet training;
    private final TrainingSet slopes;
    private final TrainingSet judges;
    private final List<TrainingSet> others;
    private final MeanSquares labels;

    /**
     * Normalises everything once.
     *
     * @param slopes beside the rows; may have none
     * @param judges rows whose mean square error chooses the epoch
     * @param others further rows that the weights of that epoch are measured on
     * @throws IllegalArgumentException if any of them has other inputs than the map
     */
    public FullBatchTraining(
            Examples training, DirectionalSlopes slopes, Examples judges, List<Examples> others, Normalisation map) {
        Trainer.checkBeside(slopes, judges, map);
        Trainer.checkExamples(training, map);
        others.forEach(each -> Trainer.checkBeside(slopes, each, map));
        this.map = map;
        this.training = TrainingSet.of(training, map, 1);
        this.slopes = TrainingSet.ofSlopes(slopes, map);
        this.judges = TrainingSet.of(judges, map, 1);
        this.others = others.stream().map(each -> TrainingSet.of(each, map, 1)).toList();
        labels = this.training.meanSquares();
    }

    /**
     * Trains from {@code start}.
     *
     * @param regularisation penalties of which are on biases too, as torch's weight decay is
     * @param rate of every step
     * @param seed of dropout
     * @throws IllegalArgumentException if the network does not fit, or slopes have a weight but there are none
     */
    public BestEpoch run(
            Network start, LossPlan plan, Regularisation regularisation, double rate, int epochs, long seed) {
        plan.requireSlopes(slopes.rows());
        SobolevLoss loss = SobolevLoss.of(plan, labels);
        double factor = plan.usesSlopes() ? loss.slopeFactor(plan, training.rows(), slopes.rows()) : 0.0;
        Parameters from = Parameters.of(map.unfold(start));
        try (Workers alone = new Workers(1)) {
            Optimisation optimisation =
                    new Optimisation(DenseKernels.best(), alone, loss, factor, regularisation, seed, from);
            optimisation.penaliseBiases();
            return run(optimisation, rate, epochs, factor > 0.0 ? Rows.all(slopes) : Rows.none());
        }
    }

    private BestEpoch run(Optimisation optimisation, double rate, int epochs, Rows beside) {
        Rows rows = Rows.all(training);
        SquaredErrors errors = new SquaredErrors(training.inputs);
        Parameters weights = optimisation.parameters().copy();
        double least = Double.POSITIVE_INFINITY;
        int bestEpoch = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            optimisation.step(rows, beside, epoch - 1L, rate, errors);
            double error = meanSquare(optimisation, judges);
            if (error < least) {
                least = error;
                bestEpoch = epoch;
                weights.copyFrom(optimisation.parameters());
            }
        }
        if (bestEpoch == 0) {
            return BestEpoch.none(others.size());
        }
        optimisation.parameters().copyFrom(weights);
        optimisation.refresh();
        double[] there = others.stream()
                .mapToDouble(set -> meanSquare(optimisation, set))
                .toArray();
        return new BestEpoch(bestEpoch, least, there);
    }

    /** In raw units; infinite where it is no number, so that it loses every comparison. */
    private double meanSquare(Optimisation optimisation, TrainingSet set) {
        double scale = map.outputDeviation() * map.outputDeviation();
        double square = scale * optimisation.valueSquares(Rows.all(set)) / set.rows();
        return Double.isNaN(square) ? Double.POSITIVE_INFINITY : square;
    }
}
