package io.espalier.surrogate.train;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * One training at one peak rate: mini-batches through all epochs, the right weights kept.
 *
 * <p>Those are the last, unless the epoch with the lowest loss on the rows kept aside (the starting weights count as epoch 0)
 * is better beyond chance. The last epochs of a one-cycle schedule, at small rates, average the noise out; the lowest of many
 * noisy losses is often luck, and keeping it made small networks worse.
 */
final class Attempt {
    /** How an attempt ended. */
    enum End {
        COMPLETE,
        DIVERGED,
        BUDGET
    }

    /** After this share of epochs a network must beat the best constant. */
    private static final double GRACE = 0.3;

    private static final double LEARNT = 0.999;

    private final Optimisation optimisation;
    private final SobolevLoss loss;
    private final TrainingPlan plan;
    private final Split split;
    private final Deadline deadline;
    private final double constantLoss;
    private final Parameters best;
    private Validation bestValidation;
    private Validation lastValidation;
    private final List<EpochReport> reports = new ArrayList<>();

    Attempt(
            Optimisation optimisation,
            SobolevLoss loss,
            TrainingPlan plan,
            Split split,
            Deadline deadline,
            double constantLoss) {
        this.optimisation = optimisation;
        this.loss = loss;
        this.plan = plan;
        this.split = split;
        this.deadline = deadline;
        this.constantLoss = constantLoss;
        best = optimisation.parameters().copy();
        bestValidation = validate();
        lastValidation = bestValidation;
    }

    /** Trains to the end, to divergence or to the deadline. */
    End run(int start, int number, double peakRate, TrainingListener listener) {
        int[] order = split.training().clone();
        UniformRandomProvider random = Streams.SHUFFLE.provider(plan.seed(), start);
        int batches = Math.max(1, order.length / plan.batch());
        OneCycle schedule = new OneCycle(peakRate, (long) plan.epochs() * batches);
        for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
            if (deadline.passed()) {
                return End.BUDGET;
            }
            PermutationSampler.shuffle(random, order);
            SquaredErrors errors = new SquaredErrors();
            boolean inTime = epoch(order, batches, (long) (epoch - 1) * batches, schedule, errors);
            EpochReport report = judge(start, number, epoch, loss.mean(errors, order.length));
            reports.add(report);
            listener.epochEnded(report);
            if (diverged(report)) {
                return End.DIVERGED;
            }
            if (!inTime) {
                return End.BUDGET;
            }
        }
        return End.COMPLETE;
    }

    /** Every row once, in equal batches as nearly as may be; false when the deadline cut it short. */
    private boolean epoch(int[] order, int batches, long firstStep, OneCycle schedule, SquaredErrors errors) {
        for (int b = 0; b < batches; b++) {
            if (deadline.passed()) {
                return false;
            }
            int from = (int) ((long) order.length * b / batches);
            int to = (int) ((long) order.length * (b + 1) / batches);
            long step = firstStep + b;
            optimisation.step(new Rows(order, from, to), step, schedule.rate(step), errors);
        }
        return true;
    }

    private EpochReport judge(int start, int number, int epoch, double trainLoss) {
        lastValidation = validate();
        if (lastValidation.loss() < bestValidation.loss()) {
            bestValidation = lastValidation;
            best.copyFrom(optimisation.parameters());
        }
        int rows = split.validation().length;
        SquaredErrors errors = lastValidation.errors();
        return new EpochReport(
                start, number, epoch, trainLoss, lastValidation.loss(), errors.value / rows, errors.gradient / rows);
    }

    private boolean diverged(EpochReport report) {
        if (!Double.isFinite(report.trainLoss()) || !Double.isFinite(report.validationLoss())) {
            return true;
        }
        return report.epoch() >= GRACE * plan.epochs() && !(report.validationLoss() < LEARNT * constantLoss);
    }

    private Validation validate() {
        Rows rows = Rows.all(split.validation());
        return new Validation(loss, optimisation.errors(rows), rows.count());
    }

    private boolean keepsLast() {
        return !lastValidation.isClearlyWorseThan(bestValidation);
    }

    /** The weights to keep; not a copy. */
    Parameters kept() {
        return keepsLast() ? optimisation.parameters() : best;
    }

    /** Their loss on the rows kept aside. */
    double keptLoss() {
        return (keepsLast() ? lastValidation : bestValidation).loss();
    }

    List<EpochReport> reports() {
        return reports;
    }
}
