package io.espalier.bench.experiment.dloss;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.BestEpoch;
import io.espalier.surrogate.train.DataDerivatives;
import io.espalier.surrogate.train.DirectionalSlopes;
import io.espalier.surrogate.train.FullBatchTraining;
import io.espalier.surrogate.train.Initialisation;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All trainings of one set under one protocol that one fold scores. The network is the paper's: 64 nodes of ReLU in one hidden layer, first
 * weights as torch draws them, the whole set in every step of Adam.
 */
final class FoldTrainings {
    private static final int NODES = 64;

    private final BenchmarkSet set;
    private final Protocol protocol;
    private final int fold;
    private final DlossPlan plan;
    private final Normalisation map;
    private final FullBatchTraining plain;
    /** By partners a point. */
    private final Map<Integer, FullBatchTraining> random = new HashMap<>();

    private final Map<Integer, FullBatchTraining> nearest = new HashMap<>();

    FoldTrainings(BenchmarkData data, Protocol protocol, int fold, DlossPlan plan) {
        set = data.set();
        this.protocol = protocol;
        this.fold = fold;
        this.plan = plan;
        final boolean honest = protocol == Protocol.HONEST;
        final Folds folds = Folds.of(data.rows().size(), honest ? set.rowsOfAGroup() : 1, plan.seed());
        final Examples training = data.pick(folds.from(fold + (honest ? 2 : 1), Folds.COUNT - (honest ? 2 : 1)));
        final Examples scores = data.pick(folds.get(fold));
        final Examples judges = honest ? data.pick(folds.get(fold + 1)) : scores;
        // Rows that score must tell nothing, not even their scale; the paper's are standardised as they come.
        map = honest ? Normalisation.of(training) : identity(training.inputs());
        final Function<DirectionalSlopes, FullBatchTraining> beside =
                slopes -> new FullBatchTraining(training, slopes, judges, List.of(scores), map);
        plain = beside.apply(DirectionalSlopes.none(training.inputs()));
        final double[] scale = map.inputDeviation();
        for (int l : plan.grid().partners()) {
            nearest.put(l, beside.apply(DataDerivatives.nearest(training, scale, l)));
            random.put(l, beside.apply(DataDerivatives.random(training, scale, l, plan.seed() + fold)));
        }
    }

    private static Normalisation identity(int inputs) {
        final double[] ones = new double[inputs];
        Arrays.fill(ones, 1.0);
        return new Normalisation(new double[inputs], ones, 0.0, 1.0, new double[0][]);
    }

    Trial run(Candidate candidate) {
        final long seed = plan.seed() + 1000L * candidate.start() + fold;
        final Network start = map.fold(Initialisation.uniform(map.inputs(), List.of(NODES), Activation.RELU, seed));
        final BestEpoch best = training(candidate)
                .run(start, loss(candidate), regularisation(candidate), candidate.rate(), plan.epochs(), seed);
        return new Trial(set, protocol, fold, candidate, best.error(), best.others()[0], best.epoch());
    }

    private FullBatchTraining training(Candidate candidate) {
        return switch (candidate.kind()) {
            case RANDOM -> random.get(candidate.partners());
            case NEAREST -> nearest.get(candidate.partners());
            default -> plain;
        };
    }

    private static LossPlan loss(Candidate candidate) {
        return switch (candidate.kind()) {
            case RANDOM, NEAREST -> LossPlan.values().withDirectionalWeight(candidate.weight());
            default -> LossPlan.values();
        };
    }

    private static Regularisation regularisation(Candidate candidate) {
        return switch (candidate.kind()) {
            // Eq. 3 has theta times the sum of squares; half of it is what the other factor is for.
            case L2 -> new Regularisation(0.0, 2.0 * candidate.weight(), 0.0, Double.POSITIVE_INFINITY);
            case DROPOUT -> new Regularisation(0.0, 0.0, candidate.weight(), Double.POSITIVE_INFINITY);
            default -> Regularisation.NONE;
        };
    }
}
