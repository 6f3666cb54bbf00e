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
    private final Course course;
    private final int start;
    private final int number;
    private final Parameters best;
    private final List<EpochReport> reports = new ArrayList<>();
    private HeldOutLoss bestLoss;
    private HeldOutLoss lastLoss;

    Attempt(Optimisation optimisation, Course course, int start, int number) {
        this.optimisation = optimisation;
        this.course = course;
        this.start = start;
        this.number = number;
        best = optimisation.parameters().copy();
        bestLoss = heldOutLoss();
        lastLoss = bestLoss;
    }

    /** Trains to the end, to divergence or to the deadline. */
    End run(double peakRate) {
        int[] order = course.split().training().clone();
        TrainingPlan plan = course.plan();
        UniformRandomProvider random = Streams.SHUFFLE.provider(plan.seed(), start);
        int batches = Math.max(1, order.length / plan.batch());
        OneCycle schedule = new OneCycle(peakRate, (long) plan.epochs() * batches);
        End end = course.deadline().passed() ? End.BUDGET : End.COMPLETE;
        for (int epoch = 1; epoch <= plan.epochs() && end == End.COMPLETE; epoch++) {
            PermutationSampler.shuffle(random, order);
            SquaredErrors errors = new SquaredErrors();
            int rows = epoch(order, batches, (long) (epoch - 1) * batches, schedule, errors);
            if (rows == 0) {
                return End.BUDGET;
            }
            EpochReport report = judge(epoch, course.loss().mean(errors, rows));
            reports.add(report);
            course.listener().epochEnded(report);
            end = diverged(report) ? End.DIVERGED : rows == order.length ? End.COMPLETE : End.BUDGET;
        }
        return end;
    }

    /** Every row once, in equal batches as nearly as may be; gives the rows seen, fewer when the deadline cut it short. */
    private int epoch(int[] order, int batches, long firstStep, OneCycle schedule, SquaredErrors errors) {
        for (int b = 0; b < batches; b++) {
            if (course.deadline().passed()) {
                return boundary(order, b, batches);
            }
            int from = boundary(order, b, batches);
            int to = boundary(order, b + 1, batches);
            long step = firstStep + b;
            optimisation.step(new Rows(order, from, to), step, schedule.rate(step), errors);
        }
        return order.length;
    }

    private static int boundary(int[] order, int batch, int batches) {
        return (int) ((long) order.length * batch / batches);
    }

    private EpochReport judge(int epoch, double trainLoss) {
        lastLoss = heldOutLoss();
        if (lastLoss.loss() < bestLoss.loss()) {
            bestLoss = lastLoss;
            best.copyFrom(optimisation.parameters());
        }
        int rows = course.split().validation().length;
        SquaredErrors errors = lastLoss.errors();
        return new EpochReport(
                start, number, epoch, trainLoss, lastLoss.loss(), errors.value / rows, errors.gradient / rows);
    }

    private boolean diverged(EpochReport report) {
        if (!Double.isFinite(report.trainLoss()) || !Double.isFinite(report.validationLoss())) {
            return true;
        }
        return report.epoch() >= GRACE * course.plan().epochs()
                && !(report.validationLoss() < LEARNT * course.constantLoss());
    }

    private HeldOutLoss heldOutLoss() {
        Rows rows = Rows.all(course.split().validation());
        return new HeldOutLoss(course.loss(), optimisation.errors(rows), rows.count());
    }

    private boolean keepsLast() {
        return !lastLoss.isClearlyWorseThan(bestLoss);
    }

    /** The weights to keep; not a copy. */
    Parameters kept() {
        return keepsLast() ? optimisation.parameters() : best;
    }

    /** Their loss on the rows kept aside. */
    double keptLoss() {
        return (keepsLast() ? lastLoss : bestLoss).loss();
    }

    List<EpochReport> reports() {
        return reports;
    }
}
