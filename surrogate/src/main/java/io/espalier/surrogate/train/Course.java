package io.espalier.surrogate.train;

/**
 * What one attempt trains on and by what it is judged.
 *
 * @param constantLoss loss of the best constant on the validation rows: what a network must beat to have learnt anything; after a
 *     first training what it must not fall back behind
 */
record Course(
        TrainingPlan plan,
        SobolevLoss loss,
        double constantLoss,
        RowSource source,
        Rows validation,
        Deadline deadline,
        TrainingListener listener,
        Checkpoints checkpoints) {

    /** The same on other rows. */
    Course with(RowSource newSource) {
        return new Course(plan, loss, constantLoss, newSource, validation, deadline, listener, checkpoints);
    }

    /** The same with another loss. */
    Course with(SobolevLoss newLoss, double newConstantLoss) {
        return new Course(plan, newLoss, newConstantLoss, source, validation, deadline, listener, checkpoints);
    }
}
