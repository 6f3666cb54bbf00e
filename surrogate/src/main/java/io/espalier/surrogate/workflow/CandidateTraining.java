package io.espalier.surrogate.workflow;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.select.Candidate;
import io.espalier.surrogate.select.CandidateErrors;
import io.espalier.surrogate.select.CandidateFit;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Trainer;
import io.espalier.surrogate.train.TrainingFailedException;
import io.espalier.surrogate.train.TrainingListener;
import io.espalier.surrogate.train.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains candidates of a search for the size for a short while: each draw has rows of its own, in first order, by Adam on one thread, whatever
 * the last stage will be.
 *
 * <p>Weighing by the labels' noise needs a training of its own beforehand; here each term is divided by one number in its place.
 */
final class CandidateTraining implements CandidateFit {
    private static final int SEEN_ROWS = 1 << 17;
    private static final int MOST_EPOCHS = 40;
    private static final int STEPS_AN_EPOCH = 16;
    private static final int SMALLEST_BATCH = 32;
    private static final int LARGEST_BATCH = 256;
    private static final long SEEDS_APART = 1_000_003L;

    private final SurrogateSpec spec;
    private final JudgingRows judge;
    private final LossPlan loss;
    private final List<Trainer> trainers;
    private final int rowsOfDraw;

    CandidateTraining(SurrogateSpec spec, Material material, JudgingRows judge, int draws) {
        this.spec = spec;
        this.judge = judge;
        rowsOfDraw = material.examples().size() / draws;
        trainers = IntStream.range(0, draws)
                .mapToObj(draw -> new Trainer(rows(material.examples(), draw), material.map(), 1))
                .toList();
        LossPlan asked = spec.training().loss();
        loss = asked.scaling() == LossPlan.Scaling.NOISE ? asked.scaledBy(LossPlan.Scaling.GLOBAL) : asked;
    }

    private Examples rows(Examples all, int draw) {
        int d = all.inputs();
        int from = draw * rowsOfDraw;
        int to = from + rowsOfDraw;
        return Examples.firstOrder(
                d,
                Arrays.copyOfRange(all.x(), from * d, to * d),
                Arrays.copyOfRange(all.y(), from, to),
                Arrays.copyOfRange(all.dy(), from * d, to * d));
    }

    int rowsOfDraw() {
        return rowsOfDraw;
    }

    @Override
    public CandidateErrors errors(Candidate candidate, int draw) {
        long seed = spec.seed() * SEEDS_APART + draw;
        Trainer trainer = trainers.get(draw);
        Network fresh = trainer.freshSpread(candidate.hidden(), spec.network().activation(), seed);
        try {
            return judge.errors(trainer.train(fresh, plan(candidate, seed), TrainingListener.silent())
                    .network());
        } catch (TrainingFailedException learntNothing) {
            return CandidateErrors.ofConstant();
        }
    }

    private TrainingPlan plan(Candidate candidate, long seed) {
        return TrainingPlan.sobolev(seed)
                .withStarts(1)
                .withBatch(Math.max(SMALLEST_BATCH, Math.min(LARGEST_BATCH, rowsOfDraw / STEPS_AN_EPOCH)))
                .withEpochs(Math.min(MOST_EPOCHS, SEEN_ROWS / rowsOfDraw))
                .withPeakRate(candidate.rate())
                .withRegularisation(spec.training().regularisation())
                .withLoss(new LossPlan(loss.scaling(), candidate.gradientWeight(), 0.0, 1))
                .onNoise();
    }
}
