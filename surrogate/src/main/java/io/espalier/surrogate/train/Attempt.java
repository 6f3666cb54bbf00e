package io.espalier.surrogate.train;

import java.util.ArrayList;
import java.util.List;

/**
 * One training at one level of rates: mini-batches through all epochs, the right weights kept.
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

    /** Held-out rows of mostly noise cannot tell more than that a network does not run away. */
    private static final double AMID_NOISE = 2.0;

    private final Optimisation optimisation;
    private final Course course;
    private final int start;
    private final int number;
    private final Checkpoints checkpoints;
    private final Parameters best;
    private final List<EpochReport> reports = new ArrayList<>();
    private int bestEpoch;
    private HeldOutLoss bestLoss;
    private HeldOutLoss lastLoss;

    Attempt(Optimisation optimisation, Course course, int start, int number) {
        this.optimisation = optimisation;
        this.course = course;
        this.start = start;
        this.number = number;
        this.checkpoints = course.checkpoints().under("start" + start + "-rate" + number);
        best = optimisation.parameters().copy();
        resume();
    }

    /** Where another process stood, or at the beginning. */
    private void resume() {
        checkpoints.load("state").ifPresent(state -> {
            reports.addAll(AttemptState.decode(state, numbers()));
            optimisation.refresh();
        });
        lastLoss = heldOutLoss();
        bestLoss = lastLoss;
        if (!reports.isEmpty()) {
            Parameters now = optimisation.parameters().copy();
            optimisation.parameters().copyFrom(best);
            optimisation.refresh();
            bestLoss = heldOutLoss();
            optimisation.parameters().copyFrom(now);
            optimisation.refresh();
            reports.stream()
                    .filter(report -> report.validationLoss() == bestLoss.loss())
                    .findFirst()
                    .ifPresent(report -> bestEpoch = report.epoch());
        }
    }

    private List<Parameters> numbers() {
        List<Parameters> numbers = new ArrayList<>(optimisation.adam().memory());
        numbers.add(optimisation.parameters());
        numbers.add(best);
        return numbers;
    }

    /** Trains to the end, to divergence or to the deadline; {@code lower} multiplies every rate of the plan. */
    End run(double lower) {
        TrainingPlan plan = course.plan();
        int batches = Math.max(1, course.source().rows() / plan.batch());
        End end = course.deadline().passed() ? End.BUDGET : End.COMPLETE;
        for (int epoch = reports.size() + 1; goesOn(epoch, plan) && end == End.COMPLETE; epoch++) {
            Rows rows = course.source().epoch(epoch);
            Rows slopes = course.slopes().epoch(epoch);
            SquaredErrors errors = new SquaredErrors(rows.set().inputs);
            int seen = epoch(rows, slopes, batches, (long) (epoch - 1) * batches, lower, errors);
            if (seen == 0) {
                return End.BUDGET;
            }
            EpochReport report = judge(epoch, errors.loss / seen);
            reports.add(report);
            course.listener().epochEnded(report, optimisation.parameters()::toNetwork);
            end = diverged(report) ? End.DIVERGED : seen == rows.count() ? End.COMPLETE : End.BUDGET;
            if (end == End.COMPLETE && checkpoints.keeps()) {
                checkpoints.save("state", new AttemptState(reports, numbers()).encode());
            }
        }
        return end;
    }

    /** Asked before an epoch, so that a training that had lost patience when it was stopped goes on no further. */
    private boolean goesOn(int epoch, TrainingPlan plan) {
        boolean patient = plan.patience() == 0 || epoch - 1 - bestEpoch < plan.patience();
        return epoch <= plan.epochs() && patient;
    }

    /** Every row and every slope once, in equal batches as nearly as may be; gives the rows seen, fewer when the deadline cut it short. */
    private int epoch(Rows rows, Rows slopes, int batches, long firstStep, double lower, SquaredErrors errors) {
        TrainingPlan plan = course.plan();
        long steps = (long) plan.epochs() * batches;
        Rows batch = new Rows();
        Rows beside = new Rows();
        for (int b = 0; b < batches; b++) {
            int from = boundary(rows, b, batches);
            if (course.deadline().passed()) {
                return from;
            }
            batch.takePart(rows, from, boundary(rows, b + 1, batches) - from);
            int slopesFrom = boundary(slopes, b, batches);
            beside.takePart(slopes, slopesFrom, boundary(slopes, b + 1, batches) - slopesFrom);
            long step = firstStep + b;
            optimisation.step(batch, beside, step, lower * plan.schedule().rate(step, batches, steps), errors);
        }
        return rows.count();
    }

    private static int boundary(Rows rows, int batch, int batches) {
        return (int) ((long) rows.count() * batch / batches);
    }

    private EpochReport judge(int epoch, double trainLoss) {
        lastLoss = heldOutLoss();
        if (lastLoss.loss() < bestLoss.loss()) {
            bestLoss = lastLoss;
            bestEpoch = epoch;
            best.copyFrom(optimisation.parameters());
        }
        int rows = course.validation().count();
        SquaredErrors errors = lastLoss.errors();
        return new EpochReport(
                start,
                number,
                epoch,
                trainLoss,
                lastLoss.loss(),
                errors.value / rows,
                errors.gradientSum() / rows,
                errors.curvatureSum() / rows);
    }

    private boolean diverged(EpochReport report) {
        if (!Double.isFinite(report.trainLoss()) || !Double.isFinite(report.validationLoss())) {
            return true;
        }
        return report.epoch() >= GRACE * course.plan().epochs()
                && !(report.validationLoss() < (course.plan().noisy() ? AMID_NOISE : LEARNT) * course.constantLoss());
    }

    private HeldOutLoss heldOutLoss() {
        return new HeldOutLoss(
                optimisation.errors(course.validation()), course.validation().count());
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
