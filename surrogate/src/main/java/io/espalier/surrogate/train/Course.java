package io.espalier.surrogate.train;

/**
 * What one attempt trains on and by what it is judged.
 *
 * @param constantLoss loss of the best constant on the validation rows: what a network must beat to have learnt anything; after a
 *     first training what it must not fall back behind
 * @param slopes shared out over the steps of an epoch as the rows are; none where they have no weight
 */
record Course(
        TrainingPlan plan,
        SobolevLoss loss,
        double constantLoss,
        RowSource source,
        RowSource slopes,
        Rows validation,
        Deadline deadline,
        TrainingListener listener,
        Checkpoints checkpoints) {

    /** The same on other rows and slopes. */
    Course with(RowSource newSource, RowSource newSlopes) {
        return new Course(plan, loss, constantLoss, newSource, newSlopes, validation, deadline, listener, checkpoints);
    }

    /** As {@link SobolevLoss#slopeFactor}; 0 without slopes. */
    double slopeFactor() {
        return slopes.rows() == 0 ? 0.0 : loss.slopeFactor(plan.loss(), source.rows(), slopes.rows());
    }

    /** The same with another loss. */
    Course with(SobolevLoss newLoss, double newConstantLoss) {
        return new Course(plan, newLoss, newConstantLoss, source, slopes, validation, deadline, listener, checkpoints);
    }
}
