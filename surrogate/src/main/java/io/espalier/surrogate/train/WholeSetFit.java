package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a network on all rows at once by L-BFGS, in double; ends early where rows kept aside no longer gain.
 *
 * <p>Good where labels have little noise, as a teacher's have. The weights of the lowest loss on the rows kept aside are kept.
 */
public final class WholeSetFit {
    private static final double TOLERANCE = 1e-10;
    private static final int PATIENCE = 20;

    private final Examples examples;
    private final Normalisation map;
    private final int threads;

    public WholeSetFit(Examples examples, Normalisation map, int threads) {
        this.examples = examples;
        this.map = map;
        this.threads = threads;
    }

    /**
     * Goes down from {@code start}; epochs of the plan are steps at most, its share of rows judges, its loss counts in every step; a loss
     * by noise counts by the labels' own size.
     *
     * @throws IllegalArgumentException if slopes along directions have a weight, which only a {@link Trainer} learns
     */
    public TrainingResult fit(Network start, TrainingPlan plan, TrainingListener listener) {
        plan.loss().requireSlopes(0);
        TrainingSet set = TrainingSet.of(examples, map, threads);
        SobolevLoss loss = SobolevLoss.of(plan.loss(), set.meanSquares());
        Split split = Split.of(set.rows(), plan.validationShare(), plan.seed());
        ParameterVector shape = ParameterVector.of(map.unfold(start));
        Whitening weights = Whitening.of(loss, set.inputs);
        LeastSquares training = new LeastSquares(rows(set, split.training()), weights, shape, threads);
        LeastSquares validation = new LeastSquares(rows(set, split.validation()), weights, shape, threads);
        double[] from = shape.read(map.unfold(start));
        Judge judge = new Judge(validation, from, listener);
        listener.began(1, plan.epochs());
        Deadline deadline = Deadline.in(plan.budget());
        new Lbfgs(training, TOLERANCE, plan.epochs()).from(from, deadline, judge);
        return new TrainingResult(
                map.fold(shape.write(judge.best)), judge.bestLoss, judge.reports, 0, 0, deadline.passed());
    }

    private static Examples rows(TrainingSet set, int[] index) {
        int d = set.inputs;
        int curved = set.hasSecondOrder() ? d : 0;
        return new Examples(
                d,
                pick(set.x, index, d),
                pick(set.y, index, 1),
                pick(set.dy, index, d),
                pick(set.direction, index, curved),
                pick(set.hessianTimes, index, curved));
    }

    private static double[] pick(float[] values, int[] index, int each) {
        double[] picked = new double[index.length * each];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[index[i / each] * each + i % each];
        }
        return picked;
    }

    /** Keeps the weights that do best on the rows kept aside, and stops when none have for a while. */
    private static final class Judge implements Lbfgs.StepJudge {
        private final LeastSquares validation;
        private final TrainingListener listener;
        private final List<EpochReport> reports = new ArrayList<>();
        private double[] best;
        private double bestLoss;
        private int bestStep;

        Judge(LeastSquares validation, double[] start, TrainingListener listener) {
            this.validation = validation;
            this.listener = listener;
            best = start;
            bestLoss = validation.loss(start);
        }

        @Override
        public boolean goesOn(int step, double loss, double[] theta) {
            double judged = validation.loss(theta);
            if (judged < bestLoss) {
                bestLoss = judged;
                best = theta.clone();
                bestStep = step;
            }
            MeanSquares left = validation.errors(theta);
            reports.add(new EpochReport(
                    0,
                    0,
                    step,
                    loss,
                    judged,
                    left.value(),
                    Arrays.stream(left.gradient()).sum(),
                    Arrays.stream(left.curvature()).sum()));
            listener.epochEnded(reports.get(reports.size() - 1));
            return step - bestStep < PATIENCE;
        }
    }
}
