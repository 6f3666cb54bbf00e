package io.espalier.surrogate.train;

import io.espalier.surrogate.kernel.DenseKernel;

/**
 * A short first training that finds out how noisy the labels are, where a plan weighs by noise; nothing otherwise.
 *
 * @param course with the loss to train by from here on
 * @param weights where the first start begins
 */
record Pilot(Course course, Parameters weights) {
    /** At high rates a network may stand where it did not stand after the first training; many times worse, it has collapsed. */
    private static final double TOLERATED = 4.0;

    private static final int STEPS = 600;
    private static final int LARGEST_BATCH = 512;

    static Pilot of(Course course, TrainingData data, DenseKernel kernel, Workers workers, Parameters start) {
        TrainingPlan plan = course.plan();
        if (plan.loss().scaling() != LossPlan.Scaling.NOISE) {
            return new Pilot(course, start);
        }
        int batch = Math.min(plan.batch(), LARGEST_BATCH);
        RowSource rows = data.pilot(plan);
        int epochs = Math.max(1, (STEPS * batch + rows.rows() - 1) / rows.rows());
        SobolevLoss even = SobolevLoss.of(plan.loss().scaledBy(LossPlan.Scaling.GLOBAL), data.labels());
        Course first = new Course(
                plan.withBatch(batch).withEpochs(epochs),
                even,
                Trainer.constantLoss(even, course.validation()),
                rows,
                RowSource.none(),
                course.validation(),
                course.deadline(),
                report -> {},
                course.checkpoints().under("pilot"));
        Optimisation optimisation = new Optimisation(kernel, workers, even, Regularisation.NONE, plan.seed(), start);
        Attempt attempt = new Attempt(optimisation, first, 0, 0);
        boolean learnt = attempt.run(1.0) != Attempt.End.DIVERGED;
        if (!learnt) {
            return new Pilot(course.with(even, first.constantLoss()), start);
        }
        Parameters weights = attempt.kept().copy();
        SobolevLoss loss = new NoiseEstimate(kernel, weights, rows.epoch(1), even).weighed(data.labels());
        Optimisation judged = new Optimisation(kernel, workers, loss, Regularisation.NONE, plan.seed(), weights);
        double reached = new HeldOutLoss(
                        judged.errors(course.validation()), course.validation().count())
                .loss();
        return new Pilot(course.with(loss, TOLERATED * reached), weights);
    }
}
